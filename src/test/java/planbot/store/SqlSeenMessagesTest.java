package planbot.store;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import planbot.bot.SeenMessages;

/** The kit against H2 on disk. */
class SqlSeenMessagesTest extends SeenMessagesKit {
    @TempDir
    private Path folder;

    private final List<Database> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }

    @Override
    SeenMessages store() {
        Database database = Database.inFolder(folder, new SimpleMeterRegistry());
        open.add(database);
        return new SqlSeenMessages(database.source());
    }
}
