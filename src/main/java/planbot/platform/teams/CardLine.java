package planbot.platform.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import planbot.answer.Doc;
import planbot.answer.Doc.Block;
import planbot.answer.PlainText;
import planbot.platform.parts.Json;
import planbot.platform.parts.Parts;

/**
 * One line of a card. It is written as a text run, in which nothing is markup, so that the plan's words mention nobody and
 * turn into no link.
 *
 * @see <a href="https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/text-run">TextRun</a>: "Markdown is not
 *     supported."
 */
record CardLine(Style style, String text) {
    private static final int LONGEST = 4_000;

    enum Style {
        LEAD,
        HEADING,
        TEXT,
        QUOTE,
        LINK
    }

    static List<CardLine> of(Doc doc) {
        List<CardLine> lines = new ArrayList<>();
        for (Block block : doc.blocks()) {
            if (block instanceof Doc.Entries entries) {
                entries.entries()
                        .forEach(entry -> add(
                                lines,
                                Style.TEXT,
                                PlainText.light(entry) + plain(doc, new Doc.Entries(List.of(entry)))));
            } else if (block instanceof Doc.Table table) {
                add(lines, Style.HEADING, plain(doc, new Doc.Table(table.header(), List.of())));
                table.rows().forEach(row -> add(lines, Style.TEXT, String.join(" | ", row)));
            } else {
                add(lines, style(block), plain(doc, block));
            }
        }
        return lines;
    }

    private static Style style(Block block) {
        return block instanceof Doc.Lead
                ? Style.LEAD
                : block instanceof Doc.Quote ? Style.QUOTE : block instanceof Doc.Link ? Style.LINK : Style.TEXT;
    }

    private static String plain(Doc doc, Block block) {
        return PlainText.block(block, doc.language());
    }

    private static void add(List<CardLine> lines, Style style, String text) {
        text.lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> Parts.cut(line, LONGEST, Parts.Measure.JSON).stream())
                .forEach(line -> lines.add(new CardLine(style, line)));
    }

    ObjectNode element() {
        ObjectNode block = Json.object().put("type", "RichTextBlock").put("spacing", "Small");
        ObjectNode run =
                block.putArray("inlines").addObject().put("type", "TextRun").put("text", text);
        if (style == Style.LEAD || style == Style.HEADING) {
            run.put("weight", "Bolder");
        }
        if (style == Style.LINK) {
            run.putObject("selectAction").put("type", "Action.OpenUrl").put("url", text);
        }
        if (style != Style.QUOTE) {
            return block;
        }
        ObjectNode container = Json.object().put("type", "Container").put("style", "emphasis");
        container.putArray("items").add(block);
        return container;
    }

    /** The bytes it takes in the card, with the comma. */
    int size() {
        return Json.bytes(element()).length + 1;
    }
}
