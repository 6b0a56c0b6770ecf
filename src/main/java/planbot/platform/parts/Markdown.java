package planbot.platform.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.answer.Doc.Block;
import planbot.answer.Doc.Entry;
import planbot.answer.Doc.Suggestion;
import planbot.answer.PlainText;

/** Writes documents in a platform's dialect of Markdown, a text for each block; every word of the plan is escaped. */
public final class Markdown {

    /** What a platform's Markdown can do. Texts have been escaped where nothing else is said. */
    public interface Dialect {
        /** The text, so that the platform shows it as it is and mentions nobody. */
        String escape(String text);

        String lead(String text);

        String bold(String text);

        /** The source's words and where they stand; may be of several lines. */
        String quote(String text, String where);

        /** A table; the first row is the header. */
        String table(List<List<String>> rows);

        /** What makes sense next, not escaped yet, where it is not shown as a button. */
        default String suggestion(Suggestion suggestion) {
            return "· " + escape(suggestion.label());
        }
    }

    /** Letters: with a mark they fit into the shortest message of any platform, WeCom's 2,048 bytes. */
    private static final int LONGEST_MARKED = 600;

    private final Dialect dialect;

    public Markdown(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The blocks in reading order, one text for each task of a list. */
    public List<String> blocks(Doc doc) {
        List<String> blocks = new ArrayList<>();
        for (Block block : doc.blocks()) {
            add(blocks, block, doc);
        }
        return blocks;
    }

    private void add(List<String> blocks, Block block, Doc doc) {
        if (block instanceof Doc.Lead lead) {
            // Line by line, for markup that spans lines is not markup everywhere.
            blocks.add(lead.text().lines().map(this::lead).collect(Collectors.joining("\n")));
        } else if (block instanceof Doc.Paragraph paragraph) {
            blocks.add(dialect.escape(paragraph.text()));
        } else if (block instanceof Doc.Link link) {
            blocks.add("[" + link.url() + "](" + link.url() + ")");
        } else if (block instanceof Doc.Quote quote) {
            blocks.add(dialect.quote(dialect.escape(quote.text()), dialect.escape(quote.where())));
        } else if (block instanceof Doc.Entries entries) {
            entries.entries().forEach(entry -> blocks.add(entry(entry, doc)));
        } else if (block instanceof Doc.Table table) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(escaped(table.header()));
            table.rows().forEach(row -> rows.add(escaped(row)));
            blocks.add(dialect.table(rows));
        } else if (block instanceof Doc.Suggestions suggestions) {
            blocks.add(
                    suggestions.suggestions().stream().map(dialect::suggestion).collect(Collectors.joining("\n")));
        } else {
            throw new IllegalArgumentException("a block without a rendering: " + block);
        }
    }

    /** What may have to be cut is not marked, for half a mark is shown as it stands. */
    private String lead(String line) {
        String escaped = dialect.escape(line);
        return line.isBlank() || line.length() > LONGEST_MARKED ? escaped : dialect.lead(escaped);
    }

    private List<String> escaped(List<String> texts) {
        return texts.stream().map(dialect::escape).toList();
    }

    private String entry(Entry entry, Doc doc) {
        String position = entry.position() == null ? "" : entry.position() + ". ";
        String number = dialect.bold(dialect.escape(position + "[" + entry.number() + "]"));
        return PlainText.light(entry) + number + " " + dialect.escape(entry.text()) + "\n"
                + dialect.escape(PlainText.fields(entry, doc.language()));
    }
}
