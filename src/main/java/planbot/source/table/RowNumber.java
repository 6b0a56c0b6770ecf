package planbot.source.table;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.source.Heading;

/** Reads the cell with a row's number. */
final class RowNumber {
    private static final Pattern PLAIN = Pattern.compile("[(第]?(\\d{1,9})(?:\\.0{1,9})?[)、.项号]?");
    private static final Pattern NUMERAL = Pattern.compile("[(第]?([一二三四五六七八九十]{1,3})[)、项]?");
    private static final Pattern NESTED = Pattern.compile("\\d{1,4}(?:[.\\-]\\d{1,4}){1,3}");

    private RowNumber() {}

    /** Its value, or null if it is none. */
    static @Nullable Integer read(String cell) {
        String narrow = narrow(cell);
        Matcher plain = PLAIN.matcher(narrow);
        if (plain.matches()) {
            return Integer.valueOf(plain.group(1));
        }
        Matcher numeral = NUMERAL.matcher(narrow);
        int value = numeral.matches() ? Heading.numeral(numeral.group(1)) : 0;
        return value == 0 ? null : value;
    }

    /** Whether it tells the place of a row in a group, as 1.2 does. */
    static boolean isNested(String cell) {
        return NESTED.matcher(narrow(cell)).matches();
    }

    static boolean isOne(String cell) {
        return read(cell) != null || isNested(cell);
    }

    private static String narrow(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }
}
