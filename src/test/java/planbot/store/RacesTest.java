package planbot.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The races on H2. */
class RacesTest extends RacesKit {
    @RegisterExtension
    private final OnDisk disk = new OnDisk();

    @Override
    DataSource source() {
        return disk.source();
    }
}
