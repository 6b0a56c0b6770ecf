package planbot.remind;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import planbot.digest.Order.Scope;
import planbot.digest.Order.WhenEmpty;
import planbot.schedule.Schedule;
import planbot.schedule.Schedule.Day;
import planbot.schedule.Schedule.Lead;

/** The subscriptions of the year: every sort of schedule, and everything that can be said with it. */
final class Wishes {
    /** A unit whose tasks the year's revisions change. */
    static final String MOVED = "市经济信息委";
    /** One whose tasks they leave alone. */
    static final String STEADY = "市科委";

    private Wishes() {}

    static List<Wish> all() {
        return List.of(
                new Wish("usual", new Schedule.Workdays(time("08:57")), workdays("08:57")),
                new Wish("daily", new Schedule.Daily(time("08:57")), daily("08:57")),
                new Wish("changes", new Schedule.Daily(time("09:10")), daily("09:10"))
                        .about(STEADY, 30)
                        .when(Scope.CHANGES, WhenEmpty.SKIP),
                new Wish("changed-quiet", new Schedule.Workdays(time("23:30")), workdays("23:30"))
                        .about(STEADY, 60)
                        .when(Scope.CHANGES, WhenEmpty.SKIP)
                        .quiet("22:00", "07:00"),
                new Wish("changed-sent", new Schedule.Daily(time("07:00")), daily("07:00"))
                        .about(MOVED, 30)
                        .when(Scope.CHANGES, WhenEmpty.SEND),
                new Wish("skipping", new Schedule.Workdays(time("16:00")), workdays("16:00"))
                        .about(STEADY, 20)
                        .when(Scope.FULL, WhenEmpty.SKIP),
                new Wish("gap", new Schedule.Daily(time("02:30")), daily("02:30")).in("America/New_York"),
                new Wish("overlap", new Schedule.Daily(time("01:30")), daily("01:30"))
                        .in("America/New_York")
                        .quiet("22:00", "06:15"),
                new Wish("london", new Schedule.Daily(time("01:30")), daily("01:30")).in("Europe/London"),
                new Wish("half", new Schedule.Daily(time("02:15")), daily("02:15")).in("Australia/Lord_Howe"),
                new Wish("noon", new Schedule.Workdays(time("12:30")), workdays("12:30")).quiet("12:00", "13:30"),
                new Wish(
                                "mondays",
                                new Schedule.Weekly(Set.of(MONDAY), time("09:05")),
                                (local, world) -> local.getDayOfWeek() == MONDAY && is(local, 9, 5))
                        .in("Asia/Kolkata"),
                new Wish(
                        "weekly",
                        new Schedule.Weekly(Set.of(TUESDAY, THURSDAY, SATURDAY), time("18:00")),
                        (local, world) -> List.of(TUESDAY, THURSDAY, SATURDAY).contains(local.getDayOfWeek())
                                && is(local, 18, 0)),
                new Wish(
                        "thirty-first",
                        monthly(new Day.Numbered(31), "10:00"),
                        (local, world) -> local.toLocalDate().plusDays(1).getDayOfMonth() == 1 && is(local, 10, 0)),
                new Wish(
                        "fifteenth",
                        monthly(new Day.Numbered(15), "00:00"),
                        (local, world) -> local.getDayOfMonth() == 15 && is(local, 0, 0)),
                new Wish(
                        "last",
                        monthly(Day.Named.LAST, "23:59"),
                        (local, world) -> local.toLocalDate().plusDays(1).getDayOfMonth() == 1 && is(local, 23, 59)),
                new Wish(
                        "first-workday",
                        monthly(Day.Named.FIRST_WORKDAY, "09:00"),
                        (local, world) -> is(local, 9, 0)
                                && world.isWorkday(local.toLocalDate())
                                && local.toLocalDate()
                                        .withDayOfMonth(1)
                                        .datesUntil(local.toLocalDate())
                                        .noneMatch(world::isWorkday)),
                new Wish("last-workday", monthly(Day.Named.LAST_WORKDAY, "16:00"), Wishes::lastWorkday),
                new Wish(
                        "cron",
                        new Schedule.Cron("0 57 8 ? * MON-FRI"),
                        (local, world) -> local.getDayOfWeek().getValue() <= FRIDAY.getValue() && is(local, 8, 57)),
                new Wish(
                                "often",
                                new Schedule.Cron("0 0/30 1-2 ? * WED,SUN"),
                                (local, world) -> (local.getDayOfWeek() == WEDNESDAY
                                                || local.getDayOfWeek().getValue() == 7)
                                        && (local.getHour() == 1 || local.getHour() == 2)
                                        && local.getMinute() % 30 == 0)
                        .in("Europe/London"),
                new Wish(
                                "before",
                                new Schedule.BeforeDue(List.of(days(7), days(3), days(1)), time("08:57")),
                                before("08:57", MOVED, 7, 3, 1))
                        .about(MOVED, 30),
                new Wish(
                                "on-the-day",
                                new Schedule.BeforeDue(List.of(days(0), days(30)), time("22:30")),
                                before("22:30", MOVED, 0, 30))
                        .about(MOVED, 30)
                        .when(Scope.CHANGES, WhenEmpty.SKIP)
                        .quiet("22:00", "07:30"),
                new Wish(
                        "workdays-before",
                        new Schedule.BeforeDue(
                                List.of(new Lead(5, Lead.Unit.WORKDAYS), new Lead(2, Lead.Unit.WORKDAYS)),
                                time("08:57")),
                        (local, world) -> is(local, 8, 57)
                                && world.due("").stream()
                                        .anyMatch(due -> isBefore(local.toLocalDate(), due, 5, world)
                                                || isBefore(local.toLocalDate(), due, 2, world))),
                new Wish(
                        "overdue",
                        new Schedule.Overdue(time("09:00")),
                        (local, world) -> is(local, 9, 0)
                                && world.due("").contains(local.toLocalDate().minusDays(1))));
    }

