package planbot.schedule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.ask.Numerals;
import planbot.schedule.Schedule.Day;
import planbot.schedule.Schedule.Day.Named;
import planbot.schedule.Schedule.Day.Numbered;
import planbot.schedule.ScheduleRead.Fault;

/** Reads 每月15日, 每月最后一个工作日, monthly 15, the last workday of every month; a month without a day has its first workday. */
final class MonthWords implements Form {
    private static final String MONTH = "每一?个?月的? ?";
    private static final String MONTHLY = "(?:monthly|(?:every|each) month)(?: on)?[ ,:]+(?:the )?";
    private static final String OF_MONTH = " (?:of|in) (?:the|every|each) month(?![a-z])";
    private static final String WORKDAY = "(?:work ?|working |business |week)day(?![a-z])";
    private static final String NUMBER = "([0-9]{1,3}|[一二三四五六七八九十廿]{1,3})";
    /** 每月28日前 is how plans write deadlines. */
    private static final String NO_DEADLINE = "(?! ?(?:之?前|以前|到期|截止|起|至|到|-|~|完成|内|之?后|以后|报送))";

    private static final Pattern SEVERAL =
            Pattern.compile(MONTH + NUMBER + "[日号]?(?: ?(?:、|,|和|及|与) ?" + NUMBER + ")+[日号]" + NO_DEADLINE + "|"
                    + MONTHLY + "[0-9]{1,2}(?:st|nd|rd|th)?(?: ?(?:,|&|and) ?)(?:the )?[0-9]{1,2}(?![0-9:])");
    private static final Pattern NUMBERED = Pattern.compile(MONTH + NUMBER + "[日号]" + NO_DEADLINE);
    private static final Pattern ENGLISH_NUMBERED = Pattern.compile(MONTHLY
            + "(?:day )?([0-9]{1,3})(?:st|nd|rd|th)?(?![0-9a-z:.]| ?(?:am|pm|days?|tasks?|items?|workdays?)(?![a-z]))"
            + "|(?:on )?(?:the )?([0-9]{1,3})(?:st|nd|rd|th)?" + OF_MONTH);
    private static final Pattern LAST_WORKDAY =
            Pattern.compile("(?:" + MONTH + ")?(?:月?底|月?末)?的?(?:最后(?:一|1)?个?|末个?)工作日"
                    + NO_DEADLINE + "|" + MONTH + "[月底末]{1,2}的?工作日" + NO_DEADLINE
                    + "|(?:" + MONTHLY + "|(?:on )?(?:the )?)last " + WORKDAY + "(?:" + OF_MONTH + ")?");
    private static final Pattern FIRST_WORKDAY = Pattern.compile("(?:" + MONTH + ")?(?:第(?:一|1)个?|首个?|头(?:一|1)?个)工作日"
            + NO_DEADLINE + "|(?:" + MONTHLY + "|(?:on )?(?:the )?)first " + WORKDAY + "(?:" + OF_MONTH + ")?");
    private static final Pattern LAST = Pattern.compile(MONTH + "(?:最后(?:一|1)?[天日]|月?底|月?末)" + NO_DEADLINE + "|"
            + MONTHLY + "last day(?![a-z])(?:" + OF_MONTH + ")?|(?:on )?(?:the )?last day" + OF_MONTH);
    private static final Pattern FIRST = Pattern.compile(MONTH + "(?:第(?:一|1)|首)[天日]" + NO_DEADLINE + "|" + MONTHLY
            + "first day(?![a-z])(?:" + OF_MONTH + ")?|(?:on )?(?:the )?first day" + OF_MONTH);
    private static final Pattern OTHER =
            Pattern.compile(MONTH + "第|" + MONTHLY + "(?:second|third|fourth|2nd|3rd|4th) ");
    private static final Pattern NO_DAY = Pattern.compile(
            "每一?个?月(?=$|[ ,;]|[0-9]{1,2} ?[:点时]|上午|下午|早|晚|中午|凌晨)|(?:monthly|(?:every|each) month)(?![a-z])");

    @Override
    public @Nullable Found read(Cursor cursor) {
        if (cursor.takes(SEVERAL)) {
            return new Found.Wrong(Fault.RHYTHM);
        }
        Matcher number = cursor.take(NUMBERED);
        if (number == null) {
            number = cursor.take(ENGLISH_NUMBERED);
        }
        if (number != null) {
            String typed = number.group(1) == null ? number.group(2) : number.group(1);
            int day = Numerals.value(typed);
            return day < 1 || day > 31 ? new Found.Wrong(Fault.DAY_OF_MONTH) : monthly(new Numbered(day));
        }
        if (cursor.takes(LAST_WORKDAY)) {
            return monthly(Named.LAST_WORKDAY);
        }
        if (cursor.takes(FIRST_WORKDAY)) {
            return monthly(Named.FIRST_WORKDAY);
        }
        if (cursor.takes(LAST)) {
            return monthly(Named.LAST);
        }
        if (cursor.takes(FIRST)) {
            return monthly(new Numbered(1));
        }
        if (cursor.takes(OTHER)) {
            return new Found.Wrong(Fault.RHYTHM);
        }
        return cursor.takes(NO_DAY) ? monthly(Named.FIRST_WORKDAY) : null;
    }

    private static Found monthly(Day day) {
        return new Found.Days(at -> new Schedule.Monthly(day, at));
    }
}
