package planbot.store;

/** The same on a real PostgreSQL. */
class SqlInboxOnPostgresTest extends SqlInboxTest {

    @Override
    FreshStore where() {
        return new OnServer();
    }
}
