package planbot.platform;

import java.time.Duration;
import java.util.List;

/**
 * Messages of a lane are sent one after another, never faster than its limits.
 *
 * @param key which lane, within the channel: the thing whose rate the platform counts, such as a group
 */
public record Lane(String key, List<Limit> limits) {
    public Lane {
        limits = List.copyOf(limits);
    }

    /** At most this many messages in any stretch of this time. */
    public record Limit(int messages, Duration per) {}

    /** May hold an address, so it is never printed. */
    @Override
    public String toString() {
        return "Lane" + limits;
    }
}
