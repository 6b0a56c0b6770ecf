package planbot.store;

/** The same on a real PostgreSQL. */
class SqlReportsOnPostgresTest extends SqlReportsTest {

    @Override
    FreshStore where() {
        return new OnServer();
    }
}
