package planbot.store;

/** The same on a real PostgreSQL. */
class SqlOutboxOnPostgresTest extends SqlOutboxTest {

    @Override
    FreshStore where() {
        return new OnServer();
    }
}
