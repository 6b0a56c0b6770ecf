package planbot.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.platform.SharedLanes;

/** The kit against H2 on disk. */
class SqlLanesTest extends LanesKit {
    @RegisterExtension
    private final OnDisk disk = new OnDisk();

    @Override
    SharedLanes lanes() {
        return new SqlLanes(disk.source(), clock);
    }
}
