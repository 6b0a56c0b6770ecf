package planbot.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import planbot.calendar.WorkCalendar;

/** What a schedule may depend on: the calendar, and the due dates of the tasks that are meant. */
public record Almanac(WorkCalendar calendar, NavigableSet<LocalDate> due) {
    public Almanac(WorkCalendar calendar, Collection<LocalDate> due) {
        this(calendar, new TreeSet<>(due));
    }
}
