package planbot.ask.time;

import static planbot.ask.Numerals.NUMBER;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import planbot.ask.Anchored;
import planbot.ask.Numerals;

/** Periods named in Chinese: 2016年6月, 明年上半年, 下个月底, 本周五, 未来三个月. */
final class ChineseTime implements Grammar {
    private static final String COUNT = "(?:[0-9]{1,3}(?![0-9])|[一二两三四五六七八九十百]{1,4})";
    private static final Anchored YEAR =
            Cursor.pattern("(?:公元)?((?:19|20)[0-9]{2}|[1-4][0-9]|[一二][零九][零一二三四五六七八九]{2}|[一二][零一二三四五六七八九])"
                    + "(?:年度|年份|(?<=[0-9零一二三四五六七八九]{4})年(?:以内|之内|内)|年(?!以?内|之内))的?(?:全年)?");
    private static final Anchored BARE_YEAR_BEFORE_HALF =
            Cursor.pattern("((?:19|20)[0-9]{2})的?(?=上半年|下半年|第?[一二三四1-4]季|年底|年末)");
    private static final String SHORT_YEAR = "((?:20)?[1-4][0-9])";
    /** What joins the years of a list. */
    private static final String JOINTS = "、,和跟与及";

    private static final Anchored YEAR_IN_LIST =
            Cursor.pattern(SHORT_YEAR + "(?=[" + JOINTS + "](?:20)?[1-4][0-9](?:年|两年|两个年度))");
    private static final Anchored LAST_YEAR_OF_LIST = Cursor.pattern(SHORT_YEAR + "(?=两年)");
    private static final Anchored THIS_AND_NEXT = Cursor.pattern("今明(?:两年|两个年度|年)");
    private static final Anchored FESTIVAL = Cursor.pattern("(元旦|五一|国庆)(?:节|长假)?(?=之?前|以前|后|以后|之后)");
    private static final Anchored RELATIVE_YEAR =
            Cursor.pattern("(今年|本年|当年|这一年|这年|明年|来年|下一年|后年|大后年|去年|上一年|前年)度?(?:的|全年|内|之内|以内|里)?");
    private static final Anchored THIS_YEAR = Cursor.pattern("(?:全年|年内|本年度?内)");
    private static final Anchored MONTH = Cursor.pattern("(" + NUMBER + ")月(?:份)?");
    private static final Anchored MONTHS = Cursor.pattern("(" + NUMBER + ")月?(?:份)?(?:-|~|到|至)(" + NUMBER + ")月(?:份)?");
    private static final Anchored DAY = Cursor.pattern("(" + NUMBER + ")(?:日|号)");
    private static final Anchored DAYS = Cursor.pattern("(" + NUMBER + ")[日号]?(?:-|~|到|至)(" + NUMBER + ")[日号]");
    private static final Anchored LAST_PART = Cursor.pattern("最后(?:一个?|1个?)(季度|月)(?:份)?");
    private static final Anchored PART_OF_MONTH = Cursor.pattern("的?(上旬|中旬|下旬|初|中(?!小|央|心|国)|底|末)");
    private static final Anchored QUARTERS = Cursor.pattern("第?(" + NUMBER + ")(?:季度)?(?:-|~|到|至)第?(" + NUMBER + ")季度");
    private static final Anchored FIRST_MONTHS = Cursor.pattern("(?:的?前|的?头)(" + NUMBER + ")个月");
    private static final Anchored FIRST_QUARTERS = Cursor.pattern("前(" + NUMBER + ")个?季度");
    private static final Anchored QUARTER =
            Cursor.pattern("(?:第?(" + NUMBER + ")个?季度?(?!度)|q([0-9])(?![0-9])|([1-4])q(?![0-9]))");
    private static final Anchored HALF = Cursor.pattern("(上|前|下|后)半年度?");
    private static final Anchored END_OF_YEAR = Cursor.pattern("(?:年底|年末|年终|岁末|底|末)");
    private static final Anchored START_OF_YEAR = Cursor.pattern("(?:年初|初)");
    private static final Anchored YEAR_END = Cursor.pattern("年底|年末|年终|岁末");
    private static final Anchored YEAR_START = Cursor.pattern("年初");
    private static final Anchored MID_YEAR = Cursor.pattern("年中");
    private static final Anchored RELATIVE_MONTH = Cursor.pattern("(本|这个?|今个?|当|下下个?|下一?个?|次|上上个?|上一?个?)月(?:份)?");
    private static final Anchored END_OF_MONTH = Cursor.pattern("(月底|月末|月中|月初)");
    private static final Anchored RELATIVE_QUARTER = Cursor.pattern("(本|这一?个?|当|下一?个?|上一?个?)季度?");
    private static final Anchored END_OF_QUARTER = Cursor.pattern("季度?[末底]");
    private static final Anchored RELATIVE_WEEK =
            Cursor.pattern("(本|这一?个?|当|下下个?|下一?个?|上上个?|上一?个?)(?:周|星期|礼拜)([一二三四五六日天末1-6])?");
    private static final Anchored WEEKDAY = Cursor.pattern("(?:周|星期|礼拜)([一二三四五六日天末])");
    private static final Anchored DAY_WORD = Cursor.pattern("(今天|今日|当天|当日|明天|明日|听日|大后天|后天|昨天|昨日|寻日|前天)(?:内|之内)?");
    private static final Anchored AHEAD = Cursor.pattern("(?:未来|接下来|今后|往后|此后|最近|近|这|下(?!半年|" + NUMBER
            + "(?:月|季度|年|号))|再过)的?(" + COUNT + "|半|几)(个)?(半)?(天|日|周|星期|礼拜|个?月|季度|年)(?:以内|之内|内|里|时间)?");
    private static final Anchored WITHIN = Cursor.pattern("(" + COUNT + "|半)(个)?(半)?(天|日|周|星期|礼拜|个?月|季度|年)(?:以内|之内|内)");
    private static final Anchored PAST = Cursor.pattern(
            "(?:过去|此前|前(?!" + NUMBER + "个?季))的?(" + COUNT + "|半)(个)?(半)?(天|日|周|星期|礼拜|个?月|季度|年)(?:以内|之内|内|里)?");
    private static final Anchored SOON = Cursor.pattern("近期|近段时间|这段时间|近些天|这几天|近几天|最近几天");

