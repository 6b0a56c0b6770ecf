package planbot.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.calendar.WorkCalendar;
import planbot.conf.WorkdaysFile;
import planbot.cron.QuartzCron;
import planbot.schedule.Schedule.BeforeDue;
import planbot.schedule.Schedule.ByDue;
import planbot.schedule.Schedule.Cron;
import planbot.schedule.Schedule.Daily;
import planbot.schedule.Schedule.Day.Named;
import planbot.schedule.Schedule.Day.Numbered;
import planbot.schedule.Schedule.Lead;
import planbot.schedule.Schedule.Lead.Unit;
import planbot.schedule.Schedule.Monthly;
import planbot.schedule.Schedule.Overdue;
import planbot.schedule.Schedule.Weekly;
import planbot.schedule.Schedule.Workdays;

/** When schedules come: against a look at every day, over years, months' ends, moved holidays and changes of clocks. */
class TimesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalTime AT = LocalTime.of(8, 57);
    private static final WorkCalendar CALENDAR = WorkdaysFile.read(Path.of("conf/workdays.csv"));
    private static final Almanac ALMANAC = new Almanac(CALENDAR, Set.of());

    private final Times times = new Times(new QuartzCron(Duration.ofSeconds(1)));

    @Test
    void working_days_of_fifteen_years() {
        assertWalk(new Workdays(AT), SHANGHAI, LocalDate.of(2012, 1, 1), 2026, CALENDAR::isWorkday);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Asia/Shanghai", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu", "UTC"})
    void every_schedule_comes_on_all_its_days_and_no_other(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalDate start = LocalDate.of(2010, 12, 30);
        for (LocalTime at : List.of(LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.of(2, 30), AT)) {
            assertWalk(new Daily(at), zone, start, 2012, day -> true);
            assertWalk(new Workdays(at), zone, start, 2012, CALENDAR::isWorkday);
            Set<DayOfWeek> days = Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
            assertWalk(new Weekly(days, at), zone, start, 2012, day -> days.contains(day.getDayOfWeek()));
            for (int number : List.of(1, 15, 29, 30, 31)) {
                assertWalk(
                        new Monthly(new Numbered(number), at),
                        zone,
                        start,
                        2012,
                        day -> day.getDayOfMonth() == number
                                || day.getDayOfMonth() < number
                                        && day.plusDays(1).getDayOfMonth() == 1);
            }
            assertWalk(new Monthly(Named.LAST, at), zone, start, 2012, TimesTest::isLast);
            assertWalk(
                    new Monthly(Named.LAST_WORKDAY, at),
                    zone,
                    start,
                    2012,
                    day -> worked(YearMonth.from(day)).reduce((a, b) -> b).equals(Optional.of(day)));
            assertWalk(
                    new Monthly(Named.FIRST_WORKDAY, at),
                    zone,
                    start,
                    2012,
                    day -> worked(YearMonth.from(day)).findFirst().equals(Optional.of(day)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0 0/15 * * * ?, Europe/Berlin, 2016-03-26, 2016-03-29",
        "0 0/15 * * * ?, Europe/Berlin, 2016-10-29, 2016-11-01",
        "0 30 2 * * ?, Europe/Berlin, 2016-03-25, 2016-11-02",
        "0 30 2 * * ?, Europe/Berlin, 2016-10-29, 2016-11-01",
        "0 0/20 0-3 * * ?, America/Sao_Paulo, 2016-10-14, 2016-10-18",
        "0 0/20 0-3 * * ?, America/Sao_Paulo, 2016-02-19, 2016-02-23",
        "0 0/30 * * * ?, Pacific/Apia, 2011-12-28, 2012-01-03",
        "'0 15,45 * * * ?', Australia/Lord_Howe, 2016-04-01, 2016-04-05",
        "'0 15,45 * * * ?', Australia/Lord_Howe, 2016-09-30, 2016-10-04",
    })
    void a_cron_expression_comes_at_all_its_times_when_clocks_change(
            String expression, ZoneId zone, LocalDate from, LocalDate to) {
        CronReader.Cron local = new QuartzCron(Duration.ofMinutes(1)).read(expression);
        TreeSet<Instant> expected = new TreeSet<>();
        for (var time = from.atStartOfDay(); time.isBefore(to.atStartOfDay()); time = time.plusMinutes(5)) {
            if (local.next(time.minusSeconds(1)).equals(Optional.of(time))) {
                expected.add(ZonedDateTime.of(time, zone).toInstant());
            }
        }
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.atStartOfDay(zone).toInstant();
        assertEquals(
                List.copyOf(expected.tailSet(start, false).headSet(end, false)),
                walk(new Cron(expression), zone, start, ALMANAC, end));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 02:30, 2016-03-26T12:00:00Z, 2016-03-27T01:30:00Z",
        "Europe/Berlin, 02:30, 2016-03-27T01:15:00Z, 2016-03-27T01:30:00Z",
        "Europe/Berlin, 02:30, 2016-10-29T12:00:00Z, 2016-10-30T00:30:00Z",
        "Europe/Berlin, 02:30, 2016-10-30T01:10:00Z, 2016-10-31T01:30:00Z",
        "America/Sao_Paulo, 00:00, 2016-10-15T12:00:00Z, 2016-10-16T03:00:00Z",
        "Pacific/Apia, 08:57, 2011-12-30T09:30:00Z, 2011-12-30T18:57:00Z",
        "Pacific/Apia, 08:57, 2011-12-30T18:57:00Z, 2011-12-31T18:57:00Z",
    })
    void a_time_left_out_comes_later_and_one_repeated_comes_first(
            ZoneId zone, LocalTime at, Instant after, Instant next) {
        assertEquals(Optional.of(next), times.next(new Daily(at), zone, after, ALMANAC));
    }

    @Test
    void a_moved_holiday_moves_the_working_days() {
        List<LocalDate> days = days(new Workdays(AT), LocalDate.of(2016, 9, 29), 6);
        assertEquals(
                Stream.of("2016-09-29", "2016-09-30", "2016-10-08", "2016-10-09", "2016-10-10", "2016-10-11")
                        .map(LocalDate::parse)
                        .toList(),
                days);
    }

    @Test
    void the_thirty_first_of_short_months_and_leap_years() {
        assertEquals(
                Stream.of("2016-01-31", "2016-02-29", "2016-03-31", "2016-04-30")
                        .map(LocalDate::parse)
                        .toList(),
                days(new Monthly(new Numbered(31), AT), LocalDate.of(2016, 1, 1), 4));
        assertEquals(
                LocalDate.of(2015, 2, 28),
                days(new Monthly(new Numbered(29), AT), LocalDate.of(2015, 2, 1), 1)
                        .get(0));
    }

    @Test
    void the_time_itself_is_not_after_itself() {
        Instant due = LocalDate.of(2016, 5, 20).atTime(AT).atZone(SHANGHAI).toInstant();
        assertEquals(Optional.of(due), times.next(new Daily(AT), SHANGHAI, due.minusNanos(1), ALMANAC));
        assertEquals(Optional.of(due.plus(Duration.ofDays(1))), times.next(new Daily(AT), SHANGHAI, due, ALMANAC));
    }

    @Test
    void what_is_more_than_ten_years_away_does_not_come() {
        Instant start = LocalDate.of(2016, 5, 20).atStartOfDay(SHANGHAI).toInstant();
        Almanac far = new Almanac(CALENDAR, Set.of(LocalDate.of(2030, 1, 1)));
        assertEquals(Optional.empty(), times.next(new Overdue(AT), SHANGHAI, start, far));
        assertEquals(Optional.empty(), times.next(new Cron("0 0 9 1 1 ? 2030"), SHANGHAI, start, ALMANAC));
        assertEquals(List.of(), times.next(new Overdue(AT), SHANGHAI, start, ALMANAC, 3));
    }

    @Test
    void due_dates_at_random() {
        Random random = new Random(20160520);
        LocalDate start = LocalDate.of(2015, 1, 1);
        for (int round = 0; round < 60; round++) {
            Set<LocalDate> due = Stream.generate(() -> start.plusDays(random.nextInt(700)))
                    .limit(random.nextInt(12))
                    .collect(Collectors.toSet());
            List<Lead> leads = Stream.generate(() -> new Lead(
                            random.nextInt(random.nextBoolean() ? 4 : 40),
                            random.nextBoolean() ? Unit.DAYS : Unit.WORKDAYS))
                    .limit(1 + random.nextInt(4))
                    .toList();
            Almanac almanac = new Almanac(CALENDAR, due);
            for (ByDue schedule : List.of(new BeforeDue(leads, AT), new Overdue(AT))) {
                Predicate<LocalDate> isDay = day -> {
                    Set<LocalDate> told = due.stream()
                            .filter(date -> tells(schedule, day, date))
                            .collect(Collectors.toCollection(TreeSet::new));
                    Set<LocalDate> found = due.stream()
                            .filter(date -> DueDays.of(schedule, date, CALENDAR).contains(day))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertEquals(told, found, () -> schedule + " on " + day);
                    return !told.isEmpty();
                };
                assertWalk(schedule, SHANGHAI, start, 2016, isDay, almanac);
            }
        }
    }

    private static boolean tells(ByDue schedule, LocalDate day, LocalDate due) {
        return schedule instanceof BeforeDue before
                ? before.leads().stream().anyMatch(lead -> leads(lead, day, due))
                : day.minusDays(1).equals(due);
    }

    private static boolean leads(Lead lead, LocalDate day, LocalDate due) {
        if (lead.count() == 0 || lead.unit() == Unit.DAYS) {
            return day.plusDays(lead.count()).equals(due);
        }
        return day.isBefore(due)
                && CALENDAR.isWorkday(day)
                && day.datesUntil(due).filter(CALENDAR::isWorkday).count() == lead.count();
    }

    private void assertWalk(Schedule schedule, ZoneId zone, LocalDate start, int lastYear, Predicate<LocalDate> isDay) {
        assertWalk(schedule, zone, start, lastYear, isDay, ALMANAC);
    }

    private void assertWalk(
            Schedule schedule,
            ZoneId zone,
            LocalDate start,
            int lastYear,
            Predicate<LocalDate> isDay,
            Almanac almanac) {
        LocalTime at = at(schedule);
        Instant from = start.atStartOfDay(zone).toInstant().minusNanos(1);
        Instant end = LocalDate.of(lastYear + 1, 1, 1).atStartOfDay(zone).toInstant();
        List<Instant> expected = start.minusDays(2)
                .datesUntil(LocalDate.of(lastYear + 1, 1, 1))
                .filter(isDay)
                .map(day -> ZonedDateTime.of(day, at, zone).toInstant())
                .filter(time -> time.isAfter(from) && time.isBefore(end))
                .distinct()
                .sorted()
                .toList();
        assertEquals(expected, walk(schedule, zone, from, almanac, end), () -> schedule + " in " + zone);
    }

    private List<Instant> walk(Schedule schedule, ZoneId zone, Instant from, Almanac almanac, Instant end) {
        List<Instant> walked = new ArrayList<>();
        Optional<Instant> next = times.next(schedule, zone, from, almanac);
        while (next.isPresent() && next.get().isBefore(end)) {
            walked.add(next.get());
            next = times.next(schedule, zone, next.get(), almanac);
        }
        return walked;
    }

    private List<LocalDate> days(Schedule schedule, LocalDate from, int count) {
        Instant start = from.atStartOfDay(SHANGHAI).toInstant();
        return times.next(schedule, SHANGHAI, start, ALMANAC, count).stream()
                .map(time -> LocalDate.ofInstant(time, SHANGHAI))
                .toList();
    }

    private static LocalTime at(Schedule schedule) {
        if (schedule instanceof Daily daily) {
            return daily.at();
        }
        if (schedule instanceof Workdays workdays) {
            return workdays.at();
        }
        if (schedule instanceof Weekly weekly) {
            return weekly.at();
        }
        return schedule instanceof Monthly monthly ? monthly.at() : ((ByDue) schedule).at();
    }

    private static boolean isLast(LocalDate day) {
        return day.equals(YearMonth.from(day).atEndOfMonth());
    }

    private static Stream<LocalDate> worked(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(CALENDAR::isWorkday);
    }
}
