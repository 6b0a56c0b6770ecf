package planbot.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import planbot.bot.Inbound.Caller;

/** How much each caller has asked lately: so many messages a minute, in bursts if need be. Safe for many threads. */
final class CallerRates {
    private static final int MOST_CALLERS = 10_000;
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final double perMinute;
    private final Cache<Person, Allowance> allowances;

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
        private Instant at = Instant.MIN;
        private Standing standing = Standing.WITHIN;

        synchronized Standing count(Instant now) {
            if (now.isAfter(at)) {
                boolean first = at.equals(Instant.MIN);
                left = first
                        ? perMinute
                        : Math.min(perMinute, left + Duration.between(at, now).toNanos() / MINUTE * perMinute);
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
        this.allowances = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Counts a message of the caller's on that channel, unless it is over the rate. */
    Standing count(String channel, Caller caller, Instant now) {
        return allowances
                .get(new Person(channel, caller), unknown -> new Allowance())
                .count(now);
    }
}
