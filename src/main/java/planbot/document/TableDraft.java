package planbot.document;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import planbot.source.table.Grid;
import planbot.source.table.GridBuilder;

/** A table of a page as it is walked through: its own cells, each in its column past those that reach down from above. */
final class TableDraft {
    /** Stands for a line break of the page; those of its source mean nothing. */
    static final char BREAK = '\u0001';

    private static final int MOST_ROWS = 65_534;
    private static final Pattern BLANK = Pattern.compile("[ \\t\\r\\n\\f\\u00a0]+");
    private static final Pattern BREAKS = Pattern.compile(" ?\\x01[ \\x01]*");

    final Element element;

    private final GridBuilder grid = new GridBuilder();
    /** For each column the row behind the last that a cell reaches down to. */
    private final int[] covered = new int[GridBuilder.MOST_COLUMNS];

    private final StringBuilder cell = new StringBuilder();
    private int row = -1;
    private int column;
    private int down = 1;
    private int across = 1;

    TableDraft(Element element) {
        this.element = element;
    }

    void beginRow() {
        row++;
        column = 0;
    }

    void beginCell(String rowspan, String colspan) {
        row = Math.max(row, 0);
        cell.setLength(0);
        down = span(rowspan, MOST_ROWS);
        across = span(colspan, GridBuilder.MOST_COLUMNS);
        while (column < covered.length && covered[column] > row) {
            column++;
        }
    }

    private static int span(String value, int most) {
        String digits = value.strip();
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return digits.length() > 6 ? most : Math.max(1, Math.min(most, Integer.parseInt(digits)));
    }

    /** What the text of the cell that is open, or of what stands between cells, is added to. */
    StringBuilder words() {
        return cell;
    }

    /** Takes what stands in front of a table within a cell, which is then one that only lays out the page. */
    String endLine() {
        String text = lines(cell);
        cell.setLength(0);
        return text;
    }

    /** @return the text of the cell */
    String endCell() {
        String text = endLine();
        grid.put(row, column, text);
        grid.merge(row, column, row + down - 1, column + across - 1);
        for (int i = column; i < Math.min(covered.length, column + across); i++) {
            covered[i] = row + down;
        }
        column = Math.min(covered.length, column + across);
        return text;
    }

    /** The words of a page in the lines that it shows them in. */
    static String lines(CharSequence words) {
        return BREAKS.matcher(BLANK.matcher(words).replaceAll(" "))
                .replaceAll("\n")
                .strip();
    }

    boolean isFull() {
        return grid.isFull();
    }

    Grid grid() {
        return grid.build();
    }
}
