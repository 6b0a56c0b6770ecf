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

    /**
     * Who wrote, as far as the platform proves it.
     *
     * @param userId the platform's id of the person
     * @param proof what the platform's proof covers
     */
    public record Caller(String platform, String userId, Proof proof) {

        /** A person whose id is covered by the platform's proof. */
        public Caller(String platform, String userId) {
            this(platform, userId, Proof.PERSON);
        }

        /** A person whose id stands beside the proof: whoever has the proof can write another one there. */
        public static Caller claimed(String platform, String userId) {
            return new Caller(platform, userId, Proof.CHANNEL);
        }
    }

    /** What the platform's proof covers. */
    public enum Proof {
        /** That the message came through the channel, and who wrote it. */
        PERSON,
        /** That the message came through the channel, and no more. */
        CHANNEL
    }

    /** A chat by the platform's own word for the sort of address, and the address: what its outbound side knows as a target. */
    public record Chat(String kind, String address) {}
}
