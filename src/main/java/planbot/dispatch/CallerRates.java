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
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final double perMinute;
    private final Cache<Caller, Allowance> allowances;

    /** @param left messages the caller may still send, at that time */
    private record Allowance(double left, Instant at, Standing standing) {}

    /** How a caller stands with this message. */
    enum Standing {
        WITHIN,
        OVER,
        /** Over, and not for the first time since being within. */
        STILL_OVER
    }

    CallerRates(int perMinute, Ticker ticker) {
        this.perMinute = perMinute;
        this.allowances = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .ticker(ticker)
                .build();
    }

    /** Counts a message of the caller's, unless it is over the rate. */
    Standing count(Caller caller, Instant now) {
        return allowances
                .asMap()
                .compute(
                        caller,
                        (key, before) -> before == null ? spend(perMinute, now, Standing.WITHIN) : next(before, now))
                .standing();
    }

    private Allowance next(Allowance before, Instant now) {
        double minutes = Math.max(0, Duration.between(before.at(), now).toMillis()) / (double) MINUTE.toMillis();
        return spend(Math.min(perMinute, before.left() + minutes * perMinute), now, before.standing());
    }

    private static Allowance spend(double left, Instant now, Standing before) {
        if (left >= 1) {
            return new Allowance(left - 1, now, Standing.WITHIN);
        }
        return new Allowance(left, now, before == Standing.WITHIN ? Standing.OVER : Standing.STILL_OVER);
    }
}
