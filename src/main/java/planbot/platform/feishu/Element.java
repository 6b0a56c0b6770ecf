package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import planbot.answer.Doc.Suggestion;
import planbot.platform.parts.Json;

/**
 * One element of a card.
 *
 * @param text what a person sees of it
 */
record Element(Kind kind, ObjectNode json, String text) {
    enum Kind {
        MARKDOWN,
        TABLE,
        BUTTON
    }

    static Element markdown(Kind kind, String markdown, String text) {
        return new Element(kind, Json.object().put("tag", "markdown").put("content", markdown), text);
    }

    /** Pressing it calls back with the question. */
    static Element button(Suggestion suggestion) {
        ObjectNode json = Json.object().put("tag", "button");
        json.putObject("text").put("tag", "plain_text").put("content", suggestion.label());
        ObjectNode callback = json.putArray("behaviors").addObject().put("type", "callback");
        callback.putObject("value").put(Cards.QUESTION, suggestion.question());
        return new Element(Kind.BUTTON, json, "· " + suggestion.label());
    }

    int size() {
        return size(json);
    }

    /** Bytes of JSON that stands as text within JSON. */
    static int size(JsonNode json) {
        return Json.write(TextNode.valueOf(Json.write(json))).getBytes(StandardCharsets.UTF_8).length;
    }
}
