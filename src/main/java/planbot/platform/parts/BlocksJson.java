package planbot.platform.parts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import planbot.answer.Doc;
import planbot.answer.Doc.Block;
import planbot.answer.Doc.Entry;

/** A document's blocks as JSON, for programs that show answers in their own way. */
public final class BlocksJson {
    private BlocksJson() {}

    public static ArrayNode of(Doc doc) {
        ArrayNode blocks = Json.object().arrayNode();
        doc.blocks().forEach(block -> blocks.add(block(block)));
        return blocks;
    }

    private static ObjectNode block(Block block) {
        ObjectNode node = Json.object();
        if (block instanceof Doc.Lead lead) {
            return node.put("kind", "lead").put("text", lead.text());
        }
        if (block instanceof Doc.Paragraph paragraph) {
            return node.put("kind", "paragraph").put("text", paragraph.text());
        }
        if (block instanceof Doc.Link link) {
            return node.put("kind", "link").put("url", link.url());
        }
        if (block instanceof Doc.Quote quote) {
            return node.put("kind", "quote").put("text", quote.text()).put("where", quote.where());
        }
        if (block instanceof Doc.Entries entries) {
            ArrayNode array = node.put("kind", "entries").putArray("entries");
            entries.entries().forEach(entry -> array.add(entry(entry)));
            return node;
        }
        if (block instanceof Doc.Table table) {
            strings(node.put("kind", "table").putArray("header"), table.header());
            ArrayNode rows = node.putArray("rows");
            table.rows().forEach(row -> strings(rows.addArray(), row));
            return node;
        }
        if (block instanceof Doc.Suggestions suggestions) {
            strings(node.put("kind", "suggestions").putArray("questions"), suggestions.labels());
            strings(
                    node.putArray("asks"),
                    suggestions.suggestions().stream()
                            .map(Doc.Suggestion::question)
                            .toList());
            return node;
        }
        throw new IllegalArgumentException("a block without a form: " + block);
    }

    private static ObjectNode entry(Entry entry) {
        ObjectNode node = Json.object()
                .put("position", entry.position())
                .put("number", entry.number())
                .put("text", entry.text())
                .put("deadline", entry.deadline())
                .put("due", entry.due())
                .put("lead", entry.lead())
                .put("cooperating", entry.cooperating())
                .put("light", entry.light().name().toLowerCase(Locale.ROOT))
                .put("daysLeft", entry.daysLeft());
        if (!entry.remark().isEmpty()) {
            node.put("remark", entry.remark());
        }
        return entry.source().isEmpty() ? node : node.put("source", entry.source());
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
