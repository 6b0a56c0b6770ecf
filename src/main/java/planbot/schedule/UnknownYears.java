package planbot.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import planbot.calendar.WorkCalendar;
import planbot.schedule.Schedule.BeforeDue;
import planbot.schedule.Schedule.Day.Named;
import planbot.schedule.Schedule.Lead.Unit;
import planbot.schedule.Schedule.Monthly;
import planbot.schedule.Schedule.Workdays;

/** Which of a schedule's times stand on holidays that are not known yet. */
public final class UnknownYears {
    private UnknownYears() {}

    /** The years of the times that the calendar does not know, in order; none where the schedule asks no calendar. */
    public static Set<Integer> of(Schedule schedule, ZoneId zone, List<Instant> times, WorkCalendar calendar) {
        return asksCalendar(schedule)
                ? times.stream()
                        .map(time -> time.atZone(zone).getYear())
                        .filter(year -> !calendar.knows(year))
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private static boolean asksCalendar(Schedule schedule) {
        if (schedule instanceof Monthly monthly) {
            return monthly.day() instanceof Named named && named != Named.LAST;
        }
        return schedule instanceof Workdays
                || schedule instanceof BeforeDue before
                        && before.leads().stream().anyMatch(lead -> lead.count() > 0 && lead.unit() == Unit.WORKDAYS);
    }
}
