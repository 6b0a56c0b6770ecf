package planbot.store;

/** The same on a real PostgreSQL. */
class SqlSeenMessagesOnPostgresTest extends SqlSeenMessagesTest {

    @Override
    FreshStore where() {
        return new OnServer();
    }
}
