package planbot.store;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import planbot.bot.Audit;

/** A fresh H2 store on disk for each test. */
final class OnDisk implements BeforeEachCallback, AfterEachCallback {
    private @Nullable Path folder;
    private @Nullable Database database;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("planbot-store");
        database = Database.inFolder(folder, new SimpleMeterRegistry());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (database != null && folder != null) {
            database.close();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    DataSource source() {
        if (database == null) {
            throw new IllegalStateException("no test runs");
        }
        return database.source();
    }

    /** What is in the audit log, in order. */
    List<Audit.Entry> audited() {
        try (Connection connection = source().getConnection()) {
            return Rows.select(
                    connection,
                    "SELECT * FROM audit ORDER BY id",
                    row -> new Audit.Entry(
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("actor"),
                            row.getString("action"),
                            row.getString("detail")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
