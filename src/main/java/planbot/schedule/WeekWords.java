package planbot.schedule;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 每周一、三、五, 周一至周五 9:00, weekly mon,thu, every Monday and Thursday; a week without a day begins on Monday. */
final class WeekWords implements Form {
    private static final String WEEK = "(?:周|星期|礼拜)";
    /** 每周一、三季度到期 is Monday's, and 每周一三点 is at three. */
    private static final String HAN = "(?:[一二三四五六日天](?![个季月项年天章条号度十百大级批份点时名家常])|[1-7](?![个季月项年天章条号度点时名家0-9:]))";

    private static final String HAN_LIST = HAN + "(?:(?: ?(?:、|,|/|和|及|与|跟|以及|至|到|-|~) ?每?" + WEEK + "?)?" + HAN + ")*";
    private static final String NAME =
            "(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?s?(?![a-z])";
    private static final String NAMES =
            NAME + "(?:(?: ?(?:,|/|、|&|and(?![a-z])|-|~|to(?![a-z])|through(?![a-z])) ?(?:and |on )?| )" + NAME + ")*";
    /** After a day without 每, what makes it a time and not a deadline. */
    private static final String ALONE =
            "(?=$| *[0-9]{1,2} ?[:点时]| *(?:上午|下午|早|晚|中午|凌晨)|[ ,;](?! *(?:到期|截止|前|之|以|的|内|完成)))";

    private static final Pattern CHINESE = Pattern.compile("(?:(?:每一?个?|每?逢)" + WEEK + "的?(?:" + WEEK + ")?(" + HAN_LIST
            + ")|" + WEEK + "(" + HAN_LIST + ")" + ALONE + ")");
    private static final Pattern ENGLISH =
            Pattern.compile("(?:(?:weekly|(?:every|each) week)(?: on)?[ ,:]+|(?:every|each) )(" + NAMES
                    + ")|(?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)days(?:(?: ?(?:,|and(?![a-z])|&) ?(?:and |on )?)"
                    + NAME + ")*)");
    private static final Pattern WEEKEND = Pattern.compile("(?:每一?个?|每?逢)周末|(?:every |each |on )?weekends?(?![a-z])");
    private static final Pattern NO_DAY = Pattern.compile(
            "每一?个?" + WEEK + "(?=$|[ ,;0-9上下早中晚凌傍]|[一二三四五六七八九十]{1,3}[点时])|(?:weekly|(?:every|each) week)(?![a-z])");

    private static final Pattern ONE = Pattern.compile(
            "(至|到|-|~|to |through )?(?:" + WEEK + ")?([一二三四五六日天1-7]|mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*)");

    @Override
    public @Nullable Found read(Cursor cursor) {
        Matcher list = cursor.take(CHINESE);
        if (list == null) {
            list = cursor.take(ENGLISH);
        }
        if (list != null) {
            Set<DayOfWeek> days = days(list.group(1) == null ? list.group(2) : list.group(1));
            return new Found.Days(at -> new Schedule.Weekly(days, at));
        }
        if (cursor.takes(WEEKEND)) {
            return new Found.Days(at -> new Schedule.Weekly(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), at));
        }
        return cursor.takes(NO_DAY)
                ? new Found.Days(at -> new Schedule.Weekly(EnumSet.of(DayOfWeek.MONDAY), at))
                : null;
    }

    private static Set<DayOfWeek> days(String list) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        DayOfWeek last = DayOfWeek.MONDAY;
        Matcher one = ONE.matcher(list);
        while (one.find()) {
            DayOfWeek day = day(one.group(2));
            if (one.group(1) != null) {
                for (DayOfWeek between = last; between != day; between = between.plus(1)) {
                    days.add(between);
                }
            }
            days.add(day);
            last = day;
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        int at = name.length() == 3 ? "montuewedthufrisatsun".indexOf(name) / 3 : "一二三四五六日天1234567".indexOf(name);
        return DayOfWeek.of(at < 7 ? at + 1 : at == 7 ? 7 : at - 7);
    }
}
