package planbot.store;

import org.junit.jupiter.api.AfterEach;
import planbot.digest.Leases;

/** The kit against PostgreSQL. */
class SqlLeasesOnPostgresTest extends LeasesKit {
    private final Database store = Postgres.store();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    Leases leases() {
        return new SqlLeases(store.source());
    }
}
