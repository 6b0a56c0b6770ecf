package planbot.store;

/** The same on a real PostgreSQL. */
class SqlChatPlansOnPostgresTest extends SqlChatPlansTest {

    @Override
    FreshStore where() {
        return new OnServer();
    }
}