    static Wish named(String name) {
        return all().stream()
                .filter(wish -> wish.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static LocalTime time(String time) {
        return LocalTime.parse(time);
    }

    private static boolean is(LocalDateTime local, int hour, int minute) {
        return local.getMinute() == minute && local.getHour() == hour && local.getSecond() == 0;
    }

    private static Wish.Coming daily(String time) {
        LocalTime at = time(time);
        return (local, world) -> local.toLocalTime().equals(at);
    }

    private static Wish.Coming workdays(String time) {
        LocalTime at = time(time);
        return (local, world) -> local.toLocalTime().equals(at) && world.isWorkday(local.toLocalDate());
    }

    private static Schedule monthly(Day day, String time) {
        return new Schedule.Monthly(day, time(time));
    }

    private static boolean lastWorkday(LocalDateTime local, Wish.World world) {
        LocalDate day = local.toLocalDate();
        return is(local, 16, 0)
                && world.isWorkday(day)
                && day.plusDays(1)
                        .datesUntil(day.withDayOfMonth(1).plusMonths(1))
                        .noneMatch(world::isWorkday);
    }

    private static Lead days(int count) {
        return new Lead(count, Lead.Unit.DAYS);
    }

    private static Wish.Coming before(String time, String unit, int... days) {
        LocalTime at = time(time);
        return (local, world) -> {
            if (!local.toLocalTime().equals(at)) {
                return false;
            }
            for (int count : days) {
                if (world.due(unit).contains(local.toLocalDate().plusDays(count))) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Whether a day is a working day from which on so many come before another. */
    private static boolean isBefore(LocalDate day, LocalDate due, int workdays, Wish.World world) {
        return day.isBefore(due)
                && world.isWorkday(day)
                && day.datesUntil(due).filter(world::isWorkday).count() == workdays;
    }
}
