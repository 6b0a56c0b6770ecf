package planbot.platform.wecom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.answer.Doc.Suggestion;
import planbot.platform.parts.Json;
import planbot.platform.parts.Parts.Measure;

/**
 * The questions that make sense next as buttons of a card below an answer; pressing one calls back with its question. The
 * answer prints them too: clients have been seen that leave the card out.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/101032">模板卡片类型</a>: six buttons, keys of 1024 bytes
 */
final class Buttons {
    /** A card without a title is refused. */
    private static final String TITLE = "接着问 Ask next";

    private static final int MOST = 6;
    private static final int KEY_BYTES = 1_024;

    private Buttons() {}

    /** Empty where nothing makes sense next. WeCom demands a task id as well, new with every card, of letters, figures, - and _. */
    static Optional<ObjectNode> card(Doc answer) {
        List<Suggestion> suggestions = answer.suggestions().stream()
                .filter(suggestion -> Measure.UTF8.of(suggestion.question()) <= KEY_BYTES)
                .limit(MOST)
                .toList();
        return suggestions.isEmpty() ? Optional.empty() : Optional.of(card(suggestions));
    }

    private static ObjectNode card(List<Suggestion> suggestions) {
        ObjectNode card = Json.object().put("card_type", "button_interaction");
        card.putObject("main_title").put("title", TITLE);
        ArrayNode buttons = card.putArray("button_list");
        suggestions.forEach(suggestion -> buttons.addObject()
                .put("text", suggestion.label())
                .put("style", 1)
                .put("key", suggestion.question()));
        return card;
    }
}