    @Override
    public @Nullable Named read(Cursor cursor, Context context) {
        if (cursor.insideWord()) {
            return null;
        }
        Named named = relative(cursor, context.today());
        if (named != null) {
            return named;
        }
        MatchResult year = cursor.take(YEAR);
        if (year == null) {
            year = cursor.take(BARE_YEAR_BEFORE_HALF);
        }
        if (year != null) {
            return inYear(cursor, fullYear(year.group(1)));
        }
        year = cursor.take(YEAR_IN_LIST);
        if (year == null && cursor.isBehindFigureAnd(JOINTS)) {
            year = cursor.take(LAST_YEAR_OF_LIST);
        }
        if (year != null) {
            return Named.of(Span.year(fullYear(year.group(1))));
        }
        MatchResult relativeYear = cursor.take(RELATIVE_YEAR);
        if (relativeYear != null) {
            return inYear(cursor, context.today().getYear() + yearsAway(relativeYear.group(1)));
        }
        if (cursor.has(THIS_YEAR)) {
            return Named.of(Span.year(context.today().getYear()));
        }
        Named part = partOfYear(cursor, context.year());
        if (part != null) {
            return part;
        }
        MatchResult day = cursor.take(DAY);
        return day == null ? null : Named.of(Span.day(context.year(), context.month(), Numerals.value(day.group(1))));
    }

    private static Named inYear(Cursor cursor, int year) {
        MatchResult months = cursor.take(FIRST_MONTHS);
        if (months != null) {
            return Named.of(ordered(Span.month(year, 1), Span.month(year, Numerals.value(months.group(1)))));
        }
        Named part = partOfYear(cursor, year);
        if (part == null && cursor.has(END_OF_YEAR)) {
            part = Named.of(Span.month(year, 12));
        }
        if (part == null && cursor.has(START_OF_YEAR)) {
            part = Named.of(Span.month(year, 1));
        }
        return part == null ? Named.of(Span.year(year)) : part;
    }

