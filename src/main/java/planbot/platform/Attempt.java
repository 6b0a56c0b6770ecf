package planbot.platform;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a message.
 *
 * @param key the same for every attempt to send the same message, and for no other: 1 to 40 letters, figures and hyphens
 * @param at the time that a signature counts from
 * @param token the token of {@link Outbound#grant}, or null where it needs none
 * @param memory for how long the platform is to know the message again, where it can be told; it may know it for longer
 */
public record Attempt(String key, Instant at, @Nullable Secret token, Duration memory) {
    /** As long as an answer is tried, and no longer: a person may well ask the same thing again. */
    public static final Duration OF_ANSWERS = Duration.ofMinutes(1);

    /** An attempt to send an answer. */
    public Attempt(String key, Instant at, @Nullable Secret token) {
        this(key, at, token, OF_ANSWERS);
    }

    /** The token's text, for the header or query it goes into. */
    public String bearer() {
        return token == null ? "" : token.reveal();
    }
}
