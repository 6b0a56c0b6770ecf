package planbot.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.bot.Inbound.Caller;
import planbot.dispatch.CallerRates.Standing;

class CallerRatesTest {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");

    private final AtomicLong ticks = new AtomicLong();
    private final CallerRates rates = new CallerRates(2, ticks::get);

    private Standing count(String user, Instant now) {
        return rates.count("a", new Caller("toy", user), now);
    }

    private void exhaust(String user) {
        count(user, NOW);
        count(user, NOW);
        assertEquals(Standing.OVER, count(user, NOW));
    }

    @Test
    void a_rate_is_a_callers_and_a_channels_and_comes_back_little_by_little() {
        exhaust("u");
        assertEquals(Standing.STILL_OVER, count("u", NOW.plusSeconds(29)));
        assertEquals(Standing.WITHIN, count("u", NOW.plusSeconds(30)));
        assertEquals(Standing.OVER, count("u", NOW.plusSeconds(31)));
        assertEquals(Standing.WITHIN, count("v", NOW));
        assertEquals(Standing.WITHIN, rates.count("b", new Caller("toy", "u"), NOW));
    }

    @Test
    void who_is_over_the_rate_stays_so_while_thousands_of_others_come() {
        exhaust("u");
        for (int i = 0; i < 5_000; i++) {
            count("other" + i, NOW);
        }
        assertEquals(Standing.STILL_OVER, count("u", NOW));
        for (int i = 0; i < 5_000; i++) {
            count("more" + i, NOW);
        }
        assertEquals(Standing.STILL_OVER, count("u", NOW));
    }

    @Test
    void a_generation_that_grows_old_forgets_nobody_who_still_sends() {
        exhaust("u");
        ticks.addAndGet(Duration.ofMinutes(2).toNanos());
        count("other", NOW);
        assertEquals(Standing.STILL_OVER, count("u", NOW));
        ticks.addAndGet(Duration.ofMinutes(2).toNanos());
        count("another", NOW);
        assertEquals(Standing.STILL_OVER, count("u", NOW));
    }

    @Test
    void ids_that_are_cut_otherwise_are_other_people() {
        rates.count("ab", new Caller("c", "d"), NOW);
        rates.count("ab", new Caller("c", "d"), NOW);
        assertEquals(Standing.WITHIN, rates.count("a", new Caller("bc", "d"), NOW));
        assertEquals(Standing.WITHIN, rates.count("ab", new Caller("cd", ""), NOW));
        assertEquals(Standing.WITHIN, rates.count("ab", Caller.claimed("c", "d"), NOW));
        assertEquals(Standing.OVER, rates.count("ab", new Caller("c", "d"), NOW));
    }

    /** What a caller may still send, counted in whole thousandths of a second times the rate. */
    private static final class Bucket {
        private static final long FULL = 60_000;

        private final int perMinute;
        private long left;
        private long at;
        private boolean over;

        private Bucket(int perMinute, long now) {
            this.perMinute = perMinute;
            this.left = perMinute * FULL;
            this.at = now;
        }

        private Standing count(long now) {
            left = Math.min(perMinute * FULL, left + (now - at) * perMinute);
            at = now;
            if (left >= FULL) {
                left -= FULL;
                over = false;
                return Standing.WITHIN;
            }
            boolean still = over;
            over = true;
            return still ? Standing.STILL_OVER : Standing.OVER;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void each_caller_has_a_bucket_that_fills_up_in_a_minute(long seed) {
        Random random = new Random(seed);
        int perMinute = List.of(1, 3, 30).get((int) seed - 1);
        CallerRates many = new CallerRates(perMinute, () -> 0);
        Map<String, Bucket> buckets = new HashMap<>();
        long now = NOW.toEpochMilli();
        for (int i = 0; i < 50_000; i++) {
            now += random.nextInt(10) == 0 ? random.nextInt(2_000) : 0;
            String person = "u" + (int) Math.abs(random.nextGaussian() * 100);
            long time = now;
            assertEquals(
                    buckets.computeIfAbsent(person, first -> new Bucket(perMinute, time))
                            .count(now),
                    many.count("a", new Caller("toy", person), Instant.ofEpochMilli(now)),
                    person + " at step " + i);
        }
    }
}
