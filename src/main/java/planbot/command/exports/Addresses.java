package planbot.command.exports;

import java.util.ArrayList;
import java.util.List;
import planbot.answer.Doc;
import planbot.command.Ordered;

/** An answer that holds addresses, and says so where they lead nowhere from where it is read. */
final class Addresses {
    private final List<Doc.Block> blocks = new ArrayList<>();
    private final Links links;
    private final Ordered ordered;

    Addresses(Links links, Ordered ordered) {
        this.links = links;
        this.ordered = ordered;
    }

    void lead(String text) {
        blocks.add(new Doc.Lead(text));
    }

    void paragraph(String text) {
        blocks.add(new Doc.Paragraph(text));
    }

    void add(String what, String address) {
        paragraph(what);
        blocks.add(new Doc.Link(address));
    }

    /** The console is on the machine itself, or has come by an address that leads there. */
    List<Doc.Block> blocks() {
        if (links.reach() == Links.Reach.THIS_MACHINE && !ordered.asker().isConsole()) {
            paragraph(ExportWords.in(ordered.language()).onlyHere());
        }
        return List.copyOf(blocks);
    }
}
