package planbot.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The kit against H2 on disk. */
class SqlChangesTest extends ChangesKit {
    @RegisterExtension
    private final OnDisk disk = new OnDisk();

    @Override
    DataSource source() {
        return disk.source();
    }
}
