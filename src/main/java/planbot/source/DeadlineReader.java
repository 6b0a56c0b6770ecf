package planbot.source;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.plan.Deadline;
import planbot.plan.Deadline.Kind;

/**
 * Reads the wordings in which published plans set a deadline. A wording without a year is of the plan's year; if that is
 * unknown, it fixes no day. Open-ended, recurring and immediate wordings fix no day, and a milestone is not the end.
 */
public final class DeadlineReader {
    /** No deadline of a plan is longer; what is longer is a sentence. */
    static final int LONGEST = 32;

    private static final String LEAD_IN = "(?:力争|争取|确保|到|于|在|至)*";
    private static final String YEAR = "(?:(?<year>\\d{4})年)?";
    private static final String BEFORE = "(?:之前|以前|前|内|完成)*";
    private static final Pattern IMMEDIATE = Pattern.compile(
            "立行立改|即知即改|即时整改|(?:立即|即时)(?:启动|整改|开展|实施|推进|执行|落实|办理|完成)?" + "(?:并?(?:持续推进|持续实施|持续开展|长期坚持|推进|实施|完成))?");
    private static final Pattern RECURRING = Pattern.compile("按(?:年|季度?|月|周)|于?每(?:年|季度?|月|半年|周|两年)"
            + "(?:[0-9一二三四五六七八九十]{1,3}[日号次个月季]?|[末初底前内]|月|季度?|年度?|上旬|中旬|下旬|至少|不少于|一次|报送|更新|完成|开展|调度|通报|推进)*");
    private static final Pattern OPEN = Pattern.compile("(?:年内)?持续推进|长期坚持|长期|贯穿全年|全年|定期|常年|持续");
    private static final Pattern SPAN =
            Pattern.compile("(?<year>\\d{4})年起(?<years>\\d{1,2})年内|连续[\\d一二三四五六七八九十]{1,2}年每年|长期（.{1,6}）");
    private static final Pattern MILESTONE =
            Pattern.compile(LEAD_IN + "(?:\\d{4}年)?\\d{1,2}月(?:份|底|末)?前?(?:动工|开工|启动|投入使用|投用|竣工|开业|试运行|启用)");
    private static final Pattern DAY =
            Pattern.compile(LEAD_IN + YEAR + "(?<month>\\d{1,2})月(?<day>\\d{1,2})日" + BEFORE);
    private static final Pattern MONTH = Pattern.compile(LEAD_IN + YEAR + "(?<month>\\d{1,2})月份?(?:底|末)?" + BEFORE);
    private static final Pattern THIRD =
            Pattern.compile(LEAD_IN + YEAR + "(?<month>\\d{1,2})月(?<third>上旬|中旬|下旬)" + BEFORE);
    private static final Pattern DOTTED_DAY =
            Pattern.compile("(?<year>\\d{4})[.．](?<month>\\d{1,2})[.．](?<day>\\d{1,2})" + BEFORE);
    private static final Pattern DOTTED = Pattern.compile("(?<year>\\d{4})[.．](?<month>\\d{1,2})" + BEFORE);
    private static final Pattern MONTHS =
            Pattern.compile(LEAD_IN + YEAR + "\\d{1,2}月?[—―–\\-~～－至到](?<month>\\d{1,2})月份?(?:底|末)?" + BEFORE);
    private static final Pattern QUARTER =
            Pattern.compile(LEAD_IN + YEAR + "第?(?<quarter>[一二三四1234])季度(?:底|末)?" + BEFORE);
    private static final Pattern HALF = Pattern.compile(LEAD_IN + YEAR + "(?<half>上半年|下半年|年中)(?:底|末)?" + BEFORE);
    private static final Pattern YEAR_END =
            Pattern.compile(LEAD_IN + "(?:(?<year>\\d{4})年)?(?:年?(?:底|末)|当年|年内)" + BEFORE);
    private static final Pattern ONE_YEAR = Pattern.compile(LEAD_IN + "(?<year>\\d{4})年" + BEFORE);
    private static final Pattern RANGE =
            Pattern.compile(LEAD_IN + "(?<first>\\d{4})年?[—―–\\-~～－至到](?<last>\\d{4})年" + BEFORE);
    /** What is done in a year of several. */
    private static final String DONE =
            "(?:全面|基本|初步|分别|完成|建设|建成|形成|完善|评估|总结|到位|落地|上线|运行|交付|启动|实现|取得|推进|立项|开工|竣工|完工|验收|投用|投入使用|运营|达标|见效|成效|试点|推广|目标|底|前|…)*";

