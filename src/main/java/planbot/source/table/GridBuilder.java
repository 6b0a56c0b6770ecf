package planbot.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import planbot.plan.Finding;
import planbot.source.table.Grid.Cell;
import planbot.source.table.Grid.Cover;

/** Lays cells and merged ranges into a grid, within bounds that no ledger comes near. */
public final class GridBuilder {
    /** Cells in a column behind this one are not looked at. */
    public static final int MOST_COLUMNS = 256;

    private static final int MOST_CELLS = 4_000_000;
    private static final int MOST_RANGES = 500_000;

    private record Range(int top, int left, int bottom, int right) {}

    private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
    private final List<Range> ranges = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int cells;

    /** Sets a cell; row and column are counted from 0. */
    public void put(int row, int column, String text) {
        if (column < MOST_COLUMNS && !isFull()) {
            set(rows.computeIfAbsent(row, none -> new ArrayList<>()), column, new Cell(text.strip(), Cover.NONE));
        }
    }

    /** Merges a range of cells, its corners included; it shows what stands in the first. */
    public void merge(int top, int left, int bottom, int right) {
        if (ranges.size() < MOST_RANGES && left < MOST_COLUMNS && (bottom > top || right > left)) {
            ranges.add(new Range(top, left, bottom, Math.min(right, MOST_COLUMNS - 1)));
        }
    }

    /** Adds what was noticed on opening. */
    public void note(Finding finding) {
        findings.add(finding);
    }

    /** Whether more was laid in than any ledger holds; what came later was dropped. */
    public boolean isFull() {
        return cells >= MOST_CELLS || ranges.size() >= MOST_RANGES;
    }

    /** The grid, with no text around it. */
    public Grid build() {
        return build("", "");
    }

    /** The grid in a running text. */
    public Grid build(String above, String below) {
        ranges.forEach(this::spread);
        List<Grid.Row> laid = new ArrayList<>(rows.size());
        for (Map.Entry<Integer, List<Cell>> row : rows.entrySet()) {
            if (row.getValue().stream().anyMatch(cell -> !cell.isEmpty())) {
                laid.add(new Grid.Row(row.getKey() + 1, List.copyOf(row.getValue())));
            }
        }
        return new Grid(above, laid, below, findings);
    }

    private void spread(Range range) {
        List<Cell> first = rows.get(range.top());
        String text = first == null || range.left() >= first.size()
                ? ""
                : first.get(range.left()).text();
        SortedMap<Integer, List<Cell>> covered = rows.subMap(range.top(), range.bottom() + 1);
        for (Map.Entry<Integer, List<Cell>> row : covered.entrySet()) {
            for (int column = range.left(); column <= range.right() && !isFull(); column++) {
                if (column > range.left()) {
                    set(row.getValue(), column, new Cell(text, Cover.LEFT));
                } else if (row.getKey() > range.top()) {
                    set(row.getValue(), column, new Cell(text, Cover.ABOVE));
                }
            }
            if (isFull()) {
                return;
            }
        }
    }

    private void set(List<Cell> row, int column, Cell cell) {
        while (row.size() <= column) {
            row.add(Cell.EMPTY);
            cells++;
        }
        row.set(column, cell);
        cells++;
    }
}
