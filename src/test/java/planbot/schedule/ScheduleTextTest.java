package planbot.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.cron.QuartzCron;
import planbot.schedule.Schedule.Day.Named;
import planbot.schedule.Schedule.Day.Numbered;
import planbot.schedule.Schedule.Lead;
import planbot.schedule.Schedule.Lead.Unit;
import planbot.schedule.ScheduleRead.Given;
import planbot.schedule.ScheduleRead.Impossible;

/** The texts of schedules, and texts that are none. */
class ScheduleTextTest {
    private static final int ROUNDS = 3_000;

    private final ScheduleReader reader = new ScheduleReader(new QuartzCron(Duration.ofMinutes(1)));

    @Test
    void every_schedule_is_read_back_from_its_text_whatever_follows() {
        Random random = new Random(857);
        for (int round = 0; round < ROUNDS; round++) {
            Schedule schedule = schedule(random);
            String text = ScheduleText.of(schedule);
            String rest = List.of("", "市科委 30天内", "lead 市教委", "7项").get(random.nextInt(4));
            assertEquals(new Given(schedule, rest), reader.read(text + " " + rest), text);
        }
    }

    @Test
    void no_text_makes_the_reader_fail_and_none_loses_what_follows() {
        Random random = new Random(42);
        List<String> pieces = List.of(
                "每",
                "周",
                "一",
                "月",
                "工作日",
                "到期前",
                "天",
                "7",
                ",",
                "、",
                " ",
                "cron",
                "*",
                "?",
                "8:57",
                "点",
                "半",
                "上午",
                "最后",
                "逾期",
                "before due",
                "weekly",
                "mon",
                "monthly",
                "15",
                "days",
                "at",
                "和",
                "市科委",
                "\u0000",
                "😀",
                "99999");
        for (int round = 0; round < ROUNDS; round++) {
            String text = IntStream.range(0, random.nextInt(12))
                    .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            ScheduleRead read = reader.read(text);
            if (read instanceof Given given) {
                assertTrue(text.strip().endsWith(given.rest()), text);
            } else if (read instanceof Impossible impossible) {
                assertTrue(text.strip().startsWith(impossible.words()), text);
            } else {
                assertEquals(text.strip(), ((ScheduleRead.Absent) read).rest());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"每周一、", "到期前7天,", "cron 0 ", "每月1、", "monday ", "weekly mon,", "1 and ", "7 days, ", " ", "*"})
    void a_text_without_end_takes_no_time(String piece) {
        String text = "每周一" + piece.repeat(5_000);
        assertTimeout(Duration.ofSeconds(2), () -> {
            reader.read(text);
            reader.read(piece.repeat(5_000));
            reader.read("weekly mon " + piece.repeat(5_000));
        });
    }

    @Test
    void what_is_quoted_of_a_text_without_end_is_short() {
        ScheduleRead read = reader.read("cron " + "1,".repeat(5_000) + "1 8 ? * MON");
        assertTrue(((Impossible) read).words().length() < 100);
    }

    static Schedule schedule(Random random) {
        LocalTime at =
                LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(4) == 0 ? random.nextInt(60) : 0);
        return switch (random.nextInt(8)) {
            case 0 -> new Schedule.Daily(at);
            case 1 -> new Schedule.Workdays(at);
            case 2 -> new Schedule.Weekly(days(random), at);
            case 3 -> new Schedule.Monthly(new Numbered(1 + random.nextInt(31)), at);
            case 4 ->
                new Schedule.Monthly(
                        List.of(Named.LAST, Named.FIRST_WORKDAY, Named.LAST_WORKDAY)
                                .get(random.nextInt(3)),
                        at);
            case 5 ->
                new Schedule.BeforeDue(
                        Stream.generate(() ->
                                        new Lead(random.nextInt(366), random.nextBoolean() ? Unit.DAYS : Unit.WORKDAYS))
                                .limit(1 + random.nextInt(12))
                                .distinct()
                                .toList(),
                        at);
            case 6 -> new Schedule.Overdue(at);
            default ->
                new Schedule.Cron("0 " + at.getMinute() + " " + at.getHour()
                        + (random.nextBoolean() ? " ? * MON-FRI" : " 1,15 * ?"));
        };
    }

    private static Set<DayOfWeek> days(Random random) {
        return Stream.generate(() -> DayOfWeek.of(1 + random.nextInt(7)))
                .limit(1 + random.nextInt(7))
                .collect(Collectors.toSet());
    }
}
