package planbot.platform.parts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import planbot.platform.Verdict.Reason;
import planbot.platform.Verdict.Refuse;

/**
 * How far a request's time may be from this machine's clock.
 *
 * @param past how old a request may be
 * @param ahead how far in the future
 */
public record Freshness(Duration past, Duration ahead) {
    private static final int MOST_DIGITS = 14;

    public static Freshness within(Duration window) {
        return new Freshness(window, window);
    }

    /** Why a time in seconds since 1970 is refused, or empty. {@code name} is what the platform calls the field. */
    public Optional<Refuse> ofSeconds(String timestamp, String name, Instant receivedAt) {
        return isNumber(timestamp)
                ? check(seconds(timestamp), name, receivedAt)
                : Optional.of(new Refuse(Reason.BAD_TIMESTAMP, name + " is no number of seconds"));
    }

    /** Why a time in milliseconds since 1970 is refused, or empty. */
    public Optional<Refuse> ofMillis(String timestamp, String name, Instant receivedAt) {
        return isNumber(timestamp)
                ? check(Instant.ofEpochMilli(Long.parseLong(timestamp)), name, receivedAt)
                : Optional.of(new Refuse(Reason.BAD_TIMESTAMP, name + " is no number of milliseconds"));
    }

    /** Why this time is refused, or empty. */
    public Optional<Refuse> check(Instant at, String name, Instant receivedAt) {
        Duration age = Duration.between(at, receivedAt);
        boolean fresh = age.isNegative() ? age.abs().compareTo(ahead) <= 0 : age.compareTo(past) <= 0;
        if (fresh) {
            return Optional.empty();
        }
        return Optional.of(new Refuse(
                Reason.STALE,
                name + " is " + age.abs().toSeconds() + " s " + (age.isNegative() ? "ahead of" : "behind")
                        + " this machine's clock; " + (age.isNegative() ? ahead : past).toSeconds()
                        + " s are allowed, check the clock"));
    }

    /** The time that such a text means; to be asked only of one that passed. */
    public static Instant seconds(String timestamp) {
        return Instant.ofEpochSecond(Long.parseLong(timestamp));
    }

    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
