package planbot.http;

import planbot.store.Database;
import planbot.store.Postgres;

/** The kit on PostgreSQL. */
class SeveralInstancesOnPostgresTest extends SeveralInstancesKit {
    @Override
    Database open() {
        return Postgres.store();
    }
}
