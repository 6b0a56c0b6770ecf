package planbot.store;

/** The same on a real PostgreSQL. */
class SqlGrantsOnPostgresTest extends SqlGrantsTest {

    @Override
    FreshStore where() {
        return new OnServer();
    }
}
