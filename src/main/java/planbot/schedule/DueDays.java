package planbot.schedule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import planbot.calendar.WorkCalendar;
import planbot.schedule.Schedule.BeforeDue;
import planbot.schedule.Schedule.ByDue;
import planbot.schedule.Schedule.Lead;

/** Which days belong to which due dates. */
public final class DueDays {
    private DueDays() {}

    /** The due dates that a schedule tells of on a day, in order; empty where it is none of its days. */
    public static Set<LocalDate> dueOn(ByDue schedule, LocalDate day, Almanac almanac) {
        Set<LocalDate> found = new TreeSet<>();
        steps(schedule, almanac.calendar())
                .forEach(step -> after(day, almanac)
                        .takeWhile(due -> !step.from(due).isAfter(day))
                        .filter(due -> step.from(due).equals(day))
                        .forEach(found::add));
        return found;
    }

    /** The schedule's first day that is not before another. */
    static Optional<LocalDate> from(ByDue schedule, LocalDate earliest, Almanac almanac) {
        return steps(schedule, almanac.calendar())
                .flatMap(step -> after(earliest, almanac)
                        .map(step::from)
                        .filter(day -> !day.isBefore(earliest))
                        .limit(1))
                .min(LocalDate::compareTo);
    }

    /** The due dates that can matter from a day on: none leads to a day that is later than the one after it. */
    private static Stream<LocalDate> after(LocalDate day, Almanac almanac) {
        return almanac.due().tailSet(day.minusDays(1), true).stream();
    }

    /** From a due date to a day of the schedule; a later one never leads to an earlier day. */
    private interface Step {
        LocalDate from(LocalDate due);
    }

    private static Stream<Step> steps(ByDue schedule, WorkCalendar calendar) {
        return schedule instanceof BeforeDue before
                ? before.leads().stream().map(lead -> due -> day(due, lead, calendar))
                : Stream.of(due -> due.plusDays(1));
    }

    private static LocalDate day(LocalDate due, Lead lead, WorkCalendar calendar) {
        return switch (lead.unit()) {
            case DAYS -> due.minusDays(lead.count());
            case WORKDAYS -> calendar.before(due, lead.count());
        };
    }
}
