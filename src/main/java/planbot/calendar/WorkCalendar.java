package planbot.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days that are worked: Monday to Friday, but for the exceptions of the years it knows. Of a year it does not know it says
 * so, and counts Monday to Friday.
 */
public final class WorkCalendar {
    /** 29 December 1969, as the number of its day. */
    private static final long MONDAY = -3;

    private final Map<LocalDate, Kind> exceptions;
    private final Set<Integer> years;
    /** How many working days the exceptions up to a day have added to Monday to Friday, or taken from it. */
    private final NavigableMap<LocalDate, Integer> added = new TreeMap<>();

    /** What an exception makes of a day. */
    public enum Kind {
        /** A holiday that would be worked otherwise, or a weekend within one. */
        OFF,
        /** A day of a weekend that is worked for a holiday (调休). */
        WORK
    }

    public WorkCalendar(Map<LocalDate, Kind> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
        this.years = new TreeSet<>();
        exceptions.keySet().forEach(day -> years.add(day.getYear()));
        int sum = 0;
        for (Map.Entry<LocalDate, Kind> exception : new TreeMap<>(exceptions).entrySet()) {
            LocalDate day = exception.getKey();
            sum += (isWorkday(day) ? 1 : 0) - (isWeekday(day) ? 1 : 0);
            added.put(day, sum);
        }
    }

    public boolean isWorkday(LocalDate day) {
        Kind exception = exceptions.get(day);
        return exception == null ? isWeekday(day) : exception == Kind.WORK;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** Whether the holidays of the year are known. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** The years whose holidays are known, in order. */
    public Set<Integer> years() {
        return new TreeSet<>(years);
    }

    /** The working days from the day after {@code from} up to {@code to}; negative where {@code to} lies before. */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        return workdays(to) - workdays(from);
    }

    /** Counted from a Monday long ago. Worked out, not counted: digests ask for it for each due date, however far that is. */
    private int workdays(LocalDate last) {
        long days = last.toEpochDay() - MONDAY + 1;
        int weekdays = Math.toIntExact(5 * Math.floorDiv(days, 7L) + Math.min(Math.floorMod(days, 7), 5));
        Map.Entry<LocalDate, Integer> exceptional = added.floorEntry(last);
        return exceptional == null ? weekdays : weekdays + exceptional.getValue();
    }

    /** The day so many working days before, which is a working day itself; the day itself for 0. */
    public LocalDate before(LocalDate day, int workdays) {
        LocalDate found = day;
        for (int left = workdays; left > 0; left--) {
            found = found.minusDays(1);
            while (!isWorkday(found)) {
                found = found.minusDays(1);
            }
        }
        return found;
    }

    /** The month's first working day. */
    public LocalDate firstOf(YearMonth month) {
        LocalDate day = month.atDay(1);
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The month's last working day. */
    public LocalDate lastOf(YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        while (!isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The same for the same exceptions: what was worked out with one calendar is known to be stale with another. */
    public int version() {
        return exceptions.hashCode();
    }
}
