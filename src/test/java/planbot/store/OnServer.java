package planbot.store;

/** A database of a real PostgreSQL. */
final class OnServer extends FreshStore {

    @Override
    Database open() {
        return Postgres.store();
    }
}
