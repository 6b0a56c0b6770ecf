package planbot.platform.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.platform.Wire;
import planbot.platform.parts.Json;

/**
 * Writes a document as messages with one Adaptive Card each.
 *
 * @see <a href="https://adaptivecards.io/explorer/AdaptiveCard.html">Adaptive Card</a>
 */
final class AdaptiveCard {
    /**
     * Teams takes 28 KB of its own representation; 24,453 bytes as posted have been too many
     * (https://github.com/MicrosoftDocs/msteams-docs/issues/11274).
     */
    static final int LARGEST = 18_000;

    /** For what stands around the lines, and for the line that numbers the part or tells what is left out. */
    private static final int FRAME = 700;

    private AdaptiveCard() {}

    /** The one message of a response; what does not fit is left out, and the last line says so. */
    static String single(Doc doc) {
        List<CardLine> lines = CardLine.of(doc);
        List<CardLine> first = parts(lines).get(0);
        List<CardLine> shown = new ArrayList<>(first);
        if (first.size() < lines.size()) {
            shown.add(new CardLine(CardLine.Style.HEADING, leftOut(lines.size() - first.size(), doc.language())));
        }
        return message(shown);
    }

    private static String leftOut(int lines, Language language) {
        return language == Language.ZH
                ? "…… 还有 " + lines + " 行未显示，请缩小提问范围"
                : "… " + lines + " more lines are not shown; ask for less";
    }

    /** The messages that hold all of the document; where there are several, each begins with a line such as (1/3). */
    static List<Wire> numbered(Doc doc) {
        List<List<CardLine>> parts = parts(CardLine.of(doc));
        List<Wire> wires = new ArrayList<>();
        for (List<CardLine> part : parts) {
            List<CardLine> lines = new ArrayList<>();
            if (parts.size() > 1) {
                lines.add(new CardLine(CardLine.Style.TEXT, "(" + (wires.size() + 1) + "/" + parts.size() + ")"));
            }
            lines.addAll(part);
            // A workflow posts nothing but cards, so there is no plainer form.
            wires.add(Wire.plain(
                    message(lines), lines.stream().map(CardLine::text).collect(Collectors.joining("\n"))));
        }
        return wires;
    }

    private static List<List<CardLine>> parts(List<CardLine> lines) {
        List<List<CardLine>> parts = new ArrayList<>();
        List<CardLine> part = new ArrayList<>();
        int size = FRAME;
        for (CardLine line : lines) {
            if (size + line.size() > LARGEST && !part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
                size = FRAME;
            }
            part.add(line);
            size += line.size();
        }
        parts.add(part);
        return parts;
    }

    private static String message(List<CardLine> lines) {
        ObjectNode message = Json.object().put("type", "message");
        ObjectNode attachment = message.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive").putNull("contentUrl");
        ObjectNode card = attachment
                .putObject("content")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4");
        card.putObject("msteams").put("width", "Full");
        ArrayNode body = card.putArray("body");
        lines.forEach(line -> body.add(line.element()));
        return Json.write(message);
    }
}
