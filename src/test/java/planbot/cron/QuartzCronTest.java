package planbot.cron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.schedule.CronReader;

/** Which expressions are taken, when they come, and what is said of the others. */
class QuartzCronTest {
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2016, 5, 20, 9, 0);

    private final CronReader cron = new QuartzCron(Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 57 8 ? * MON-FRI | 2016-05-23T08:57",
                "0 57 8 ? * mon-fri | 2016-05-23T08:57",
                "0 57  8 ? * 2-6 | 2016-05-23T08:57",
                "0 0 9 L * ? | 2016-05-31T09:00",
                "0 0 9 LW * ? | 2016-05-31T09:00",
                "0 0 9 ? * 6#5 | 2016-07-29T09:00",
                "0 0 0 29 2 ? | 2020-02-29T00:00",
                "0 0 9 1 1 ? 2018 | 2018-01-01T09:00",
                "0 * * * * ? | 2016-05-20T09:01",
                "57 8 * * 1-5 | 2016-05-23T08:57",
                "*/30 * * * * | 2016-05-20T09:30",
                "57 8 13 * 5 | 2016-05-27T08:57",
            })
    void comes_next(String expression, LocalDateTime next) {
        assertEquals(Optional.of(next), cron.read(expression).next(FRIDAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 57 25 ? * MON | 25 not in range [0, 23]",
                "0 57 8 ? * FOO | FOO",
                "0 57 8 * * MON | write ? for one of them",
                "0 57 8 32 * ? | 32 not in range [1, 31]",
                "0 57 8 | it has 3 fields",
                "0 57 8 ? * MON * * | it has 8 fields",
                "0 0 0 30 2 ? | it never comes",
                "0 0 0 31 2,4,6,9,11 ? | it never comes",
                "0 0 9 31W * ? | not every month has",
                "0 0 9 29W 2 ? | not every month has",
                "* * * * * ? | more often than every 60 seconds",
                "0,10 0 0 1 1 ? | more often than every 60 seconds",
                "0/30 0 9 ? * MON | more often than every 60 seconds",
            })
    void is_refused(String expression, String told) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> cron.read(expression))
                .getMessage());
        assertTrue(message.contains(told), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 0 30 2 ?", "0 0 0 31 4 ? 2030", "0 0 0 31 2,4,6,9,11 ? *", "0 0 0 29 2 ? 2099"})
    void days_that_do_not_exist_cost_no_time(String expression) {
        assertTimeout(
                Duration.ofSeconds(2), () -> assertThrows(IllegalArgumentException.class, () -> cron.read(expression)));
    }

    @Test
    void what_is_over_comes_no_more() {
        assertEquals(Optional.empty(), cron.read("0 0 9 1 1 ? 2012").next(FRIDAY));
    }

    @Test
    void seconds_where_they_are_allowed() {
        assertEquals(
                Optional.of(FRIDAY.plusSeconds(2)),
                new QuartzCron(Duration.ofSeconds(1)).read("0/2 * * * * ?").next(FRIDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0,59 8,9 * * ?", "0 0,59 0,23 * * ?", "0 0/10 9 * * ?", "0 0,30 0 1 1 ?"})
    void an_hour_apart_holds_over_hours_and_midnight_too(String expression) {
        CronReader hourly = new QuartzCron(Duration.ofHours(1));
        assertThrows(IllegalArgumentException.class, () -> hourly.read(expression));
    }

    @Test
    void a_text_without_end_is_refused_before_it_is_read() {
        assertThrows(IllegalArgumentException.class, () -> cron.read("0 " + "1,".repeat(10_000) + "1 8 ? * MON"));
    }
}
