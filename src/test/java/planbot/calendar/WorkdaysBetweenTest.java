package planbot.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import planbot.calendar.WorkCalendar.Kind;
import planbot.conf.WorkdaysFile;

/** The working days between two days are those that one counts day by day. */
class WorkdaysBetweenTest {
    private static final LocalDate FIRST = LocalDate.of(1968, 1, 1);
    private static final int DAYS = 70 * 365;

    private static int counted(WorkCalendar calendar, LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(calendar::isWorkday)
                .count();
    }

    private static void check(WorkCalendar calendar, int longest) {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
            LocalDate to = from.plusDays(random.nextInt(longest));
            int count = counted(calendar, from, to);
            assertEquals(count, calendar.workdaysBetween(from, to), from + " to " + to);
            assertEquals(-count, calendar.workdaysBetween(to, from), to + " to " + from);
        }
    }

    @Test
    void inYearsThatAreKnownAndOthers() {
        WorkCalendar calendar = WorkdaysFile.read(Path.of("conf/workdays.csv"));
        check(calendar, 20);
        check(calendar, 3_000);
    }

    @Test
    void withExceptionsThatChangeNothing() {
        LocalDate saturday = LocalDate.of(2016, 10, 1);
        LocalDate monday = LocalDate.of(2016, 10, 3);
        WorkCalendar calendar = new WorkCalendar(Map.of(saturday, Kind.OFF, monday, Kind.WORK));
        assertEquals(5, calendar.workdaysBetween(saturday.minusDays(1), saturday.plusDays(6)));
    }

    @Test
    void withoutExceptions() {
        check(new WorkCalendar(Map.of()), 400);
    }
}
