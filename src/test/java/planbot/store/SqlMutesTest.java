package planbot.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Audit;
import planbot.digest.Mutes;

/** The kit against H2 on disk. */
class SqlMutesTest extends MutesKit {
    @RegisterExtension
    private final OnDisk disk = new OnDisk();

    @Override
    Mutes store() {
        return new SqlMutes(disk.source());
    }

    @Override
    List<Audit.Entry> audited() {
        return disk.audited();
    }
}
