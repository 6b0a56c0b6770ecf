package planbot.bot;

import java.time.Instant;

/**
 * A verified message: platform adapters make one only after the platform's proof has been checked.
 *
 * @param channel the configured channel it came through
 * @param messageId the platform's id of this message, for telling repeats
 * @param conversation what follow-up questions belong to: unique over all channels
 * @param text what the person wrote, with the platform's own markup (mentions, escapes) removed
 */
public record Inbound(
        String channel, String messageId, String conversation, Caller caller, String text, Instant sentAt) {

    /** Who wrote, as the platform proves it. */
    public record Caller(String platform, String userId) {}
}
