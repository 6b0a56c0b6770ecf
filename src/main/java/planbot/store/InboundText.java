package planbot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import planbot.bot.Inbound;

/** A message as JSON text, which may hold every character that a person can send. */
final class InboundText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private InboundText() {}

    static String write(Inbound message) {
        return node(message).toString();
    }

    static ObjectNode node(Inbound message) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("channel", message.channel())
                .put("id", message.messageId())
                .put("conversation", message.conversation())
                .put("platform", message.caller().platform())
                .put("user", message.caller().userId())
                .put("proof", message.caller().proof().name())
                .put("text", message.text())
                .put("sent", message.sentAt().toEpochMilli());
        Inbound.Chat chat = message.chat();
        if (chat != null) {
            node.put("chatKind", chat.kind()).put("chatAddress", chat.address());
        }
        return node;
    }

    static Inbound read(String text) throws SQLException {
        try {
            return read(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new SQLException("a message on record cannot be read", e);
        }
    }

    static Inbound read(JsonNode node) {
        Inbound message = new Inbound(
                node.path("channel").asText(),
                node.path("id").asText(),
                node.path("conversation").asText(),
                new Inbound.Caller(
                        node.path("platform").asText(),
                        node.path("user").asText(),
                        Inbound.Proof.valueOf(node.path("proof").asText())),
                node.path("text").asText(),
                Instant.ofEpochMilli(node.path("sent").asLong()));
        return node.has("chatKind")
                ? message.from(new Inbound.Chat(
                        node.path("chatKind").asText(), node.path("chatAddress").asText()))
                : message;
    }
}
