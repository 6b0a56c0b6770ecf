package planbot.store;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import planbot.reload.Proposals;

/** The kit against PostgreSQL. */
class SqlProposalsOnPostgresTest extends ProposalsKit {
    private final Database database = Postgres.store();

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    Proposals store(RandomGenerator random) {
        return new SqlProposals(database.source(), random);
    }
}
