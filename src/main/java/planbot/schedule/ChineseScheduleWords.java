package planbot.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planbot.schedule.Schedule.BeforeDue;
import planbot.schedule.Schedule.Daily;
import planbot.schedule.Schedule.Day;
import planbot.schedule.Schedule.Day.Named;
import planbot.schedule.Schedule.Day.Numbered;
import planbot.schedule.Schedule.Lead;
import planbot.schedule.Schedule.Lead.Unit;
import planbot.schedule.Schedule.Monthly;
import planbot.schedule.Schedule.Overdue;
import planbot.schedule.Schedule.Weekly;
import planbot.schedule.Schedule.Workdays;
import planbot.schedule.ScheduleRead.Impossible;

/** Schedules in Chinese. */
final class ChineseScheduleWords implements ScheduleWords {
    private static final int SHORTEST_MONTH = 28;
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Override
    public String schedule(Schedule schedule) {
        if (schedule instanceof Daily daily) {
            return at("每天", daily.at(), "");
        }
        if (schedule instanceof Workdays workdays) {
            return at("每个工作日", workdays.at(), "法定节假日除外，调休上班日照常");
        }
        if (schedule instanceof Weekly weekly) {
            return weekly.days().equals(MONDAY_TO_FRIDAY)
                    ? at("每周一至周五", weekly.at(), "不看节假日安排")
                    : at("每" + days(weekly.days()), weekly.at(), "");
        }
        if (schedule instanceof Monthly monthly) {
            return monthly(monthly.day(), monthly.at());
        }
        if (schedule instanceof BeforeDue before) {
            return at(leads(before), before.at(), "");
        }
        return schedule instanceof Overdue overdue
                ? at("到期次日（逾期第一天）", overdue.at(), "")
                : cron(((Schedule.Cron) schedule).expression());
    }

    private static String at(String days, LocalTime at, String note) {
        return days + " " + at + (note.isEmpty() ? "" : "（" + note + "）");
    }

    private static String days(Set<DayOfWeek> days) {
        return days.stream().sorted().map(ChineseScheduleWords::name).collect(Collectors.joining("、"));
    }

    private static String name(DayOfWeek day) {
        return "周" + "一二三四五六日".charAt(day.getValue() - 1);
    }

    private static String monthly(Day day, LocalTime at) {
        if (day instanceof Numbered numbered) {
            return at("每月" + numbered.number() + "日", at, numbered.number() > SHORTEST_MONTH ? "当月没有这一天的，为当月最后一天" : "");
        }
        return switch ((Named) day) {
            case LAST -> at("每月最后一天", at, "");
            case FIRST_WORKDAY -> at("每月第一个工作日", at, "按法定节假日和调休安排");
            case LAST_WORKDAY -> at("每月最后一个工作日", at, "按法定节假日和调休安排");
        };
    }

    private static String leads(BeforeDue schedule) {
        String before = schedule.leads().stream()
                .filter(lead -> lead.count() > 0)
                .map(ChineseScheduleWords::lead)
                .collect(Collectors.joining("、"));
        boolean sameDay = schedule.leads().stream().anyMatch(lead -> lead.count() == 0);
        return Stream.of(before.isEmpty() ? "" : "到期前" + before, sameDay ? "到期当天" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private static String lead(Lead lead) {
        return lead.count() + (lead.unit() == Unit.DAYS ? "天" : "个工作日");
    }

    private static String cron(String expression) {
        return "cron " + expression
                + switch (expression.split(" ").length) {
                    case 5 -> "（五段：分 时 日 月 周，周日为 0 或 7）";
                    case 6 -> "（六段：秒 分 时 日 月 周，周日为 1）";
                    default -> "（七段：秒 分 时 日 月 周 年，周日为 1）";
                };
    }

    @Override
    public String time(ZonedDateTime time) {
        return time.toLocalDate() + "（" + name(time.getDayOfWeek()) + "）" + time.toLocalTime();
    }

    @Override
    public String unknown(Set<Integer> years) {
        return years.isEmpty()
                ? ""
                : years.stream().sorted().map(year -> year + "年").collect(Collectors.joining("、"))
                        + "的放假安排尚未导入，按周一至周五计";
    }

    @Override
    public String impossible(Impossible read) {
        return "“" + read.words() + "”："
                + switch (read.fault()) {
                    case TIME -> "没有这个时刻。请写成 8:57、16:30、下午4点半这样；晚上12点请写次日 0:00。例：每个工作日 8:57";
                    case DAY_OF_MONTH -> "每月只有1日至31日。例：每月15日 9:05、每月最后一天、每月最后一个工作日";
                    case LEAD -> "最多提前365天，最多写12个提前量。例：到期前 7天,3天,1天、提前3个工作日";
                    case RHYTHM ->
                        "没有这种周期。可以写：每天、每个工作日、每周一和周四、每月15日、每月最后一个工作日、到期前 7天,3天、逾期当天；其他周期写 cron，例：cron 0 57 8 1,15 * ?";
                    case TOO_OFTEN -> "来得太密：两次之间至少要隔 " + read.why() + " 秒。秒这一段请写 0，例：cron 0 57 8 ? * MON-FRI";
                    case CRON -> "cron 表达式不能用（" + read.why() + "）。请写六段或七段：秒 分 时 日 月 周 年，例：cron 0 57 8 ? * MON-FRI";
                };
    }
}
