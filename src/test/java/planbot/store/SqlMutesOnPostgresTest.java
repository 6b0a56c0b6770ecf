package planbot.store;

/** The same on a real PostgreSQL. */
class SqlMutesOnPostgresTest extends SqlMutesTest {

    @Override
    FreshStore where() {
        return new OnServer();
    }
}
