package planbot.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.digest.Leases;

/** The kit against H2 on disk. */
class SqlLeasesTest extends LeasesKit {
    @RegisterExtension
    private final OnDisk disk = new OnDisk();

    @Override
    Leases leases() {
        return new SqlLeases(disk.source());
    }
}
