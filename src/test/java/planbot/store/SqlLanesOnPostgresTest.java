package planbot.store;

import org.junit.jupiter.api.AfterEach;
import planbot.platform.SharedLanes;

/** The kit against PostgreSQL. */
class SqlLanesOnPostgresTest extends LanesKit {
    private final Database store = Postgres.store();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    SharedLanes lanes() {
        return new SqlLanes(store.source(), clock);
    }
}
