package planbot.platform.generic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.platform.Wire;
import planbot.platform.parts.BlocksJson;
import planbot.platform.parts.Json;
import planbot.platform.parts.Parts;

/** Writes an answer as JSON: as plain text, and as blocks for those who lay it out themselves. */
final class AnswerMessages {
    /** Bytes of a message that is posted; what else stands in the body, such as the conversation, is short. */
    static final int CONTENT = 58_000;

    /** A part stands in its message twice: as the text and as its only block. */
    private static final int PART = 28_000;

    private AnswerMessages() {}

    /** The whole answer, however long: a response has no limit. */
    static String whole(Doc doc) {
        ObjectNode message = Json.object()
                .put("text", PlainText.render(doc))
                .put("language", doc.language().name().toLowerCase(Locale.ROOT));
        message.set("blocks", BlocksJson.of(doc));
        return Json.write(message);
    }

    /** The answer in one message with all its blocks if that is short enough, else as text in numbered parts. */
    static List<Wire> of(Doc doc) {
        String text = PlainText.render(doc);
        String whole = whole(doc);
        return utf8(whole).length <= CONTENT
                ? List.of(Wire.plain(whole, text))
                : Parts.numbered(text, PART, Parts.Measure.JSON).stream()
                        .map(part -> Wire.plain(whole(new Doc(doc.language(), List.of(new Doc.Paragraph(part)))), part))
                        .toList();
    }

    static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
