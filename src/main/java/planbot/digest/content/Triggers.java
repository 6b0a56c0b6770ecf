package planbot.digest.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import planbot.calendar.WorkCalendar;
import planbot.schedule.DueDays;
import planbot.schedule.Schedule;
import planbot.schedule.Schedule.Lead;

/** Which due dates a schedule is about on a day: those that called for the digest, where it goes by due dates. */
public final class Triggers {
    /** The day after a date is no lead; it is the one there is. */
    private static final Lead DAY_AFTER = new Lead(-1, Lead.Unit.DAYS);

    private final Schedule schedule;
    private final WorkCalendar calendar;

    Triggers(Schedule schedule, WorkCalendar calendar) {
        this.schedule = schedule;
        this.calendar = calendar;
    }

    /** Whether the schedule goes by due dates. */
    public boolean areDueDates() {
        return schedule instanceof Schedule.ByDue;
    }

    /** How long before the date the day is, where that is when the schedule wants it told; -1 for the day after. */
    Optional<Lead> of(LocalDate due, LocalDate planned) {
        int at = days(due).indexOf(planned);
        if (at < 0) {
            return Optional.empty();
        }
        return Optional.of(
                schedule instanceof Schedule.BeforeDue before ? before.leads().get(at) : DAY_AFTER);
    }

    /** The first day from a day on when the schedule wants a date told; empty where there is none any more. */
    public Optional<LocalDate> next(LocalDate due, LocalDate from) {
        return days(due).stream().filter(day -> !day.isBefore(from)).min(LocalDate::compareTo);
    }

    private List<LocalDate> days(LocalDate due) {
        return schedule instanceof Schedule.ByDue byDue ? DueDays.of(byDue, due, calendar) : List.of();
    }
}
