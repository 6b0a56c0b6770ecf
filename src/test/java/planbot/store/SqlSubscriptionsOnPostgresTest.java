package planbot.store;

/** The same on a real PostgreSQL. */
class SqlSubscriptionsOnPostgresTest extends SqlSubscriptionsTest {

    @Override
    FreshStore where() {
        return new OnServer();
    }
}
