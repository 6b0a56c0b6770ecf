package planbot.platform.wecom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.platform.Wire;
import planbot.platform.parts.Json;
import planbot.platform.parts.Parts;
import planbot.platform.parts.Parts.Measure;

/** Documents as WeCom's messages. Limits are bytes of UTF-8 of the content, not of the JSON around it. */
final class Messages {
    /** https://developer.work.weixin.qq.com/document/path/90236: text of 2048 bytes; Markdown is taken to have the same. */
    static final int APP_BYTES = 2_048;
    /** https://developer.work.weixin.qq.com/document/path/91770: Markdown of 4096 bytes, text of 2048. */
    static final int WEBHOOK_BYTES = 4_096;
    /** https://developer.work.weixin.qq.com/document/path/101031 */
    static final int BOT_BYTES = 20_480;

    static final String CARD = "template_card";

    private Messages() {}

    /** Markdown, with text to fall back on. */
    static List<Wire> markdown(Doc doc, int limit) {
        List<Wire> plain = text(doc);
        List<String> parts = Parts.numbered(WeComMarkdown.blocks(doc), limit, Measure.UTF8);
        // The courier sends a wire's plain form in its place, so the whole text goes only with an only part.
        return parts.size() == 1
                ? List.of(new Wire(json("markdown", parts.get(0)), WeComMarkdown.visible(parts.get(0)), plain))
                : parts.stream().map(Messages::withItsText).toList();
    }

    private static Wire withItsText(String markdown) {
        String seen = WeComMarkdown.visible(markdown);
        return new Wire(json("markdown", markdown), seen, texts(seen));
    }

    /** Markdown as a bot's answer address takes it, which takes no text. */
    static List<Wire> botMarkdown(Doc doc) {
        return Parts.numbered(WeComMarkdown.blocks(doc), BOT_BYTES, Measure.UTF8).stream()
                .map(part -> Wire.plain(json("markdown", part), WeComMarkdown.visible(part)))
                .toList();
    }

    /** A card of buttons with what makes sense next, where anything does; its text is a message of its own. */
    static Optional<Wire> buttons(Doc doc) {
        return Buttons.card(doc).map(card -> {
            ObjectNode message = Json.object().put("msgtype", CARD);
            message.set(CARD, card);
            String seen = doc.suggestions().stream().map(Doc.Suggestion::label).collect(Collectors.joining("\n"));
            return new Wire(Json.write(message), seen, texts(seen));
        });
    }

    static List<Wire> text(Doc doc) {
        return texts(PlainText.render(doc));
    }

    private static List<Wire> texts(String text) {
        return Parts.numbered(inert(text), APP_BYTES, Measure.UTF8).stream()
                .map(part -> Wire.plain(json("text", part), part.replace('＜', '<')))
                .toList();
    }

    /** Text messages show links written as HTML, and have no escape. */
    static String inert(String text) {
        return text.replace('<', '＜');
    }

    static ObjectNode message(String type, String content) {
        ObjectNode message = Json.object().put("msgtype", type);
        message.putObject(type).put("content", content);
        return message;
    }

    private static String json(String type, String content) {
        return Json.write(message(type, content));
    }
}
