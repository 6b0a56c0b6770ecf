package planbot.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.bot.PlanStore;
import planbot.plan.Plan;
import planbot.plan.Revision;
import planbot.plan.Snapshot;

/** The kit against the simplest store there is: what it asks for is what a store means. */
class InMemoryPlanStoreTest extends PlanStoreKit {
    @Override
    PlanStore store() {
        return new PlanStore() {
            private @Nullable Snapshot newest;

            @Override
            public synchronized Optional<Snapshot> newest() {
                return Optional.ofNullable(newest);
            }

            @Override
            public synchronized Revision add(Plan plan, String source, String sha256, Instant importedAt) {
                long number = newest == null ? 1 : newest.revision().number() + 1;
                newest = new Snapshot(new Revision(number, source, sha256, importedAt), plan);
                return newest.revision();
            }
        };
    }
}