    private static @Nullable Named partOfYear(Cursor cursor, int year) {
        MatchResult m = cursor.take(MONTHS);
        if (m != null) {
            Span first = Span.month(year, Numerals.value(m.group(1)));
            return Named.of(ordered(first, Span.month(year, Numerals.value(m.group(2)))));
        }
        m = cursor.take(QUARTERS);
        if (m != null) {
            Span first = Span.quarter(year, Numerals.value(m.group(1)));
            return Named.of(ordered(first, Span.quarter(year, Numerals.value(m.group(2)))));
        }
        m = cursor.take(FIRST_QUARTERS);
        if (m != null) {
            return Named.of(ordered(Span.quarter(year, 1), Span.quarter(year, Numerals.value(m.group(1)))));
        }
        m = cursor.take(LAST_PART);
        if (m != null) {
            return Named.of(m.group(1).equals("月") ? Span.month(year, 12) : Span.quarter(year, 4));
        }
        m = cursor.take(MONTH);
        if (m != null) {
            return inMonth(cursor, year, Numerals.value(m.group(1)));
        }
        m = cursor.take(QUARTER);
        if (m != null) {
            String number = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
            Span quarter = Span.quarter(year, Numerals.value(number));
            return Named.of(cursor.has(PART_OF_MONTH) ? lastMonth(quarter) : quarter);
        }
        m = cursor.take(HALF);
        if (m != null) {
            return Named.of(Span.half(year, "上前".contains(m.group(1)) ? 1 : 2));
        }
        if (cursor.has(YEAR_END)) {
            return Named.of(Span.month(year, 12));
        }
        if (cursor.has(YEAR_START)) {
            return Named.of(Span.month(year, 1));
        }
        return cursor.has(MID_YEAR) ? Named.of(Span.month(year, 6)) : null;
    }

    private static Named inMonth(Cursor cursor, int year, int month) {
        MatchResult days = cursor.take(DAYS);
        if (days != null) {
            Span first = Span.day(year, month, Numerals.value(days.group(1)));
            return Named.of(ordered(first, Span.day(year, month, Numerals.value(days.group(2)))));
        }
        MatchResult day = cursor.take(DAY);
        if (day != null) {
            return Named.of(Span.day(year, month, Numerals.value(day.group(1))));
        }
        MatchResult part = cursor.take(PART_OF_MONTH);
        return Named.of(part == null ? Span.month(year, month) : Span.third(year, month, third(part.group(1))));
    }

