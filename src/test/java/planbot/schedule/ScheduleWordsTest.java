package planbot.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.calendar.WorkCalendar;
import planbot.cron.QuartzCron;
import planbot.schedule.ScheduleRead.Given;
import planbot.schedule.ScheduleRead.Impossible;

/** What those who order a schedule are told of it. */
class ScheduleWordsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ScheduleReader reader = new ScheduleReader(new QuartzCron(Duration.ofMinutes(1)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daily 8:57 | 每天 08:57 | every day at 08:57",
                "weekdays | 每个工作日 08:57（法定节假日除外，调休上班日照常） | every working day at 08:57 (legal calendar: not on public holidays, but on weekend days worked in their stead)",
                "weekly thu,mon 9:05 | 每周一、周四 09:05 | every Monday and Thursday at 09:05",
                "weekly sun,sat,mon | 每周一、周六、周日 08:57 | every Monday, Saturday and Sunday at 08:57",
                "weekly mon-fri | 每周一至周五 08:57（不看节假日安排） | every Monday to Friday at 08:57 (whether holiday or not)",
                "monthly 15 | 每月15日 08:57 | on the 15th of every month at 08:57",
                "monthly 31 | 每月31日 08:57（当月没有这一天的，为当月最后一天） | on the 31st of every month at 08:57 (in shorter months on the last day)",
                "monthly last day | 每月最后一天 08:57 | on the last day of every month at 08:57",
                "last workday | 每月最后一个工作日 08:57（按法定节假日和调休安排） | on the last working day of every month at 08:57 (legal calendar)",
                "before due 7,1 days | 到期前7天、1天 08:57 | 7 days and 1 day before each due date at 08:57",
                "before due 7 days, 3 workdays, same day | 到期前7天、3个工作日、到期当天 08:57 | 7 days and 3 working days before each due date and on each due date at 08:57",
                "on the due date | 到期当天 08:57 | on each due date at 08:57",
                "on overdue | 到期次日（逾期第一天） 08:57 | on the day after each due date at 08:57",
                "cron 0 57 8 ? * MON-FRI | cron 0 57 8 ? * MON-FRI（六段：秒 分 时 日 月 周，周日为 1） | cron 0 57 8 ? * MON-FRI (six fields: second, minute, hour, day, month, day of week; Sunday is 1)",
                "cron 57 8 * * 1-5 | cron 57 8 * * 1-5（五段：分 时 日 月 周，周日为 0 或 7） | cron 57 8 * * 1-5 (five fields: minute, hour, day, month, day of week; Sunday is 0 or 7)",
            })
    void a_schedule(String typed, String chinese, String english) {
        Schedule schedule = ((Given) reader.read(typed)).schedule();
        assertEquals(chinese, ScheduleWords.CHINESE.schedule(schedule));
        assertEquals(english, ScheduleWords.ENGLISH.schedule(schedule));
    }

    @Test
    void two_schedules_are_never_said_alike() {
        Random random = new Random(12);
        for (int round = 0; round < 2_000; round++) {
            Schedule one = ScheduleTextTest.schedule(random);
            Schedule other = ScheduleTextTest.schedule(random);
            assertEquals(
                    one.equals(other),
                    ScheduleWords.ENGLISH.schedule(one).equals(ScheduleWords.ENGLISH.schedule(other)),
                    () -> one + " " + other);
        }
    }

    @Test
    void a_point_in_time() {
        var time = Instant.parse("2016-06-03T00:57:00Z").atZone(SHANGHAI);
        assertEquals("2016-06-03（周五）08:57", ScheduleWords.CHINESE.time(time));
        assertEquals("Fri 2016-06-03 08:57", ScheduleWords.ENGLISH.time(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"每天 25:00", "每月32日", "到期前400天", "每两周", "cron 0 57 25 ? * MON"})
    void what_cannot_be_is_quoted_and_shown_how(String typed) {
        Impossible read = (Impossible) reader.read(typed + " 市科委");
        String chinese = ScheduleWords.CHINESE.impossible(read);
        String english = ScheduleWords.ENGLISH.impossible(read);
        assertTrue(
                chinese.startsWith("“" + typed + "”：") && chinese.contains("例：") || chinese.contains("可以写"), chinese);
        assertTrue(english.startsWith("\"" + typed + "\": "), english);
        assertFalse(chinese.contains("市科委") || english.contains("市科委"));
    }

    @ParameterizedTest
    @CsvSource({
        "workdays, 2027",
        "monthly last workday, 2027",
        "before due 3 workdays, 2027",
        "daily, ''",
        "monthly last day, ''",
        "before due 3 days, ''",
        "on the due date, ''"
    })
    void a_year_whose_holidays_are_not_known(String typed, String year) {
        WorkCalendar calendar = new WorkCalendar(Map.of(LocalDate.of(2026, 10, 1), WorkCalendar.Kind.OFF));
        List<Instant> times = List.of(Instant.parse("2026-12-31T00:57:00Z"), Instant.parse("2026-12-31T16:57:00Z"));
        Set<Integer> unknown = UnknownYears.of(((Given) reader.read(typed)).schedule(), SHANGHAI, times, calendar);
        assertEquals(year.isEmpty() ? Set.of() : Set.of(Integer.parseInt(year)), unknown);
    }

    @Test
    void the_remark_of_unknown_years() {
        assertEquals("2027年的放假安排尚未导入，按周一至周五计", ScheduleWords.CHINESE.unknown(Set.of(2027)));
        assertEquals(
                "the holidays of 2027 and 2028 are not imported yet; Monday to Friday are counted as working days",
                ScheduleWords.ENGLISH.unknown(Set.of(2028, 2027)));
        assertEquals("", ScheduleWords.CHINESE.unknown(Set.of()) + ScheduleWords.ENGLISH.unknown(Set.of()));
    }
}
