package planbot.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a message.
 *
 * @param key the same for every attempt to send the same message, and for no other: 1 to 40 letters, figures and hyphens
 * @param at the time that a signature counts from
 * @param token the token of {@link Outbound#grant}, or null where it needs none
 */
public record Attempt(String key, Instant at, @Nullable Secret token) {

    /** The token's text, for the header or query it goes into. */
    public String bearer() {
        return token == null ? "" : token.reveal();
    }
}
