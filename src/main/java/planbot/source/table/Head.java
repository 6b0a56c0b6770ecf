package planbot.source.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import planbot.plan.Place;
import planbot.source.Column;

/**
 * The head of a table of tasks: in which columns of the grid what stands.
 *
 * @param last the index of its last row in the grid
 * @param columns for each column the places where it stands, counted from 0
 */
record Head(int last, Place place, Map<Column, List<Integer>> columns) {

    private static final int DEEPEST = 10;

    /** The head in the first ten rows, or empty where none of them is one. */
    static Optional<Head> in(Grid grid) {
        for (int i = 0; i < Math.min(DEEPEST, grid.rows().size()); i++) {
            Map<Integer, Column> headed = headed(grid.rows().get(i));
            if (!headed.isEmpty()) {
                int last = i + 1 < grid.rows().size() && isHead(grid.rows().get(i + 1)) ? i + 1 : i;
                if (last > i) {
                    headed.putAll(headed(grid.rows().get(last)));
                }
                Map<Column, List<Integer>> columns = columns(headed);
                if (columns.containsKey(Column.TASK) && columns.size() > (columns.containsKey(Column.NUMBER) ? 2 : 1)) {
                    return Optional.of(new Head(last, grid.rows().get(i).place(0), columns));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a row is a head and nothing else, as on each page of a printed table. */
    static boolean isHead(Grid.Row row) {
        boolean any = false;
        for (Grid.Cell cell : row.cells()) {
            if (cell.isOwn()) {
                if (Column.headed(cell.text()).isEmpty()) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static Map<Integer, Column> headed(Grid.Row row) {
        Map<Integer, Column> headed = new TreeMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            Grid.Cell cell = row.cell(column);
            if (cell.cover() != Grid.Cover.LEFT) {
                int at = column;
                Column.headed(cell.text()).ifPresent(word -> headed.put(at, word));
            }
        }
        return headed;
    }

    private static Map<Column, List<Integer>> columns(Map<Integer, Column> headed) {
        Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
        headed.forEach((at, word) ->
                columns.computeIfAbsent(word, none -> new ArrayList<>()).add(at));
        List<Integer> responsible = columns.remove(Column.RESPONSIBLE);
        if (responsible != null) {
            boolean led = columns.containsKey(Column.LEAD);
            int leading = led ? 0 : 1;
            if (!led) {
                columns.put(Column.LEAD, responsible.subList(0, 1));
            }
            List<Integer> others = columns.computeIfAbsent(Column.OTHERS, none -> new ArrayList<>());
            others.addAll(responsible.subList(leading, responsible.size()));
            others.sort(Comparator.naturalOrder());
            if (others.isEmpty()) {
                columns.remove(Column.OTHERS);
            }
        }
        return columns;
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The places of a column in the grid, counted from 0. */
    List<Integer> at(Column column) {
        return columns.getOrDefault(column, List.of());
    }
}
