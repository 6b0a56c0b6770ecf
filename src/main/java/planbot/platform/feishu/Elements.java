package planbot.platform.feishu;

import java.util.ArrayList;
import java.util.List;
import planbot.answer.Doc;
import planbot.answer.Doc.Block;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.platform.parts.Markdown;
import planbot.platform.parts.Parts;
import planbot.platform.parts.Parts.Measure;

/** The elements of a document, each small enough for a card of its own. */
final class Elements {
    private static final int LONGEST_BUTTON = 100;

    /** Bytes that a code point may take when it is escaped for Markdown and twice for JSON. */
    private static final Measure ESCAPED =
            c -> c < 0x80 && c != ' ' && !Character.isLetterOrDigit(c) ? 7 : Measure.UTF8.of(c);

    private final CardMarkdown dialect = new CardMarkdown();
    private final Markdown markdown = new Markdown(dialect);
    private final List<Element> elements = new ArrayList<>();
    private final Carrier carrier;
    private final Language language;

    private Elements(Carrier carrier, Language language) {
        this.carrier = carrier;
        this.language = language;
    }

    static List<Element> of(Doc doc, Carrier carrier) {
        Elements all = new Elements(carrier, doc.language());
        doc.blocks().forEach(all::add);
        return all.elements;
    }

    private void add(Block block) {
        if (block instanceof Doc.Entries entries && entries.entries().size() > 1) {
            entries.entries().forEach(entry -> add(new Doc.Entries(List.of(entry))));
        } else if (block instanceof Doc.Suggestions suggestions && carrier == Carrier.APP) {
            suggestions.suggestions().forEach(this::suggest);
        } else {
            addWhole(block);
        }
    }

    private void suggest(Doc.Suggestion suggestion) {
        if (suggestion.label().length() <= LONGEST_BUTTON) {
            elements.add(Element.button(suggestion));
        } else {
            addWhole(new Doc.Suggestions(List.of(suggestion)));
        }
    }

    private void addWhole(Block block) {
        Doc doc = new Doc(language, List.of(block));
        String text = PlainText.block(block, language);
        Element.Kind kind = block instanceof Doc.Table ? Element.Kind.TABLE : Element.Kind.MARKDOWN;
        Element whole = Element.markdown(kind, String.join("\n", markdown.blocks(doc)), text);
        int room = carrier.limit / 2;
        if (whole.size() <= room) {
            elements.add(whole);
        } else if (block instanceof Doc.Table table && table.rows().size() > 1) {
            int half = table.rows().size() / 2;
            addWhole(new Doc.Table(table.header(), table.rows().subList(0, half)));
            addWhole(new Doc.Table(
                    table.header(), table.rows().subList(half, table.rows().size())));
        } else {
            Parts.cut(text, room - 100, ESCAPED)
                    .forEach(part -> elements.add(Element.markdown(Element.Kind.MARKDOWN, dialect.escape(part), part)));
        }
    }
}
