package planbot.command;

import org.jspecify.annotations.Nullable;
import planbot.digest.Place;

/**
 * Who orders, as proved by the platform, and where.
 *
 * @param channel the channel's name; empty at the console
 * @param user the platform's id of the person
 * @param place where messages of ours reach the chat unasked; null where the platform has no such way
 * @param conversation what follow-up questions belong to: unique over all channels; empty for none
 */
public record Asker(String channel, String user, @Nullable Place place, String conversation) {
    /** Whoever reaches the page or the API: on loopback, or with its token. */
    public static final Asker CONSOLE = console("");

    /** Somebody whose words belong to no conversation. */
    public Asker(String channel, String user, @Nullable Place place) {
        this(channel, user, place, "");
    }

    /** The console, in a conversation. */
    public static Asker console(String conversation) {
        return new Asker("", "console", null, conversation);
    }

    public boolean isConsole() {
        return channel.isEmpty();
    }

    /** Who it was, for the audit log. */
    public String actor() {
        return isConsole() ? user : channel + ":" + user;
    }
}
