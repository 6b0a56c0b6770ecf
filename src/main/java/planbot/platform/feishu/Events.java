package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.HttpReply;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Ignore;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.Json;

/**
 * Reads events that have been proved genuine.
 *
 * @see <a href="https://open.feishu.cn/document/server-docs/im-v1/message/events/receive">Receive messages</a>
 * @see <a href="https://open.feishu.cn/document/feishu-cards/card-callback-communication">Card callbacks</a>
 */
final class Events {
    private static final HttpReply TAKEN =
            HttpReply.json(Json.bytes(Json.object().put("msg", "success")));

    /** An empty object leaves the card as it is. */
    private static final HttpReply CARD_UNCHANGED = HttpReply.json(Json.bytes(Json.object()));

    private final String channel;
    private final Mentions mentions;
    private final Inbound.Proof proof;

    Events(String channel, Mentions mentions, Inbound.Proof proof) {
        this.channel = channel;
        this.mentions = mentions;
        this.proof = proof;
    }

    Verdict read(JsonNode json, Instant receivedAt) {
        return switch (Json.text(json, "header", "event_type")) {
            case "im.message.receive_v1" -> message(json.path("event"), receivedAt);
            case "card.action.trigger" -> pressed(json, receivedAt);
            default -> new Ignore(Reason.UNSUPPORTED);
        };
    }

    private Verdict message(JsonNode event, Instant receivedAt) {
        if (!Json.text(event, "sender", "sender_type").equals("user")) {
            return new Ignore(Reason.BOT);
        }
        JsonNode message = event.path("message");
        String id = Json.text(message, "message_id");
        String chat = Json.text(message, "chat_id");
        String user = Json.text(event, "sender", "sender_id", "open_id");
        boolean ofOthers = !Json.text(message, "chat_type").equals("p2p") && !mentions.mayMeanBot(message);
        if (id.isEmpty() || chat.isEmpty() || user.isEmpty() || ofOthers) {
            return new Ignore(Reason.UNSUPPORTED);
        }
        Instant sentAt = EventTime.of(Json.text(message, "create_time")).orElse(receivedAt);
        Answering answering = new Answering.Later(TAKEN, Target.of(FeishuOutbound.REPLY, id, chat));
        Optional<String> text = MessageText.of(message)
                .map(words -> mentions.resolve(words, message))
                .filter(words -> !words.isEmpty() || !MessageText.hasMedia(message));
        Inbound inbound = inbound(id, chat, user, text.orElse(""), sentAt);
        return text.isPresent() ? new Verdict.Accept(inbound, answering) : new Verdict.Wordless(inbound, answering);
    }

    private Verdict pressed(JsonNode json, Instant receivedAt) {
        String id = Json.text(json, "header", "event_id");
        String chat = Json.text(json, "event", "context", "open_chat_id");
        String user = Json.text(json, "event", "operator", "open_id");
        String question = Json.text(json, "event", "action", "value", Cards.QUESTION);
        if (id.isEmpty() || chat.isEmpty() || user.isEmpty() || question.isBlank()) {
            return new Ignore(Reason.UNSUPPORTED);
        }
        Instant sentAt = EventTime.of(Json.text(json, "header", "create_time")).orElse(receivedAt);
        return new Verdict.Accept(
                inbound(id, chat, user, question, sentAt),
                new Answering.Later(CARD_UNCHANGED, Target.of(FeishuOutbound.CHAT, chat)));
    }

    private Inbound inbound(String id, String chat, String user, String text, Instant sentAt) {
        return new Inbound(
                        channel,
                        id,
                        channel + ":" + chat + ":" + user,
                        new Inbound.Caller(Feishu.ID, user, proof),
                        text,
                        sentAt)
                .from(new Inbound.Chat(FeishuOutbound.CHAT, chat));
    }
}
