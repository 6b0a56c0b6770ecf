package planbot.schedule;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.schedule.Schedule.Lead;
import planbot.schedule.Schedule.Lead.Unit;
import planbot.schedule.ScheduleRead.Fault;

/** Reads what hangs on due dates: 到期前7天,3天, 提前3个工作日, 到期当天, 3 workdays before due, on overdue. */
final class DueWords implements Form {
    private static final int LONGEST_LEAD = 365;
    private static final int MOST_LEADS = 12;

    private static final String DUE = "(?:the |their |its )?(?:due(?: dates?| days?)?|deadlines?)(?![a-z])";
    private static final Pattern BEFORE =
            Pattern.compile("(?:到期|截止|期限|完成期限)(?:日期?)?[之以]?前的?[ :]*|提前 *|before " + DUE + "[ :]*");
    /** 到期前30天内的 is a filter's. */
    private static final Pattern FILTER = Pattern.compile(" ?(?:[以之]?内|完成|到期|的)");

    private static final Pattern AHEAD =
            Pattern.compile(" (?:before|ahead of|prior to) " + DUE + "| (?:ahead|in advance|early)(?![a-z])");
    private static final Pattern DUE_DAY = Pattern.compile(
            "(?:到期|截止)(?:的?(?:当[天日]|那天)(?!的|前|是)|日(?=$|[ ,;]|[0-9]{1,2} ?[:点时]|上午|下午|早|晚))" + "|(?:on|when) " + DUE);
    private static final Pattern OVERDUE = Pattern.compile("(?:逾期|超期|过期)(?:当[天日](?!的)|时(?!间)|即|就|后?(?:第一天|次日)|提醒)"
            + "|(?:on|when|once|upon) overdue(?![a-z])|(?:on )?the day after " + DUE);

    @Override
    public @Nullable Found read(Cursor cursor) {
        int start = cursor.at();
        if (cursor.takes(OVERDUE)) {
            return new Found.Days(Schedule.Overdue::new);
        }
        if (cursor.takes(DUE_DAY)) {
            return before(List.of(new Lead(0, Unit.DAYS)));
        }
        boolean announced = cursor.takes(BEFORE);
        List<Lead> leads = LeadWords.read(cursor);
        if (!leads.isEmpty() && (announced ? !cursor.takes(FILTER) : cursor.takes(AHEAD))) {
            return before(leads);
        }
        cursor.backTo(start);
        return null;
    }

    private static Found before(List<Lead> leads) {
        return leads.size() > MOST_LEADS || leads.stream().anyMatch(lead -> lead.count() > LONGEST_LEAD)
                ? new Found.Wrong(Fault.LEAD)
                : new Found.Days(at -> new Schedule.BeforeDue(leads, at));
    }
}
