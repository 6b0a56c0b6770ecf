package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import planbot.platform.parts.Json;

/**
 * The words of a received message, mentions still as keys.
 *
 * @see <a href="https://open.feishu.cn/document/server-docs/im-v1/message-content-description/message_content">Content of
 *     received messages</a>: a JSON document within a string
 */
final class MessageText {
    private static final Set<String> MEDIA = Set.of("img", "media", "file");

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

    /** Whether something that has no words was posted along. */
    static boolean hasMedia(JsonNode message) {
        JsonNode post = Json.object(Json.text(message, "content")).orElseGet(Json::object);
        for (JsonNode paragraph : post.path("content")) {
            for (JsonNode element : paragraph) {
                if (MEDIA.contains(Json.text(element, "tag"))) {
                    return true;
                }
            }
        }
        return false;
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