    private static @Nullable Named relative(Cursor cursor, LocalDate today) {
        if (cursor.has(THIS_AND_NEXT)) {
            return Named.of(Span.months(YearMonth.of(today.getYear(), 1), 24));
        }
        MatchResult festival = cursor.take(FESTIVAL);
        if (festival != null) {
            return Named.of(Span.day(next(MonthDay.parse(festivalDay(festival.group(1))), today)));
        }
        MatchResult m = cursor.take(AHEAD);
        if (m == null) {
            m = cursor.take(WITHIN);
        }
        if (m != null) {
            return Named.rolling(new Span(today, moved(today, m, 1)));
        }
        m = cursor.take(PAST);
        if (m != null) {
            return Named.rolling(new Span(moved(today, m, -1), today));
        }
        if (cursor.has(SOON)) {
            return Named.rolling(new Span(today, today.plusDays(30)));
        }
        m = cursor.take(RELATIVE_WEEK);
        if (m != null) {
            Span week = Span.week(today.plusWeeks(steps(m.group(1))));
            return Named.of(m.group(2) == null ? week : weekday(week, m.group(2)));
        }
        m = cursor.take(WEEKDAY);
        if (m != null) {
            return Named.of(weekday(Span.week(today), m.group(1)));
        }
        m = cursor.take(RELATIVE_QUARTER);
        if (m != null) {
            YearMonth start = YearMonth.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1)
                    .plusMonths(3L * steps(m.group(1)));
            Span quarter = Span.months(start, 3);
            return Named.of(cursor.has(PART_OF_MONTH) ? lastMonth(quarter) : quarter);
        }
        if (cursor.has(END_OF_QUARTER)) {
            return Named.of(lastMonth(Span.quarter(today.getYear(), (today.getMonthValue() + 2) / 3)));
        }
        m = cursor.take(RELATIVE_MONTH);
        if (m != null) {
            YearMonth month = YearMonth.from(today).plusMonths(steps(m.group(1)));
            return inMonth(cursor, month.getYear(), month.getMonthValue());
        }
        m = cursor.take(END_OF_MONTH);
        if (m != null) {
            return Named.of(Span.third(
                    today.getYear(), today.getMonthValue(), third(m.group(1).substring(1))));
        }
        m = cursor.take(DAY_WORD);
        return m == null ? null : Named.of(Span.day(today.plusDays(daysAway(m.group(1)))));
    }

    private static String festivalDay(String name) {
        return switch (name) {
            case "元旦" -> "--01-01";
            case "五一" -> "--05-01";
            default -> "--10-01";
        };
    }

    /** The day's next return, today included. */
    private static LocalDate next(MonthDay day, LocalDate today) {
        LocalDate thisYear = day.atYear(today.getYear());
        return thisYear.isBefore(today) ? day.atYear(today.getYear() + 1) : thisYear;
    }

    private static Span ordered(Span first, Span last) {
        if (last.to().isBefore(first.from())) {
            throw new Span.ImpossibleTime(When.Problem.REVERSED);
        }
        return new Span(first.from(), last.to());
    }

    private static Span lastMonth(Span span) {
        return Span.months(YearMonth.from(span.to()), 1);
    }

    private static int fullYear(String said) {
        int year = Numerals.value(said.length() == 2 && !Character.isDigit(said.charAt(0)) ? "零零" + said : said);
        return year < 100 ? 2000 + year : year;
    }

    private static int yearsAway(String word) {
        return switch (word) {
            case "明年", "来年", "下一年" -> 1;
            case "后年" -> 2;
            case "大后年" -> 3;
            case "去年", "上一年" -> -1;
            case "前年" -> -2;
            default -> 0;
        };
    }

    private static int daysAway(String word) {
        return switch (word) {
            case "明天", "明日", "听日" -> 1;
            case "后天" -> 2;
            case "大后天" -> 3;
            case "昨天", "昨日", "寻日" -> -1;
            case "前天" -> -2;
            default -> 0;
        };
    }

    private static int steps(String word) {
        if (word.startsWith("下下")) {
            return 2;
        }
        if (word.startsWith("上上")) {
            return -2;
        }
        return word.startsWith("下") || word.equals("次") ? 1 : word.startsWith("上") ? -1 : 0;
    }

    private static int third(String word) {
        return switch (word) {
            case "上旬", "初" -> 0;
            case "中旬", "中" -> 1;
            default -> 2;
        };
    }

    private static Span weekday(Span week, String day) {
        if (day.equals("末")) {
            return new Span(week.from().plusDays(5), week.to());
        }
        int index = "日天".contains(day) ? 6 : "一二三四五六".indexOf(day);
        return Span.day(week.from().plusDays(index < 0 ? Integer.parseInt(day) - 1L : index));
    }

    /** 30天, 两周, 三个月, 半年, 一个半月 away, in whole days or months. */
    private static LocalDate moved(LocalDate today, MatchResult m, int sign) {
        String amount = m.group(1);
        int count = amount.equals("半") ? 0 : amount.equals("几") ? 3 : Math.min(Numerals.value(amount), 3650);
        boolean andHalf = amount.equals("半") || m.group(3) != null;
        String unit = m.group(4);
        if (unit.endsWith("月")) {
            return today.plusMonths((long) sign * count).plusDays(andHalf ? sign * 15L : 0);
        }
        return switch (unit) {
            case "天", "日" -> today.plusDays((long) sign * count);
            case "年" -> today.plusMonths(sign * (count * 12L + (andHalf ? 6 : 0)));
            case "季度" -> today.plusMonths(sign * 3L * count);
            default -> today.plusDays(sign * 7L * count);
        };
    }
}
