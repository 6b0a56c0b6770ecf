package planbot.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a workbook shows its numbers: as dates, with so many decimals, or as they are. */
final class Styles {
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DECIMALS = Pattern.compile("#*,?#*0\\.(0{1,9})\\D*");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1_462;
    private static final int LAST_DAY = 2_958_465;
    private static final double LARGEST = 1e15;

    /** The codes of the formats that every workbook has. */
    private static final Map<Integer, String> BUILT_IN = new HashMap<>();

    static {
        BUILT_IN.put(2, "0.00");
        BUILT_IN.put(4, "#,##0.00");
        for (int id : new int[] {14, 15, 16, 22, 28, 29, 30, 31, 50, 51, 53, 54, 56, 58}) {
            BUILT_IN.put(id, "yyyy-m-d");
        }
        for (int id : new int[] {17, 27, 36, 52, 55, 57}) {
            BUILT_IN.put(id, "yyyy-m");
        }
    }

    private final List<String> codes = new ArrayList<>();
    private boolean from1904;

    /** Formats of a workbook that has none of its own. */
    Styles() {}

    /** The formats of a workbook by the numbers that its cells name. */
    Styles(Xml styles) throws Unfit {
        Map<Integer, String> own = new HashMap<>(BUILT_IN);
        boolean cells = false;
        while (styles.next()) {
            if (styles.begins("numFmt")) {
                String code = styles.attribute("formatCode");
                own.put(styles.number("numFmtId", 0), code == null ? "" : code);
            } else if (styles.begins("cellXfs") || styles.ends("cellXfs")) {
                cells = styles.begins("cellXfs");
            } else if (cells && styles.begins("xf")) {
                codes.add(own.getOrDefault(styles.number("numFmtId", 0), ""));
            }
        }
    }

    void countFrom1904() {
        from1904 = true;
    }

    /** A number as a cell of a style shows it; what is no number stays as it is. */
    String shown(String raw, int style) {
        double value;
        try {
            value = Double.parseDouble(raw.strip());
        } catch (NumberFormatException none) {
            return raw;
        }
        if (Double.isNaN(value) || Math.abs(value) > LARGEST) {
            return raw;
        }
        String code = style < codes.size() ? codes.get(style) : "";
        String date = date(value, code);
        if (date != null) {
            return date;
        }
        Matcher decimals = DECIMALS.matcher(code);
        if (decimals.matches()) {
            return String.format(Locale.ROOT, "%." + decimals.group(1).length() + "f", value);
        }
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private @Nullable String date(double value, String code) {
        String letters = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        boolean day = letters.contains("d");
        boolean year = letters.contains("y");
        if (!day && !year || value < 1 || value > LAST_DAY) {
            return null;
        }
        LocalDate date = EPOCH.plusDays((long) value + (from1904 ? DAYS_TO_1904 : 0));
        return date.getYear() + "年" + (day || letters.contains("m") ? date.getMonthValue() + "月" : "")
                + (day ? date.getDayOfMonth() + "日" : "");
    }
}
