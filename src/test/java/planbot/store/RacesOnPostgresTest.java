package planbot.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The races on PostgreSQL. */
class RacesOnPostgresTest extends RacesKit {
    private final Database store = Postgres.store();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    DataSource source() {
        return store.source();
    }
}
