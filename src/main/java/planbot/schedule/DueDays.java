package planbot.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import planbot.calendar.WorkCalendar;
import planbot.schedule.Schedule.BeforeDue;
import planbot.schedule.Schedule.ByDue;
import planbot.schedule.Schedule.Lead;

/** Which days belong to which due dates. */
public final class DueDays {
    private DueDays() {}

    /** The days on which a schedule tells of a due date: of each lead one, in their order. */
    public static List<LocalDate> of(ByDue schedule, LocalDate due, WorkCalendar calendar) {
        return steps(schedule, calendar).map(step -> step.from(due)).toList();
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
