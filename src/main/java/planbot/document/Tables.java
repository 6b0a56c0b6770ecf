package planbot.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import planbot.plan.Finding;
import planbot.plan.Finding.Missing;
import planbot.plan.Place;
import planbot.source.table.Grid;
import planbot.source.table.TableReader;

/** The tables of a page, one within the other as they may stand, and the text around them; found in one walk. */
final class Tables implements NodeVisitor {
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "head", "select", "textarea", "iframe", "object", "svg");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dt",
            "dd",
            "pre",
            "section",
            "tr",
            "article",
            "center",
            "blockquote");

    private static final int MOST_TABLES = 2_000;

    /** @param table in whose cell it stands; null for a text outside of all tables */
    private record Block(String text, @Nullable TableDraft table) {}

    private final Deque<TableDraft> open = new ArrayDeque<>();
    private final List<TableDraft> tables = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder running = new StringBuilder();
    private @Nullable Node silent;
    private boolean tooMany;

    private Tables() {}

    static Tables in(Document page) {
        Tables tables = new Tables();
        page.body().traverse(tables);
        tables.endBlock();
        return tables;
    }

    boolean areFull() {
        return tooMany || tables.stream().anyMatch(TableDraft::isFull);
    }

    /** The first table with the head of a table of tasks; what else is on the page is the text around it. */
    Grid grid() {
        Map<TableDraft, Grid> grids = new HashMap<>();
        TableDraft chosen = null;
        List<Finding> others = new ArrayList<>();
        for (TableDraft table : tables) {
            Grid grid = table.grid();
            if (TableReader.isTable(grid)) {
                grids.put(table, grid);
                if (chosen == null) {
                    chosen = table;
                } else {
                    others.add(new Finding(
                            Missing.OTHER_TABLE,
                            null,
                            new Place(1, 1),
                            Integer.toString(grids.size()),
                            "table " + grids.size() + " of the page is not read; put all rows into the first"));
                }
            }
        }
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        boolean passed = false;
        for (Block block : blocks) {
            if (block.table() != null && block.table().equals(chosen)) {
                passed = true;
            } else if (!block.text().isEmpty() && (block.table() == null || !grids.containsKey(block.table()))) {
                (passed ? below : above).append(block.text()).append('\n');
            }
        }
        Grid grid = chosen == null ? null : grids.get(chosen);
        return grid == null
                ? new Grid(above.toString(), List.of(), below.toString(), List.of())
                : new Grid(above.toString(), grid.rows(), below.toString(), others);
    }

    @Override
    public void head(Node node, int depth) {
        if (silent != null) {
            return;
        }
        if (node instanceof TextNode text) {
            words().append(text.getWholeText());
        } else if (node instanceof Element element) {
            String tag = element.normalName();
            if (SILENT.contains(tag)) {
                silent = node;
            } else if (tag.equals("table") && tables.size() >= MOST_TABLES) {
                tooMany = true;
            } else if (tag.equals("table")) {
                endBlock();
                if (!open.isEmpty()) {
                    blocks.add(new Block(open.element().endLine(), open.element()));
                }
                TableDraft table = new TableDraft(element);
                tables.add(table);
                open.push(table);
            } else {
                headIn(open.peek(), element, tag);
            }
        }
    }

    private void headIn(@Nullable TableDraft table, Element element, String tag) {
        if (table != null && tag.equals("tr")) {
            table.beginRow();
        } else if (table != null && (tag.equals("td") || tag.equals("th"))) {
            table.beginCell(element.attr("rowspan"), element.attr("colspan"));
        } else if (BLOCKS.contains(tag)) {
            breakLine(table);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.equals(silent)) {
            silent = null;
        } else if (silent == null && node instanceof Element element) {
            String tag = element.normalName();
            TableDraft table = open.peek();
            if (tag.equals("table") && table != null && table.element.equals(element)) {
                open.pop();
            } else if (table != null && (tag.equals("td") || tag.equals("th"))) {
                blocks.add(new Block(table.endCell(), table));
            } else if (BLOCKS.contains(tag)) {
                breakLine(table);
            }
        }
    }

    private StringBuilder words() {
        TableDraft table = open.peek();
        return table == null ? running : table.words();
    }

    private void breakLine(@Nullable TableDraft table) {
        if (table == null) {
            endBlock();
        } else {
            table.words().append(TableDraft.BREAK);
        }
    }

    private void endBlock() {
        String text = TableDraft.lines(running);
        running.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(new Block(text, null));
        }
    }
}
