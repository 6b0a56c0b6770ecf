package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.StringJoiner;
import planbot.platform.parts.Json;

/**
 * The words of a received message, mentions still as keys.
 *
 * @see <a href="https://open.feishu.cn/document/server-docs/im-v1/message-content-description/message_content">Content of
 *     received messages</a>: a JSON document within a string
 */
final class MessageText {
    private MessageText() {}

    /** Empty where the message is of a kind without words, such as a picture. */
    static Optional<String> of(JsonNode message) {
        Optional<JsonNode> content = Json.object(Json.text(message, "content"));
        return switch (Json.text(message, "message_type")) {
            case "text" -> content.map(text -> Json.text(text, "text"));
            case "post" -> content.map(MessageText::post);
            default -> Optional.empty();
        };
    }

    private static String post(JsonNode post) {
        StringJoiner lines = new StringJoiner("\n");
        String title = Json.text(post, "title");
        if (!title.isBlank()) {
            lines.add(title);
        }
        for (JsonNode paragraph : post.path("content")) {
            StringBuilder line = new StringBuilder();
            for (JsonNode element : paragraph) {
                boolean mention = Json.text(element, "tag").equals("at");
                line.append(Json.text(element, mention ? "user_id" : "text"));
            }
            lines.add(line);
        }
        return lines.toString();
    }
}
