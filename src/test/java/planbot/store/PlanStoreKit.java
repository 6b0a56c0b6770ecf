package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import planbot.bot.PlanStore;
import planbot.plan.Plan;
import planbot.plan.Revision;
import planbot.plan.Snapshot;

/** What every store of plans must do. */
abstract class PlanStoreKit {
    private static final Instant AT = Instant.parse("2016-05-20T01:02:03.456Z");

    /** An empty store. */
    abstract PlanStore store();

    @Test
    void an_empty_store_has_no_newest() {
        assertTrue(store().newest().isEmpty());
    }

    @Test
    void what_is_added_comes_back_whole_and_equal() {
        PlanStore store = store();
        RandomPlans plans = new RandomPlans(20160225);
        for (int i = 1; i <= 60; i++) {
            Plan plan = plans.next();
            Revision revision = store.add(plan, "plan-" + i + ".txt", "sha-" + i, AT.plusSeconds(i));
            assertEquals(new Revision(i, "plan-" + i + ".txt", "sha-" + i, AT.plusSeconds(i)), revision);
            assertEquals(new Snapshot(revision, plan), store.newest().orElseThrow());
        }
    }

    @Test
    void revisions_added_at_once_get_numbers_of_their_own() throws Exception {
        PlanStore store = store();
        List<Callable<Long>> adders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Plan plan = new RandomPlans(i).next();
            adders.add(() -> store.add(plan, "p", "s", AT).number());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Long> numbers = new ArrayList<>();
            for (Future<Long> added : threads.invokeAll(adders)) {
                numbers.add(added.get());
            }
            assertEquals(
                    List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L),
                    numbers.stream().sorted().toList());
        } finally {
            threads.shutdownNow();
        }
    }
}
