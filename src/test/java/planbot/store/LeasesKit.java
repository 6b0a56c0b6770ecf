package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import planbot.digest.Leases;
import planbot.digest.Leases.Name;

/** What every record of leases keeps to. */
abstract class LeasesKit {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");

    /** The same record each time it is called, as another instance sees it. */
    abstract Leases leases();

    private boolean take(String holder, int second) {
        return leases().take(Name.PLANNING, holder, NOW.plusSeconds(second), NOW.plusSeconds(second + 15));
    }

    @Test
    void it_is_one_holders_until_it_ends_and_anybodys_then() {
        assertTrue(take("a", 0));
        assertFalse(take("b", 14));
        assertTrue(take("b", 15));
        assertFalse(take("a", 16));
    }

    @Test
    void whoever_has_it_may_keep_it() {
        assertTrue(take("a", 0));
        assertTrue(take("a", 10));
        assertFalse(take("b", 20));
        assertTrue(take("b", 25));
    }

    @Test
    void each_name_is_a_lease_of_its_own() {
        assertTrue(take("a", 0));
        assertTrue(leases().take(Name.DECLARING, "b", NOW, NOW.plusSeconds(1)));
    }

    @Test
    void of_those_who_ask_at_the_same_time_one_has_it() throws Exception {
        List<Boolean> taken = Race.of(6, runner -> () -> take("holder " + runner, 0));
        assertEquals(1, Collections.frequency(taken, true));
    }

    @Test
    void what_is_done_alone_is_done_by_one_after_another() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        int[] done = new int[1];
        List<Integer> met = Race.of(5, runner -> () -> {
            int[] most = new int[1];
            for (int i = 0; i < 4; i++) {
                leases().alone(Name.DECLARING, () -> {
                    most[0] = Math.max(most[0], inside.incrementAndGet());
                    done[0]++;
                    inside.decrementAndGet();
                });
            }
            return most[0];
        });
        assertEquals(Collections.nCopies(5, 1), met);
        assertEquals(20, done[0]);
    }

    @Test
    void work_that_fails_is_in_nobodys_way() {
        assertThrows(
                IllegalArgumentException.class,
                () -> leases().alone(Name.DECLARING, () -> {
                    throw new IllegalArgumentException("no");
                }));
        AtomicInteger done = new AtomicInteger();
        leases().alone(Name.DECLARING, done::incrementAndGet);
        assertEquals(1, done.get());
    }
}
