package planbot.command;

import org.jspecify.annotations.Nullable;
import planbot.digest.Place;

/**
 * Who orders, as proved by the platform, and where.
 *
 * @param channel the channel's name; empty at the console
 * @param user the platform's id of the person
 * @param place where messages of ours reach the chat unasked; null where the platform has no such way
 */
public record Asker(String channel, String user, @Nullable Place place) {
    /** Whoever reaches the page or the API: on loopback, or with its token. */
    public static final Asker CONSOLE = new Asker("", "console", null);

    public boolean isConsole() {
        return channel.isEmpty();
    }

    /** Who it was, for the audit log. */
    public String actor() {
        return isConsole() ? user : channel + ":" + user;
    }
}
