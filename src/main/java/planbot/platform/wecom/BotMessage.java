package planbot.platform.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import planbot.platform.parts.Emoji;
import planbot.platform.parts.Json;
import planbot.platform.parts.Quoted;

/**
 * A decrypted message or event of a bot.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/100719">接收消息</a>
 */
record BotMessage(JsonNode json) {
    /** The page's example has a plain space after the name; clients are known to send other kinds. */
    private static final String LEADING_MENTION = "(?U)^[\\s\\u200B]*@\\S+[\\s\\u200B]+";

    /** What is longer than a bot's name holds a question. */
    private static final int LONGEST_NAME = 12;

    private static final String LONELY_MENTION = "(?U)^[\\s\\u200B]*@";

    String field(String... path) {
        return Json.text(json, path);
    }

    String type() {
        return field("msgtype");
    }

    String user() {
        return field("from", "userid");
    }

    /** The group, or the word for none. */
    String chat() {
        String chat = field("chatid");
        return chat.isEmpty() ? "single" : chat;
    }

    /** What was written or said, without the mention that a group demands; empty for pictures and files. */
    String text() {
        String sent = switch (type()) {
            case "text" -> field("text", "content");
            case "voice" -> field("voice", "content");
            case "mixed" -> mixed();
            default -> "";
        };
        String text = Emoji.withoutBracketed(Quoted.without(sent));
        return field("chattype").equals("group") ? withoutMention(text) : text;
    }

    private String mixed() {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : json.path("mixed").path("msg_item")) {
            String text = Json.text(item, "text", "content");
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return String.join(" ", texts);
    }

    /** Where no space parts the mention from a question, only the sign goes, so that no word is lost. */
    private static String withoutMention(String text) {
        String rest = (text + " ").replaceFirst(LEADING_MENTION, "");
        boolean glued = rest.isBlank() && LONGEST_NAME < text.strip().length();
        return glued || rest.equals(text + " ")
                ? text.replaceFirst(LONELY_MENTION, "").strip()
                : rest.strip();
    }

    String event() {
        return field("event", "eventtype");
    }

    /** The question that a card's button carries. */
    String pressed() {
        return field("event", "template_card_event", "event_key");
    }
}
