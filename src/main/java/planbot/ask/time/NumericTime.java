package planbot.ask.time;

import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import planbot.ask.Anchored;

/** Dates in figures: 2016-06-30, 2016/6, 2016.06, 20160630, 2016Q3, 2016. */
final class NumericTime implements Grammar {
    private static final String YEAR = "((?:19|20)[0-9]{2})";
    private static final Anchored DAY = Cursor.pattern(YEAR + "([-/.])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])日?");
    private static final Anchored COMPACT = Cursor.pattern(YEAR + "([0-9]{2})([0-9]{2})?(?![0-9年])");
    private static final Anchored MONTH = Cursor.pattern(YEAR + "[-/.]([0-9]{1,2})(?![0-9])(?:月份?)?");
    private static final Anchored MONTH_YEAR = Cursor.pattern("([0-9]{1,2})[-/.]" + YEAR + "(?![0-9])");
    private static final Anchored QUARTER = Cursor.pattern(YEAR + "(?:年?[ -]?)(?:q([0-9])|([0-9])q)(?![0-9])");
    private static final Anchored HALF = Cursor.pattern(YEAR + "[ -]?h([12])(?![0-9])");
    private static final Anchored YEAR_ONLY = Cursor.pattern(YEAR + "(?![0-9年])(?:全年)?");
    private static final Anchored MONTH_DAY =
            Cursor.pattern("([0-9]{1,2})[./]([0-9]{1,2})(?=(?:之|以)?前|到期|截止|到|至|号|日|$)[号日]?");

    @Override
    public @Nullable Named read(Cursor cursor, Context context) {
        if (cursor.insideWord()) {
            return null;
        }
        MatchResult m = cursor.take(DAY);
        if (m != null) {
            return Named.of(Span.day(number(m, 1), number(m, 3), number(m, 4)));
        }
        m = cursor.take(QUARTER);
        if (m != null) {
            return Named.of(Span.quarter(number(m, 1), number(m, m.group(2) == null ? 3 : 2)));
        }
        m = cursor.take(HALF);
        if (m != null) {
            return Named.of(Span.half(number(m, 1), number(m, 2)));
        }
        m = cursor.take(MONTH);
        if (m != null) {
            return Named.of(Span.month(number(m, 1), number(m, 2)));
        }
        m = cursor.take(MONTH_YEAR);
        if (m != null) {
            return Named.of(Span.month(number(m, 2), number(m, 1)));
        }
        m = cursor.take(COMPACT);
        if (m != null) {
            return Named.of(
                    m.group(3) == null
                            ? Span.month(number(m, 1), number(m, 2))
                            : Span.day(number(m, 1), number(m, 2), number(m, 3)));
        }
        m = cursor.take(YEAR_ONLY);
        if (m != null) {
            return Named.of(Span.year(number(m, 1)));
        }
        m = cursor.take(MONTH_DAY);
        return m == null ? null : Named.of(Span.day(context.year(), number(m, 1), number(m, 2)));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
