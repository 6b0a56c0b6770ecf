package planbot.command;

import java.util.ArrayList;
import java.util.List;
import planbot.answer.Doc;

/** The blocks of an answer to an order, put together one after another. */
public final class Blocks {
    private final List<Doc.Block> blocks = new ArrayList<>();

    public Blocks lead(String text) {
        blocks.add(new Doc.Lead(text));
        return this;
    }

    public Blocks paragraph(String text) {
        if (!text.isEmpty()) {
            blocks.add(new Doc.Paragraph(text));
        }
        return this;
    }

    public Blocks suggest(String... orders) {
        blocks.add(Doc.Suggestions.of(orders));
        return this;
    }

    public List<Doc.Block> blocks() {
        return List.copyOf(blocks);
    }
}