    private static final Pattern SEVERAL = Pattern.compile(LEAD_IN + "\\d{4}年?" + DONE + "(?:[、，…和及]{1,2}" + LEAD_IN
            + "\\d{4}年?" + DONE + ")*[、，…和及]{1,2}" + LEAD_IN + "\\d{4}年" + DONE);
    private static final String MONTH_OF_YEAR = "\\d{4}年\\d{1,2}月份?(?:底|末)?" + BEFORE;
    private static final Pattern SEVERAL_MONTHS =
            Pattern.compile(LEAD_IN + MONTH_OF_YEAR + "(?:[、，和及]" + LEAD_IN + MONTH_OF_YEAR + ")+");
    private static final Pattern MONTHS_OF_YEARS = Pattern.compile(
            LEAD_IN + "\\d{4}年\\d{1,2}月[—―–\\-~～－至到](?<year>\\d{4})年(?<month>\\d{1,2})月份?(?:底|末)?" + BEFORE);
    /** What goes on behind the day that is set. */
    private static final Pattern GOING_ON =
            Pattern.compile("(?<first>.{3,}?)[，,；、]?[并且]?(?:长期坚持|持续推进|持续实施|持续开展|长期推进|常态化推进|常抓不懈)");

    private static final Pattern BLANK = Pattern.compile("[ \\u00a0\\u3000]+");
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\d{4})年(\\d{1,2})月");
    private static final Pattern NAMED_YEAR = Pattern.compile("(\\d{4})(?=年|、)");

    private DeadlineReader() {}

    /**
     * @param wording the whole cell
     * @param planYear the year of the plan, or null where it is not known
     * @return empty if the words are no deadline, or name a day that is not in the calendar
     */
    public static Optional<Deadline> read(String wording, @Nullable Integer planYear) {
        if (wording.isEmpty() || wording.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Deadline read = parse(BLANK.matcher(wording).replaceAll(""), planYear);
            return Optional.ofNullable(read).map(deadline -> new Deadline(wording, deadline.kind(), deadline.due()));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static @Nullable Deadline parse(String wording, @Nullable Integer planYear) {
        if (IMMEDIATE.matcher(wording).matches()) {
            return new Deadline(wording, Kind.IMMEDIATE, List.of());
        }
        if (RECURRING.matcher(wording).matches()) {
            return new Deadline(wording, Kind.RECURRING, List.of());
        }
        if (OPEN.matcher(wording).matches()) {
            return new Deadline(wording, Kind.OPEN_ENDED, List.of());
        }
        if (MILESTONE.matcher(wording).matches()) {
            return new Deadline(wording, Kind.MILESTONE, List.of());
        }
        Matcher span = SPAN.matcher(wording);
        if (span.matches()) {
            return new Deadline(wording, Kind.SPAN, span.group("year") == null ? List.of() : List.of(endOfSpan(span)));
        }
        Deadline years = years(wording);
        Deadline deadline = years != null ? years : single(wording, planYear);
        Matcher goingOn = GOING_ON.matcher(wording);
        return deadline == null && goingOn.matches() ? parse(goingOn.group("first"), planYear) : deadline;
    }

    private static LocalDate endOfSpan(Matcher span) {
        return endOf(Integer.parseInt(span.group("year")) + Integer.parseInt(span.group("years")) - 1, 12);
    }

    private static @Nullable Deadline years(String wording) {
        List<LocalDate> due = new ArrayList<>();
        Matcher range = RANGE.matcher(wording);
        if (range.matches()) {
            int last = Integer.parseInt(range.group("last"));
            int first = Math.max(Integer.parseInt(range.group("first")), last - 20);
            for (int year = first; year <= last; year++) {
                due.add(endOf(year, 12));
            }
        } else if (SEVERAL_MONTHS.matcher(wording).matches()) {
            Matcher named = NAMED_MONTH.matcher(wording);
            while (named.find()) {
                due.add(endOf(Integer.parseInt(named.group(1)), Integer.parseInt(named.group(2))));
            }
        } else if (SEVERAL.matcher(wording).matches()) {
            Matcher named = NAMED_YEAR.matcher(wording);
            while (named.find()) {
                due.add(endOf(Integer.parseInt(named.group(1)), 12));
            }
        }
        return due.isEmpty()
                ? null
                : new Deadline(wording, Kind.YEARS, due.stream().sorted().toList());
    }

    private static @Nullable Deadline single(String wording, @Nullable Integer planYear) {
        for (Pattern pattern : List.of(DAY, DOTTED_DAY)) {
            Matcher day = pattern.matcher(wording);
            if (day.matches()) {
                return day(wording, day, Integer.parseInt(day.group("day")), planYear);
            }
        }
        Matcher third = THIRD.matcher(wording);
        if (third.matches()) {
            int month = Integer.parseInt(third.group("month"));
            int year = requireNonNullElse(year(third, planYear), 2000);
            int last = YearMonth.of(year, month).lengthOfMonth();
            int end = third.group("third").equals("上旬")
                    ? 10
                    : third.group("third").equals("中旬") ? 20 : last;
            return day(wording, third, end, planYear);
        }
        for (Pattern pattern : List.of(MONTH, DOTTED, MONTHS_OF_YEARS)) {
            Matcher month = pattern.matcher(wording);
            if (month.matches()) {
                int number = Integer.parseInt(month.group("month"));
                return by(
                        wording,
                        number == 12 && wording.contains("底") ? Kind.YEAR_END : Kind.MONTH,
                        month,
                        number,
                        planYear);
            }
        }
        Matcher months = MONTHS.matcher(wording);
        if (months.matches()) {
            return by(wording, Kind.PERIOD, months, Integer.parseInt(months.group("month")), planYear);
        }
        Matcher quarter = QUARTER.matcher(wording);
        if (quarter.matches()) {
            int number = "一二三四1234".indexOf(quarter.group("quarter")) % 4 + 1;
            return by(wording, Kind.PERIOD, quarter, number * 3, planYear);
        }
        Matcher half = HALF.matcher(wording);
        if (half.matches()) {
            return by(wording, Kind.PERIOD, half, half.group("half").equals("下半年") ? 12 : 6, planYear);
        }
        for (Pattern pattern : List.of(YEAR_END, ONE_YEAR)) {
            Matcher year = pattern.matcher(wording);
            if (year.matches()) {
                return by(wording, Kind.YEAR_END, year, 12, planYear);
            }
        }
        return null;
    }

    private static Deadline day(String wording, Matcher match, int dayOfMonth, @Nullable Integer planYear) {
        Integer year = year(match, planYear);
        int month = Integer.parseInt(match.group("month"));
        LocalDate.of(requireNonNullElse(year, 2000), month, dayOfMonth);
        return new Deadline(
                wording, Kind.DAY, year == null ? List.of() : List.of(LocalDate.of(year, month, dayOfMonth)));
    }

    private static Deadline by(String wording, Kind kind, Matcher match, int month, @Nullable Integer planYear) {
        Integer year = year(match, planYear);
        YearMonth.of(requireNonNullElse(year, 2000), month);
        return new Deadline(wording, kind, year == null ? List.of() : List.of(endOf(year, month)));
    }

    private static @Nullable Integer year(Matcher match, @Nullable Integer planYear) {
        String year = match.group("year");
        return year == null ? planYear : Integer.valueOf(year);
    }

    private static LocalDate endOf(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }
}
