package planbot.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Rows of figures under a title, printed as they come and kept for the record. */
final class Table {
    private static final int NAME = 40;

    private final ArrayNode rows;
    private final List<String> columns;

    /** @param rows where they are kept */
    Table(String title, ArrayNode rows, List<String> columns) {
        this.rows = rows;
        this.columns = columns;
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%n%s%n%-" + NAME + "s", title, ""));
        columns.forEach(column -> head.append(' ').append(padded(column, column)));
        System.out.println(head);
    }

    /** @param figures in the order of the columns; 0 where there is none */
    void row(String name, Number... figures) {
        ObjectNode kept = rows.addObject().put("name", name);
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + NAME + "s", name));
        for (int i = 0; i < figures.length; i++) {
            String column = columns.get(i);
            double figure = figures[i].doubleValue();
            kept.put(column, Math.round(figure * 1_000) / 1_000.0);
            line.append(' ').append(padded(shown(figure), column));
        }
        System.out.println(line);
    }

    private static String shown(double figure) {
        String form = figure == Math.rint(figure) || figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, figure);
    }

    private static String padded(String text, String column) {
        return String.format(Locale.ROOT, "%" + Math.max(8, column.length()) + "s", text);
    }
}
