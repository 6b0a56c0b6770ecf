package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import planbot.fakes.HandTurnedClock;
import planbot.platform.Lane.Limit;
import planbot.platform.SharedLanes;

/** What every record of shared lanes keeps to. */
abstract class LanesKit {
    private static final Limit TWO = new Limit(2, seconds(10));
    private static final Limit THREE = new Limit(3, seconds(60));
    private static final List<Limit> BOTH = List.of(TWO, THREE);

    final HandTurnedClock clock = new HandTurnedClock();

    /** The same record each time it is called, as another instance sees it. */
    abstract SharedLanes lanes();

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private Duration take(String lane) {
        return lanes().take(lane, BOTH);
    }

    @Test
    void what_each_sends_counts_for_all() {
        assertEquals(Duration.ZERO, take("a"));
        clock.turn(seconds(4));
        assertEquals(Duration.ZERO, take("a"));
        assertEquals(seconds(6), take("a"));
        assertEquals(Duration.ZERO, take("b"));
    }

    @Test
    void who_has_to_wait_takes_nothing() {
        take("a");
        take("a");
        assertEquals(seconds(10), take("a"));
        clock.turn(seconds(3));
        assertEquals(seconds(7), take("a"));
        clock.turn(seconds(7));
        assertEquals(Duration.ZERO, take("a"));
    }

    @Test
    void of_several_limits_the_one_counts_that_holds_up_the_longest() {
        take("a");
        take("a");
        clock.turn(seconds(10));
        assertEquals(Duration.ZERO, take("a"));
        assertEquals(seconds(50), take("a"));
    }

    @Test
    void a_lane_that_is_paused_by_one_is_still_for_all_and_the_longest_pause_counts() {
        lanes().pause("a", seconds(30));
        lanes().pause("a", seconds(5));
        assertEquals(seconds(30), take("a"));
        clock.turn(seconds(30));
        assertEquals(Duration.ZERO, take("a"));
    }

    @Test
    void a_pause_forgets_nothing_that_was_sent() {
        take("a");
        take("a");
        lanes().pause("a", seconds(1));
        assertEquals(seconds(10), take("a"));
    }

    @Test
    void a_clock_that_is_set_back_makes_nobody_faster() {
        take("a");
        clock.turn(seconds(-5));
        assertEquals(Duration.ZERO, take("a"));
        assertEquals(seconds(15), take("a"));
    }

    @Test
    void idle_lanes_are_forgotten_and_others_are_not() {
        take("a");
        clock.turn(seconds(100));
        take("b");
        take("b");
        assertEquals(1, lanes().forget(seconds(60)));
        assertEquals(0, lanes().forget(seconds(60)));
        assertEquals(seconds(10), take("b"));
    }

    @Test
    void of_those_who_ask_at_the_same_time_no_more_are_let_through_than_may_be() throws Exception {
        List<Integer> taken = Race.of(6, runner -> () -> {
            int slots = 0;
            for (int i = 0; i < 5; i++) {
                slots += lanes().take("a", List.of(new Limit(7, seconds(10)))).isZero() ? 1 : 0;
            }
            return slots;
        });
        assertEquals(7, taken.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void whoever_asks_again_when_told_so_keeps_every_limit_and_waits_for_nothing() {
        Random random = new Random(20161130);
        List<Instant> sent = new ArrayList<>();
        while (sent.size() < 200) {
            Duration wait = take("a");
            if (wait.isZero()) {
                sent.add(clock.instant());
                clock.turn(Duration.ofMillis(random.nextInt(20_000)));
            } else {
                clock.turn(wait.minusMillis(1));
                assertTrue(!take("a").isZero(), "it might have been sooner");
                clock.turn(Duration.ofMillis(1));
            }
        }
        for (Limit limit : BOTH) {
            for (int i = limit.messages(); i < sent.size(); i++) {
                Duration stretch = Duration.between(sent.get(i - limit.messages()), sent.get(i));
                assertTrue(stretch.compareTo(limit.per()) >= 0, () -> limit + " in " + stretch);
            }
        }
    }
}
