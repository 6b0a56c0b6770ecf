package planbot.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The kit against PostgreSQL. */
class SqlChangesOnPostgresTest extends ChangesKit {
    private final Database database = Postgres.store();

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    DataSource source() {
        return database.source();
    }
}
