package planbot.store;

/** The same on a real PostgreSQL. */
class SqlSigningKeysOnPostgresTest extends SqlSigningKeysTest {

    @Override
    FreshStore where() {
        return new OnServer();
    }
}
