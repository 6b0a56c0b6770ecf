package planbot.source.table;

import java.util.List;
import planbot.plan.Finding;
import planbot.plan.Place;

/**
 * A sheet or a table as people see it, whatever file it comes from, merged cells spread.
 *
 * @param above the running text in front of it, outside of all cells; empty for a sheet
 * @param rows those that hold anything, from the top
 * @param below the running text behind it
 * @param findings what was noticed when it was opened
 */
public record Grid(String above, List<Row> rows, String below, List<Finding> findings) {

    /** @param number counted from 1, as the file's own program shows it */
    public record Row(int number, List<Cell> cells) {

        /** The cell in a column, counted from 0; an empty one where the row ends before it. */
        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        Place place(int column) {
            return new Place(number, column + 1);
        }
    }

    /**
     * @param text of the cell, or of the merged cell that covers it; lines are parted by \n
     * @param cover from where a merged cell reaches into it
     */
    public record Cell(String text, Cover cover) {
        static final Cell EMPTY = new Cell("", Cover.NONE);

        boolean isEmpty() {
            return text.isEmpty();
        }

        /** Whether it begins here and holds something. */
        boolean isOwn() {
            return cover == Cover.NONE && !isEmpty();
        }
    }

    /** From where a merged cell reaches into a cell. */
    public enum Cover {
        NONE,
        ABOVE,
        /** From the left, or from above and the left. */
        LEFT
    }

    public Grid {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
