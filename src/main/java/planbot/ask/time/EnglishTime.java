package planbot.ask.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import planbot.ask.Anchored;
import planbot.ask.EnglishNumerals;

/** Periods named in English: June 2016, Q3, the second half of 2016, end of next month, the next 30 days. */
final class EnglishTime implements Grammar {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> ORDINALS = List.of("zeroth", "first", "second", "third", "fourth");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?! (?:i|we|you|be|have)\\b)|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![a-z])";
    private static final String YEAR = "((?:19|20)[0-9]{2})(?![0-9])";
    private static final String OF = "(?:,? ?(?:of |in )?(?:the )?(?:year )?)";
    private static final Anchored FILLER = Cursor.pattern("(?:the |during |in |on |of )+");
    private static final Anchored DAY_MONTH =
            Cursor.pattern("([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + "(?:,? " + YEAR + ")?");
    private static final Anchored MONTH_DAY =
            Cursor.pattern(MONTH + " ([0-9]{1,2})(?![0-9])(?:st|nd|rd|th)?(?:,? " + YEAR + ")?");
    private static final Anchored MONTH_YEAR = Cursor.pattern(MONTH + OF + YEAR);
    private static final Anchored MONTH_SHORT_YEAR = Cursor.pattern(MONTH + " ?'([0-9]{2})(?![0-9])");
    private static final Anchored YEAR_MONTH = Cursor.pattern(YEAR + ",? " + MONTH);
    private static final Anchored MONTH_ONLY = Cursor.pattern(MONTH);
    private static final Anchored QUARTER = Cursor.pattern(
            "(?:q([0-9])(?![0-9])|(first|second|third|fourth|1st|2nd|3rd|4th|last(?= quarter of)) quarter)(?:" + OF
                    + YEAR + ")?");
    private static final Anchored HALF = Cursor.pattern("(?:h([12])(?![0-9])|(first|second|1st|2nd) half)(?:" + OF
            + YEAR + "| of (this|next|last) year| of the year)?");
    private static final Anchored END_OF =
            Cursor.pattern("(?:the )?(?:very )?end (?:of (?:the )?|(?=(?:19|20)[0-9]{2}))");
    private static final Anchored START_OF = Cursor.pattern("(?:the )?(?:beginning|start) of (?:the )?");
    private static final Anchored PERIOD_END = Cursor.pattern("eo([mq])(?![a-z])");
    private static final Anchored YEAR_END =
            Cursor.pattern("(?:year[ -]?end|end[ -]of[ -]year|eoy)(?: ?(?:of )?" + YEAR + ")?");
    private static final Anchored THE_YEAR = Cursor.pattern("(?:year )" + YEAR + "|year(?![a-z])");
    private static final Anchored THE_MONTH = Cursor.pattern("month(?![a-z])");
    private static final Anchored THE_QUARTER = Cursor.pattern("quarter(?![a-z])");
    private static final Anchored THE_WEEK = Cursor.pattern("week(?![a-z])");
    private static final Anchored BARE_YEAR = Cursor.pattern(YEAR);
    private static final Anchored RELATIVE = Cursor.pattern(
            "(this|current|next|coming|following|last|previous) (week|month|quarter|year|weekend)(?![a-z])");
    private static final Anchored AHEAD = Cursor.pattern(
            "(?:within |over |in |during )?(?:the )?(?:next|coming|following|within|in) (?:the next )?([0-9]{1,4}|[a-z]+|a|half a) (day|week|month|quarter|year)s?(?![a-z])");
    private static final Anchored PAST = Cursor.pattern(
            "(?:the )?(?:(?:past|last|previous) ([0-9]{1,4}|[a-z]+)|past) (day|week|month|quarter|year)s?(?![a-z])");
    private static final Anchored DAY_WORD =
            Cursor.pattern("(today|tomorrow|yesterday|the day after tomorrow)(?![a-z])");
    private static final Anchored WEEKDAY =
            Cursor.pattern("(?:(this|next|last) )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![a-z])");

    @Override
    public @Nullable Named read(Cursor cursor, Context context) {
        int start = cursor.at();
        if (cursor.insideWord()) {
            return null;
        }
        cursor.take(FILLER);
        Named named = period(cursor, context);
        if (named == null) {
            cursor.back(start);
            named = ahead(cursor, context.today());
        }
        if (named == null) {
            cursor.back(start);
        }
        return named;
    }

    private static @Nullable Named period(Cursor cursor, Context context) {
        if (cursor.has(END_OF)) {
            Named whole = period(cursor, context);
            return whole == null ? null : Named.of(end(whole.span()));
        }
        if (cursor.has(START_OF)) {
            Named whole = period(cursor, context);
            return whole == null
                    ? null
                    : Named.of(Span.months(YearMonth.from(whole.span().from()), 1));
        }
        Named ahead = ahead(cursor, context.today());
        if (ahead != null) {
            return ahead;
        }
        Named date = date(cursor, context);
        return date == null ? relative(cursor, context) : date;
    }

    private static @Nullable Named date(Cursor cursor, Grammar.Context context) {
        MatchResult m = cursor.take(DAY_MONTH);
        if (m != null) {
            return Named.of(Span.day(year(m.group(3), context), month(m.group(2)), Integer.parseInt(m.group(1))));
        }
        m = cursor.take(MONTH_DAY);
        if (m != null) {
            return Named.of(Span.day(year(m.group(3), context), month(m.group(1)), Integer.parseInt(m.group(2))));
        }
        m = cursor.take(MONTH_YEAR);
        if (m != null) {
            return Named.of(Span.month(Integer.parseInt(m.group(2)), month(m.group(1))));
        }
        m = cursor.take(MONTH_SHORT_YEAR);
        if (m != null) {
            return Named.of(Span.month(2000 + Integer.parseInt(m.group(2)), month(m.group(1))));
        }
        m = cursor.take(YEAR_MONTH);
        if (m != null) {
            return Named.of(Span.month(Integer.parseInt(m.group(1)), month(m.group(2))));
        }
        m = cursor.take(MONTH_ONLY);
        if (m != null) {
            return Named.of(Span.month(context.year(), month(m.group(1))));
        }
        m = cursor.take(QUARTER);
        if (m != null) {
            int quarter = m.group(1) == null ? ordinal(m.group(2)) : Integer.parseInt(m.group(1));
            return Named.of(Span.quarter(year(m.group(3), context), quarter));
        }
        m = cursor.take(HALF);
        if (m != null) {
            int half = m.group(1) == null ? ordinal(m.group(2)) : Integer.parseInt(m.group(1));
            int year = m.group(4) == null
                    ? year(m.group(3), context)
                    : context.today().getYear() + steps(m.group(4));
            return Named.of(Span.half(year, half));
        }
        m = cursor.take(PERIOD_END);
        if (m != null) {
            return Named.of(end(around(context.today(), m.group(1).equals("m") ? "month" : "quarter", 0)));
        }
        m = cursor.take(YEAR_END);
        return m == null ? null : Named.of(Span.month(year(m.group(1), context), 12));
    }

    private static @Nullable Named relative(Cursor cursor, Grammar.Context context) {
        LocalDate today = context.today();
        MatchResult m = cursor.take(RELATIVE);
        if (m != null) {
            return Named.of(around(today, m.group(2), steps(m.group(1))));
        }
        m = cursor.take(WEEKDAY);
        if (m != null) {
            Span week = Span.week(today.plusWeeks(m.group(1) == null ? 0 : steps(m.group(1))));
            return Named.of(Span.day(week.from().plusDays(WEEKDAYS.indexOf(m.group(2)))));
        }
        m = cursor.take(DAY_WORD);
        if (m != null) {
            int away = switch (m.group(1)) {
                case "tomorrow" -> 1;
                case "yesterday" -> -1;
                case "today" -> 0;
                default -> 2;
            };
            return Named.of(Span.day(today.plusDays(away)));
        }
        m = cursor.take(THE_YEAR);
        if (m != null) {
            return Named.of(Span.year(year(m.group(1), context)));
        }
        m = cursor.take(BARE_YEAR);
        if (m != null) {
            return Named.of(Span.year(Integer.parseInt(m.group(1))));
        }
        if (cursor.has(THE_MONTH)) {
            return Named.of(around(today, "month", 0));
        }
        if (cursor.has(THE_QUARTER)) {
            return Named.of(around(today, "quarter", 0));
        }
        return cursor.has(THE_WEEK) ? Named.of(around(today, "week", 0)) : null;
    }

    private static @Nullable Named ahead(Cursor cursor, LocalDate today) {
        int start = cursor.at();
        MatchResult m = cursor.take(AHEAD);
        int sign = 1;
        if (m == null) {
            m = cursor.take(PAST);
            sign = -1;
        }
        if (m == null) {
            return null;
        }
        String said = m.group(1) == null ? "a" : m.group(1);
        boolean half = said.equals("half a");
        int count = half ? 0 : count(said);
        if (count < 0) {
            cursor.back(start);
            return null;
        }
        LocalDate then = switch (m.group(2)) {
            case "day" -> today.plusDays((long) sign * count);
            case "week" -> today.plusDays(sign * 7L * count);
            case "month" -> today.plusMonths((long) sign * count).plusDays(half ? sign * 15L : 0);
            case "quarter" -> today.plusMonths(sign * 3L * count);
            default -> today.plusMonths(sign * (12L * count + (half ? 6 : 0)));
        };
        return Named.rolling(sign > 0 ? new Span(today, then) : new Span(then, today));
    }

    private static Span around(LocalDate today, String unit, int steps) {
        return switch (unit) {
            case "week" -> Span.week(today.plusWeeks(steps));
            case "weekend" -> {
                Span week = Span.week(today.plusWeeks(steps));
                yield new Span(week.from().plusDays(5), week.to());
            }
            case "month" -> Span.months(YearMonth.from(today).plusMonths(steps), 1);
            case "quarter" -> {
                YearMonth first = YearMonth.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1);
                yield Span.months(first.plusMonths(3L * steps), 3);
            }
            default -> Span.year(today.getYear() + steps);
        };
    }

    /** "end of 2016" is December 2016; the end of a month or a shorter stretch is its last third. */
    private static Span end(Span span) {
        if (span.from().plusMonths(1).minusDays(1).isBefore(span.to())) {
            return Span.months(YearMonth.from(span.to()), 1);
        }
        return span.from().plusDays(8).isAfter(span.to())
                ? span
                : Span.third(span.to().getYear(), span.to().getMonthValue(), 2);
    }

    private static int year(@Nullable String said, Grammar.Context context) {
        return said == null ? context.year() : Integer.parseInt(said);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static int ordinal(String word) {
        int index = ORDINALS.indexOf(word);
        return word.equals("last") ? 4 : index > 0 ? index : word.charAt(0) - '0';
    }

    private static int steps(String word) {
        return switch (word) {
            case "next", "coming", "following" -> 1;
            case "last", "previous" -> -1;
            default -> 0;
        };
    }

    private static int count(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Math.min(Integer.parseInt(word), 3650);
        }
        return switch (word) {
            case "a", "an" -> 1;
            case "few" -> 3;
            case "couple" -> 2;
            default -> EnglishNumerals.value(word);
        };
    }
}
