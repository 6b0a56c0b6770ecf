package planbot.platform.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import planbot.platform.Secret;
import planbot.platform.parts.Json;

/**
 * What DingTalk tells the robot of one message.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/receive-message">Receiving messages</a>
 */
final class RobotMessage {
    private final JsonNode body;

    RobotMessage(JsonNode body) {
        this.body = body;
    }

    /** Whether there is all that telling repeats and people apart needs. */
    boolean isComplete() {
        return !id().isEmpty() && !conversation().isEmpty() && !user().isEmpty() && !type().isEmpty();
    }

    /** Older messages name no robot; that they are signed with the application's secret must do. */
    boolean isFor(Secret robotCode) {
        String code = Json.text(body, "robotCode");
        return code.isEmpty() || robotCode.matches(code);
    }

    /** Whether the robot itself wrote it. */
    boolean isOwn() {
        String sender = Json.text(body, "senderId");
        return !sender.isEmpty() && sender.equals(Json.text(body, "chatbotUserId"));
    }

    String id() {
        return Json.text(body, "msgId");
    }

    String conversation() {
        return Json.text(body, "conversationId");
    }

    boolean isInGroup() {
        return Json.text(body, "conversationType").equals("2");
    }

    /** The user's id in the organisation, which the API can write to; empty for guests. */
    String staff() {
        return Json.text(body, "senderStaffId");
    }

    /** Who wrote: DingTalk gives guests an encrypted id only. */
    String user() {
        return staff().isEmpty() ? Json.text(body, "senderId") : staff();
    }

    String sessionWebhook() {
        return Json.text(body, "sessionWebhook");
    }

    /** Until when the session's webhook is good; long ago where the message does not say. */
    Instant sessionEnd() {
        return Instant.ofEpochMilli(body.path("sessionWebhookExpiredTime").asLong());
    }

    /** What the person wrote or said; empty for a picture, a file and whatever else has no words. */
    Optional<String> words() {
        return switch (type()) {
            case "text" -> Optional.of(Mentions.strip(Json.text(body, "text", "content")));
            case "richText" -> spoken(richText());
            case "audio" -> spoken(Json.text(body, "content", "recognition"));
            default -> Optional.empty();
        };
    }

    private String type() {
        return Json.text(body, "msgtype");
    }

    private String richText() {
        return StreamSupport.stream(body.path("content").path("richText").spliterator(), false)
                .map(piece -> parted(Json.text(piece, "text")))
                .collect(Collectors.joining());
    }

    /** A mention is a piece of its own, without the space that would part it from its neighbours. */
    private static String parted(String piece) {
        return piece.startsWith("@") ? " " + piece + " " : piece;
    }

    private static Optional<String> spoken(String text) {
        return Optional.of(Mentions.strip(text)).filter(words -> !words.isEmpty());
    }
}
