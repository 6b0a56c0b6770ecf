package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import planbot.platform.parts.Emoji;
import planbot.platform.parts.Json;
import planbot.platform.parts.Mentioned;

/**
 * Mentions stand in the text as keys such as {@code @_user_1}: the bot's own is taken out, the others become names.
 *
 * @see <a href="https://open.feishu.cn/document/server-docs/im-v1/message/events/receive">Receive messages</a>
 */
final class Mentions {
    private static final Pattern KEY = Pattern.compile("@_user_[0-9]{1,6}");

    private final String botOpenId;

    /** @param botOpenId empty where it is not known */
    Mentions(String botOpenId) {
        this.botOpenId = botOpenId;
    }

    /** Whether the message mentions the bot; where its id is not known, whether it mentions anyone but everybody. */
    boolean mayMeanBot(JsonNode message) {
        for (JsonNode mention : message.path("mentions")) {
            boolean someone = KEY.matcher(Json.text(mention, "key")).matches();
            if (botOpenId.isEmpty() ? someone : isBot(mention)) {
                return true;
            }
        }
        return false;
    }

    String resolve(String text, JsonNode message) {
        Map<String, String> names = new HashMap<>();
        for (JsonNode mention : message.path("mentions")) {
            names.put(Json.text(mention, "key"), isBot(mention) ? "" : Json.text(mention, "name"));
        }
        return Mentioned.named(Emoji.withoutBracketed(text), KEY, key -> names.getOrDefault(key.group(), ""));
    }

    private boolean isBot(JsonNode mention) {
        return !botOpenId.isEmpty() && Json.text(mention, "id", "open_id").equals(botOpenId);
    }
}
