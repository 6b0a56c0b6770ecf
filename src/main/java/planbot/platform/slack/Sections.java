package planbot.platform.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.answer.Doc.Block;
import planbot.answer.Doc.Entry;
import planbot.answer.PlainText;
import planbot.platform.parts.Parts;
import planbot.platform.parts.Parts.Measure;
import planbot.platform.slack.BlockKit.Next;
import planbot.platform.slack.Section.Kind;

/** Cuts a document into blocks of Block Kit that keep Slack's limits. */
final class Sections {
    static final int SECTION = 3_000;
    static final int HEADER = 150;
    static final int CONTEXT = 2_000;
    /** "A maximum of 25 elements", of which five are seen at once. */
    private static final int BUTTONS = 5;

    private static final int BUTTON_VALUE = 2_000;

    private final Next next;

    Sections(Next next) {
        this.next = next;
    }

    List<Section> of(Doc doc) {
        List<Section> sections = new ArrayList<>();
        doc.blocks().forEach(block -> add(sections, block, doc));
        return sections;
    }

    private void add(List<Section> sections, Block block, Doc doc) {
        if (block instanceof Doc.Lead lead && lead.text().length() <= HEADER) {
            sections.add(Section.of(Kind.HEADER, lead.text()));
        } else if (block instanceof Doc.Entries entries) {
            entries.entries().forEach(entry -> text(sections, entry(entry, doc)));
        } else if (block instanceof Doc.Link link) {
            sections.add(Section.of(Kind.LINK, link.url()));
        } else if (block instanceof Doc.Suggestions suggestions) {
            suggestions(sections, suggestions);
        } else {
            text(sections, PlainText.block(block, doc.language()));
        }
    }

    private void suggestions(List<Section> sections, Doc.Suggestions given) {
        List<Doc.Suggestion> suggestions = given.suggestions();
        boolean pressable = next == Next.BUTTONS
                && suggestions.size() <= BUTTONS
                && suggestions.stream()
                        .allMatch(suggestion -> suggestion.question().length() <= BUTTON_VALUE);
        if (pressable) {
            sections.add(Section.actions(suggestions));
        } else {
            String lines = given.labels().stream().collect(Collectors.joining("\n· ", "· ", ""));
            Parts.cut(lines, CONTEXT, Measure.UTF16).forEach(piece -> sections.add(Section.context(piece)));
        }
    }

    private static void text(List<Section> sections, String text) {
        Parts.cut(text, SECTION, Measure.UTF16).forEach(piece -> sections.add(Section.of(Kind.SECTION, piece)));
    }

    private static String entry(Entry entry, Doc doc) {
        return PlainText.light(entry) + PlainText.block(new Doc.Entries(List.of(entry)), doc.language());
    }
}
