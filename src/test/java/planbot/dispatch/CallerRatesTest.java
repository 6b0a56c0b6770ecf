package planbot.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
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
}
