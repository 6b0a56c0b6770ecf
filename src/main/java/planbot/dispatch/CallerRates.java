package planbot.dispatch;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import planbot.bot.Inbound.Caller;

/**
 * How much each caller has asked lately: so many messages a minute, in bursts if need be. Callers are known in two generations: who was
 * silent for as long as one takes may ask as much as anybody, so the elder is let go of as a whole. Safe for many threads.
 */
final class CallerRates {
    private static final int MOST_CALLERS = 10_000;
    private static final Duration GENERATION = Duration.ofMinutes(2);
    private static final double MINUTE = Duration.ofMinutes(1).toMillis();

    private final double perMinute;
    private final Ticker ticker;
    private Map<Person, Allowance> elder = new HashMap<>();
    private Map<Person, Allowance> younger = new HashMap<>();
    private long since;

    /** The same id in two organisations is two people. */
    private record Person(String channel, Caller caller) {}

    /** How a caller stands with this message. */
    enum Standing {
        WITHIN,
        OVER,
        /** Over, and not for the first time since being within. */
        STILL_OVER
    }

    /** What a caller may still send. */
    private final class Allowance {
        private double left = perMinute;
        private long at;
        private Standing standing = Standing.WITHIN;

        private Allowance(long now) {
            at = now;
        }

        /** @param now in milliseconds */
        private Standing count(long now) {
            if (now > at) {
                left = Math.min(perMinute, left + (now - at) / MINUTE * perMinute);
                at = now;
            }
            if (left >= 1) {
                left -= 1;
                standing = Standing.WITHIN;
            } else {
                standing = standing == Standing.WITHIN ? Standing.OVER : Standing.STILL_OVER;
            }
            return standing;
        }
    }

    CallerRates(int perMinute, Ticker ticker) {
        this.perMinute = perMinute;
        this.ticker = ticker;
        this.since = ticker.read();
    }

    /** Counts a message of the caller's on that channel, unless it is over the rate. */
    synchronized Standing count(String channel, Caller caller, Instant now) {
        Person person = new Person(channel, caller);
        Allowance allowance = younger.get(person);
        if (allowance == null) {
            Allowance before = elder.remove(person);
            allowance = before == null ? new Allowance(now.toEpochMilli()) : before;
            begin();
            younger.put(person, allowance);
        }
        return allowance.count(now.toEpochMilli());
    }

    /** Another generation, where this one is old or large enough. */
    private void begin() {
        long time = ticker.read();
        if (time - since >= GENERATION.toNanos() || younger.size() >= MOST_CALLERS / 2) {
            elder = younger;
            younger = new HashMap<>();
            since = time;
        }
    }
}
