package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import planbot.plan.Library;
import planbot.plan.Plan;

/** A process killed in the middle of an import: the next start finds the last whole revision. */
class KillTest {
    private static final int KILLS = 8;

    @TempDir
    private Path folder;

    /** The plan that revision n is made of, so that both processes know it. */
    static Plan plan(long revision) {
        return new RandomPlans(revision).next();
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void the_next_start_finds_the_last_whole_revision() throws Exception {
        Random random = new Random(4711);
        long least = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long told = new Mortal(Writer.class, folder.toString())
                    .killedAfter(1 + random.nextInt(12), random.nextInt(4_000));
            try (Database database = Database.inFolder(folder, new SimpleMeterRegistry())) {
                Library newest = new SqlPlanStore(database.source()).newest().orElseThrow();
                assertTrue(
                        newest.revision().number() >= Math.max(told, least),
                        "revision " + told + " was told, then lost");
                assertEquals(plan(newest.revision().number()), newest.main().plan());
                least = newest.revision().number();
            }
        }
    }

    /** Imports revision after revision, telling each one's number when it is committed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            System.out.println("opening");
            try (Database database = Database.inFolder(Path.of(arguments[0]), new SimpleMeterRegistry())) {
                SqlPlanStore store = new SqlPlanStore(database.source());
                long next =
                        store.newest().map(newest -> newest.revision().number()).orElse(0L) + 1;
                while (true) {
                    long number = PlanStoreKit.add(store, plan(next)).revision().number();
                    System.out.println(number);
                    System.out.flush();
                    next = number + 1;
                }
            }
        }
    }
}
