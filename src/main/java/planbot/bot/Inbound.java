package planbot.bot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verified message: platform adapters make one only after the platform's proof has been checked.
 *
 * @param channel the configured channel it came through
 * @param messageId the platform's id of this message, for telling repeats
 * @param conversation what follow-up questions belong to: unique over all channels
 * @param text what the person wrote, with the platform's own markup (mentions, escapes) removed
 * @param chat where the chat can be written to unasked, at any time later; null where it cannot
 */
public record Inbound(
        String channel,
        String messageId,
        String conversation,
        Caller caller,
        String text,
        Instant sentAt,
        @Nullable Chat chat) {

    /** A message from a chat that cannot be written to unasked. */
    public Inbound(String channel, String messageId, String conversation, Caller caller, String text, Instant sentAt) {
        this(channel, messageId, conversation, caller, text, sentAt, null);
    }

    /** The same, from a chat that can be written to unasked. */
    public Inbound from(Chat known) {
        return new Inbound(channel, messageId, conversation, caller, text, sentAt, known);
    }

    /** Who wrote, as the platform proves it. */
    public record Caller(String platform, String userId) {}

    /** A chat by the platform's own word for the sort of address, and the address: what its outbound side knows as a target. */
    public record Chat(String kind, String address) {}
}
