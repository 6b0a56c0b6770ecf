package planbot.dispatch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentIdsTest {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final AtomicLong now = new AtomicLong();
    private final RecentIds ids = new RecentIds(LIFE, 1_000, now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void an_id_is_known_for_its_life_and_not_for_ever() {
        assertTrue(ids.add("a"));
        pass(LIFE);
        assertFalse(ids.add("a"), "at the end of its life");
        assertTrue(ids.add("b"));
        pass(LIFE.minusNanos(1));
        assertFalse(ids.add("b"));
        pass(Duration.ofNanos(1));
        assertTrue(ids.add("a"), "two lives later");
        assertFalse(ids.add("b"));
    }

    @Test
    void after_a_long_silence_nothing_is_known() {
        ids.add("a");
        pass(LIFE.multipliedBy(2));
        assertTrue(ids.add("a"));
    }

    @Test
    void the_last_of_a_flood_are_all_known() {
        IntStream.range(0, 10_000).forEach(i -> ids.add("flood " + i));
        IntStream.range(9_500, 10_000).forEach(i -> assertFalse(ids.add("flood " + i), "flood " + i));
        assertTrue(ids.add("flood 0"), "what is held is bounded");
    }

    @Test
    void an_id_that_was_taken_out_is_new_whichever_generation_it_was_in() {
        ids.add("old");
        pass(LIFE);
        ids.add("young");
        ids.remove("old");
        ids.remove("young");
        assertTrue(ids.add("old"));
        assertTrue(ids.add("young"));
    }
}
