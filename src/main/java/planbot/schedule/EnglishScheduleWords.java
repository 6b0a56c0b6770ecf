package planbot.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/** Schedules in English. */
final class EnglishScheduleWords implements ScheduleWords {
    private static final int SHORTEST_MONTH = 28;
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Override
    public String schedule(Schedule schedule) {
        if (schedule instanceof Daily daily) {
            return at("every day", daily.at(), "");
        }
        if (schedule instanceof Workdays workdays) {
            return at(
                    "every working day",
                    workdays.at(),
                    "legal calendar: not on public holidays, but on weekend days worked in their stead");
        }
        if (schedule instanceof Weekly weekly) {
            return weekly.days().equals(MONDAY_TO_FRIDAY)
                    ? at("every Monday to Friday", weekly.at(), "whether holiday or not")
                    : at("every " + days(weekly.days()), weekly.at(), "");
        }
        if (schedule instanceof Monthly monthly) {
            return monthly(monthly.day(), monthly.at());
        }
        if (schedule instanceof BeforeDue before) {
            return at(leads(before), before.at(), "");
        }
        return schedule instanceof Overdue overdue
                ? at("on the day after each due date", overdue.at(), "")
                : cron(((Schedule.Cron) schedule).expression());
    }

    private static String at(String days, LocalTime at, String note) {
        return days + " at " + at + (note.isEmpty() ? "" : " (" + note + ")");
    }

    private static String days(Set<DayOfWeek> days) {
        return joined(days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList());
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String monthly(Day day, LocalTime at) {
        if (day instanceof Numbered numbered) {
            return at(
                    "on the " + ordinal(numbered.number()) + " of every month",
                    at,
                    numbered.number() > SHORTEST_MONTH ? "in shorter months on the last day" : "");
        }
        return switch ((Named) day) {
            case LAST -> at("on the last day of every month", at, "");
            case FIRST_WORKDAY -> at("on the first working day of every month", at, "legal calendar");
            case LAST_WORKDAY -> at("on the last working day of every month", at, "legal calendar");
        };
    }

    private static String ordinal(int number) {
        return number
                + switch (number) {
                    case 1, 21, 31 -> "st";
                    case 2, 22 -> "nd";
                    case 3, 23 -> "rd";
                    default -> "th";
                };
    }

    private static String leads(BeforeDue schedule) {
        List<String> parts = new ArrayList<>();
        List<String> before = schedule.leads().stream()
                .filter(lead -> lead.count() > 0)
                .map(EnglishScheduleWords::lead)
                .toList();
        if (!before.isEmpty()) {
            parts.add(joined(before) + " before each due date");
        }
        if (schedule.leads().stream().anyMatch(lead -> lead.count() == 0)) {
            parts.add("on each due date");
        }
        return joined(parts);
    }

    private static String lead(Lead lead) {
        return lead.count() + (lead.unit() == Unit.DAYS ? " day" : " working day") + (lead.count() == 1 ? "" : "s");
    }

    private static String cron(String expression) {
        return "cron " + expression
                + switch (expression.split(" ").length) {
                    case 5 -> " (five fields: minute, hour, day, month, day of week; Sunday is 0 or 7)";
                    case 6 -> " (six fields: second, minute, hour, day, month, day of week; Sunday is 1)";
                    default -> " (seven fields: second, minute, hour, day, month, day of week, year; Sunday is 1)";
                };
    }

    @Override
    public String time(ZonedDateTime time) {
        return time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + time.toLocalDate() + " "
                + time.toLocalTime();
    }

    @Override
    public String unknown(Set<Integer> years) {
        return years.isEmpty()
                ? ""
                : "the holidays of "
                        + joined(years.stream().sorted().map(String::valueOf).toList())
                        + " are not imported yet; Monday to Friday are counted as working days";
    }

    @Override
    public String impossible(Impossible read) {
        return "\"" + read.words() + "\": "
                + switch (read.fault()) {
                    case TIME ->
                        "there is no such time of day. Write 8:57, 16:30 or 4:30 pm; midnight is 0:00. Example: workdays 8:57";
                    case DAY_OF_MONTH ->
                        "a month has days 1 to 31. Examples: monthly 15 9:05, monthly last day, monthly last workday";
                    case LEAD ->
                        "at most 365 days ahead, and at most 12 lead times. Examples: before due 7,3,1 days; 3 workdays before due";
                    case RHYTHM ->
                        "there is no such rhythm. Write daily, workdays, weekly mon,thu, monthly 15, monthly last workday, before due 7,3 days, on overdue; or cron for any other, such as cron 0 57 8 1,15 * ?";
                    case TOO_OFTEN ->
                        "it comes more often than every " + read.why()
                                + " seconds. Write 0 for the seconds, such as cron 0 57 8 ? * MON-FRI";
                    case CRON ->
                        "the cron expression cannot be used: " + read.why()
                                + ". Write six or seven fields: second, minute, hour, day, month, day of week, year. Example: cron 0 57 8 ? * MON-FRI";
                };
    }
}
