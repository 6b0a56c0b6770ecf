package planbot.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.PlanStore;

/** The kit against a real PostgreSQL. */
class SqlPlanStoreOnPostgresTest extends PlanStoreKit {
    @RegisterExtension
    private final FreshStore fresh = new OnServer();

    @Override
    PlanStore store() {
        return new SqlPlanStore(fresh.source());
    }
}
