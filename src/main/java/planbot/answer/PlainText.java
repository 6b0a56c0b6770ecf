package planbot.answer;

import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Doc.Block;
import planbot.answer.Doc.Entry;

/** An answer as plain text, for the terminal and the API. */
public final class PlainText {
    private PlainText() {}

    /** Blocks parted by line breaks; no trailing break. */
    public static String render(Doc doc) {
        Words words = Words.in(doc.language());
        return doc.blocks().stream().map(block -> block(block, words)).collect(Collectors.joining("\n"));
    }

    /** One block alone. */
    public static String block(Block block, Language language) {
        return block(block, Words.in(language));
    }

    private static String block(Block block, Words words) {
        if (block instanceof Doc.Lead lead) {
            return lead.text();
        }
        if (block instanceof Doc.Paragraph paragraph) {
            return paragraph.text();
        }
        if (block instanceof Doc.Link link) {
            return link.url();
        }
        if (block instanceof Doc.Quote quote) {
            return "“" + quote.text() + "”（" + quote.where() + "）";
        }
        if (block instanceof Doc.Entries entries) {
            return entries.entries().stream().map(entry -> entry(entry, words)).collect(Collectors.joining("\n"));
        }
        if (block instanceof Doc.Table table) {
            return row(table.header()) + "\n"
                    + table.rows().stream().map(PlainText::row).collect(Collectors.joining("\n"));
        }
        if (block instanceof Doc.Suggestions suggestions) {
            return suggestions.labels().stream().map(label -> "· " + label).collect(Collectors.joining("\n"));
        }
        throw new IllegalArgumentException("a block without a rendering: " + block);
    }

    private static String entry(Entry entry, Words words) {
        String position = entry.position() == null ? "" : entry.position() + ". ";
        return position + "[" + entry.number() + "] " + entry.text() + "\n   " + fields(entry, words);
    }

    /** The task's deadline and units in one line, each with its name. */
    public static String fields(Entry entry, Language language) {
        return fields(entry, Words.in(language));
    }

    private static String fields(Entry entry, Words words) {
        String due = entry.due().isEmpty() ? "" : "（" + entry.due().replace(",", "、") + "）";
        String remark = entry.remark().isEmpty() ? words.light(entry.light()) : entry.remark();
        String bracket = remark.isEmpty() ? "" : " [" + remark + "]";
        String fields = words.fields(entry.deadline() + due + bracket, entry.lead(), entry.cooperating());
        String parting = words.language() == Language.ZH ? "；" : "; ";
        return entry.source().isEmpty() ? fields : fields + parting + entry.source();
    }

    /** A coloured dot and a space for a task whose date is near or past, a tick for one that is done, else nothing. */
    public static String light(Entry entry) {
        return switch (entry.light()) {
            case OVERDUE -> "🔴 ";
            case SOON -> "🟡 ";
            case NEAR -> "🟢 ";
            case DONE -> "✅ ";
            case LATER, NONE -> "";
        };
    }

    private static String row(List<String> cells) {
        return String.join(" | ", cells);
    }
}
