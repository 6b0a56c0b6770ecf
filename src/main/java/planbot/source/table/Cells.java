package planbot.source.table;

import java.util.regex.Pattern;

/** What line breaks in a cell mean. */
final class Cells {
    private static final Pattern BETWEEN_LATIN = Pattern.compile("(?<=[\\x21-\\x7e])[ \\t]*\\n\\s*(?=[\\x21-\\x7e])");
    private static final Pattern BREAK = Pattern.compile("[ \\t\\u3000]*\\n[\\s\\u3000]*");

    private Cells() {}

    /** The text of a cell without the breaks that fit it into its column. */
    static String oneLine(String text) {
        return text.indexOf('\n') < 0
                ? text
                : BREAK.matcher(BETWEEN_LATIN.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
