package planbot.digest.content;

import java.time.LocalDate;
import java.util.Optional;
import planbot.calendar.WorkCalendar;
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
        return schedule instanceof Schedule.BeforeDue || schedule instanceof Schedule.Overdue;
    }

    /** How long before the date the day is, where that is when the schedule wants it told; -1 for the day after. */
    Optional<Lead> of(LocalDate due, LocalDate planned) {
        if (schedule instanceof Schedule.BeforeDue before) {
            return before.leads().stream()
                    .filter(lead -> day(due, lead).equals(planned))
                    .findFirst();
        }
        boolean dayAfter =
                schedule instanceof Schedule.Overdue && due.plusDays(1).equals(planned);
        return dayAfter ? Optional.of(DAY_AFTER) : Optional.empty();
    }

    /** The first day from a day on when the schedule wants a date told; empty where there is none any more. */
    public Optional<LocalDate> next(LocalDate due, LocalDate from) {
        return days(due).filter(day -> !day.isBefore(from)).min(LocalDate::compareTo);
    }

    private java.util.stream.Stream<LocalDate> days(LocalDate due) {
        return schedule instanceof Schedule.BeforeDue before
                ? before.leads().stream().map(lead -> day(due, lead))
                : java.util.stream.Stream.of(due.plusDays(1));
    }

    private LocalDate day(LocalDate due, Lead lead) {
        return lead.unit() == Lead.Unit.DAYS ? due.minusDays(lead.count()) : calendar.before(due, lead.count());
    }
}
