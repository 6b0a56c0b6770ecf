package planbot.command;

import org.jspecify.annotations.Nullable;
import planbot.bot.Inbound;
import planbot.digest.Place;

/**
 * Who asks or orders, as far as the platform proves it, and where.
 *
 * @param channel the channel's name; empty at the console
 * @param user the platform's id of the person
 * @param place where messages of ours reach the chat unasked; null where the platform has no such way
 * @param conversation what follow-up questions belong to: unique over all channels; empty for none
 * @param proof whether it is proved who it is, or only through which channel he came
 */
public record Asker(String channel, String user, @Nullable Place place, String conversation, Inbound.Proof proof) {
    /** Whoever reaches the page or the API: on loopback, or with its token. */
    public static final Asker CONSOLE = console("");

    /** Somebody who is proved to be he. */
    public Asker(String channel, String user, @Nullable Place place, String conversation) {
        this(channel, user, place, conversation, Inbound.Proof.PERSON);
    }

    /** The same, whose words belong to no conversation. */
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

    /** The same, taken for who he claims to be. */
    Asker proved() {
        return new Asker(channel, user, place, conversation);
    }

    public boolean isProved() {
        return proof == Inbound.Proof.PERSON;
    }

    /** Who it was, for the audit log and the lists of roles. */
    public String actor() {
        return isConsole() ? user : channel + ":" + user;
    }
}
