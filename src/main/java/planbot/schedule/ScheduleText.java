package planbot.schedule;

import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Collectors;
import planbot.schedule.Schedule.BeforeDue;
import planbot.schedule.Schedule.Cron;
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

/** The one text of a schedule for the store and the configuration, which {@link ScheduleReader} reads back. */
public final class ScheduleText {
    private ScheduleText() {}

    public static String of(Schedule schedule) {
        if (schedule instanceof Daily daily) {
            return timed("daily", daily.at());
        }
        if (schedule instanceof Workdays workdays) {
            return timed("workdays", workdays.at());
        }
        if (schedule instanceof Weekly weekly) {
            String days = weekly.days().stream()
                    .sorted()
                    .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(","));
            return timed("weekly " + days, weekly.at());
        }
        if (schedule instanceof Monthly monthly) {
            return timed("monthly " + day(monthly.day()), monthly.at());
        }
        if (schedule instanceof BeforeDue before) {
            String leads = before.leads().stream().map(ScheduleText::lead).collect(Collectors.joining(","));
            return timed("before due " + leads, before.at());
        }
        return schedule instanceof Overdue overdue
                ? timed("on overdue", overdue.at())
                : "cron " + ((Cron) schedule).expression();
    }

    private static String timed(String words, LocalTime at) {
        return words + " " + at;
    }

    private static String day(Day day) {
        if (day instanceof Numbered numbered) {
            return String.valueOf(numbered.number());
        }
        return switch ((Named) day) {
            case LAST -> "last day";
            case FIRST_WORKDAY -> "first workday";
            case LAST_WORKDAY -> "last workday";
        };
    }

    private static String lead(Lead lead) {
        return lead.count() + (lead.unit() == Unit.DAYS ? " days" : " workdays");
    }
}
