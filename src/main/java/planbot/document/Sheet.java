package planbot.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.plan.Finding;
import planbot.plan.Finding.Missing;
import planbot.plan.Place;
import planbot.source.Flaw;
import planbot.source.table.Grid;
import planbot.source.table.GridBuilder;

/** Reads the cells and merged ranges of one sheet. Of a formula only the last result is taken. */
final class Sheet {
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final int MOST_ROWS = 1_048_576;

    private final List<String> strings;
    private final Styles styles;
    private final GridBuilder grid = new GridBuilder();
    /** The first formula of each column, and how many follow. */
    private final Map<Integer, int[]> formulas = new TreeMap<>();

    private int row = -1;
    private int column = -1;
    private int firstHidden = -1;
    private int hidden;

    private Sheet(List<String> strings, Styles styles) {
        this.strings = strings;
        this.styles = styles;
    }

    /**
     * Reads a sheet.
     *
     * @param most how many rows to read at most; with fewer than it has, what is merged is not seen
     * @throws Unfit if it is damaged, or holds more than any ledger
     */
    static Grid read(Xml xml, List<String> strings, Styles styles, int most) throws Unfit {
        Sheet sheet = new Sheet(strings, styles);
        int rows = 0;
        while (rows <= most && xml.next()) {
            if (xml.begins("row")) {
                rows++;
                sheet.beginRow(xml);
            } else if (xml.begins("c")) {
                sheet.cell(xml);
            } else if (xml.begins("mergeCell")) {
                sheet.merge(xml.attribute("ref"));
            }
        }
        return sheet.grid();
    }

    private Grid grid() throws Unfit {
        formulas.forEach((at, seen) -> grid.note(new Finding(
                Missing.FORMULA,
                null,
                new Place(seen[0] + 1, at + 1),
                name(at) + (seen[0] + 1),
                "the cell holds a formula, whose last result was read; so do " + seen[1] + " more of its column")));
        if (hidden > 0) {
            grid.note(new Finding(
                    Missing.HIDDEN_ROW,
                    null,
                    new Place(firstHidden + 1, 1),
                    Integer.toString(hidden),
                    hidden + " rows from here on are hidden, and were read all the same"));
        }
        Grid laid = grid.build();
        if (grid.isFull()) {
            throw new Unfit(Flaw.Kind.TOO_LARGE, "");
        }
        return laid;
    }

    private void beginRow(Xml xml) throws Unfit {
        int next = xml.number("r", row + 2) - 1;
        if (next < 0 || next >= MOST_ROWS) {
            throw damaged();
        }
        row = next;
        column = -1;
        String hides = xml.attribute("hidden");
        if ("1".equals(hides) || "true".equals(hides)) {
            firstHidden = hidden == 0 ? row : firstHidden;
            hidden++;
        }
    }

    private static Unfit damaged() {
        return new Unfit(Flaw.Kind.DAMAGED, "xlsx");
    }

    private void cell(Xml xml) throws Unfit {
        String reference = xml.attribute("r");
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        column = reference == null ? column + 1 : reference(reference)[1];
        String text = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                int[] seen = formulas.computeIfAbsent(column, none -> new int[] {row, -1});
                seen[1]++;
                xml.text();
            } else if (xml.begins("v")) {
                text = value(xml, type, style);
            } else if (xml.begins("is")) {
                text = xml.string("is");
            }
        }
        if (!text.isBlank()) {
            grid.put(Math.max(row, 0), column, text);
        }
    }

    private String value(Xml xml, @Nullable String type, int style) throws Unfit {
        String raw = xml.text();
        return switch (type == null ? "n" : type) {
            case "n" -> styles.shown(raw, style);
            case "s" -> {
                int index = xml.number(raw);
                if (index >= strings.size()) {
                    throw damaged();
                }
                yield strings.get(index);
            }
            default -> raw;
        };
    }

    private void merge(@Nullable String range) throws Unfit {
        String[] corners = range == null ? new String[0] : range.split(":", 2);
        if (corners.length == 2) {
            int[] first = reference(corners[0]);
            int[] last = reference(corners[1]);
            grid.merge(first[0], first[1], last[0], last[1]);
        }
    }

    /** Row and column of a reference such as B3, counted from 0. */
    private static int[] reference(String reference) throws Unfit {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            throw damaged();
        }
        int at = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            at = at * 26 + letter - 'A' + 1;
        }
        return new int[] {Integer.parseInt(matcher.group(2)) - 1, at - 1};
    }

    private static String name(int column) {
        return (column < 26 ? "" : name(column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
