package planbot.store;

import planbot.bot.PlanStore;

/** The kit against the simplest store there is: what it asks for is what a store means. */
class InMemoryPlanStoreTest extends PlanStoreKit {
    @Override
    PlanStore store() {
        return new InMemoryPlanStore();
    }
}
