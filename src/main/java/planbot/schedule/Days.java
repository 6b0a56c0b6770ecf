package planbot.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;
import planbot.calendar.WorkCalendar;
import planbot.schedule.Schedule.Day;
import planbot.schedule.Schedule.Day.Named;
import planbot.schedule.Schedule.Day.Numbered;

/** The days of a schedule. */
@FunctionalInterface
interface Days {
    /** How far days are looked for that depend on the calendar alone; every month has some. */
    int REACH = 400;

    /** The first that is not before another. */
    Optional<LocalDate> from(LocalDate earliest);

    static Days matching(Predicate<LocalDate> chosen) {
        return earliest ->
                earliest.datesUntil(earliest.plusDays(REACH)).filter(chosen).findFirst();
    }

    /** One day a month. */
    static Days monthly(Day day, WorkCalendar calendar) {
        return matching(date -> date.equals(of(YearMonth.from(date), day, calendar)));
    }

    private static LocalDate of(YearMonth month, Day day, WorkCalendar calendar) {
        if (day instanceof Numbered numbered) {
            return month.atDay(Math.min(numbered.number(), month.lengthOfMonth()));
        }
        return switch ((Named) day) {
            case LAST -> month.atEndOfMonth();
            case FIRST_WORKDAY -> calendar.firstOf(month);
            case LAST_WORKDAY -> calendar.lastOf(month);
        };
    }

    /** The local times these days come to. */
    default CronReader.Cron at(LocalTime time) {
        return after -> from(after.toLocalTime().isBefore(time)
                        ? after.toLocalDate()
                        : after.toLocalDate().plusDays(1))
                .map(day -> day.atTime(time));
    }
}
