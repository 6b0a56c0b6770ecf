package planbot.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTest {
    private static Optional<Duration> wait(String retryAfter) {
        return new Response(
                        429, Map.of("retry-after", retryAfter, "date", "Fri, 20 May 2016 01:00:00 GMT"), new byte[0])
                .retryAfter();
    }

    @ParameterizedTest
    @CsvSource({"30,PT30S", "0,PT0S", "'Fri, 20 May 2016 01:02:00 GMT',PT2M", "'Fri, 20 May 2016 01:00:00 GMT',PT0S"})
    void a_wait_is_seconds_or_a_date(String header, Duration wait) {
        assertEquals(Optional.of(wait), wait(header));
    }

    @ParameterizedTest
    @CsvSource({"-1", "soon", "1234567", "'Fri, 20 May 2016 00:59:00 GMT'", "''"})
    void what_is_neither_asks_for_nothing(String header) {
        assertEquals(Optional.empty(), wait(header));
    }

    @Test
    void a_date_without_the_responses_own_asks_for_nothing() {
        Response response = new Response(429, Map.of("retry-after", "Fri, 20 May 2016 01:02:00 GMT"), new byte[0]);

        assertEquals(Optional.empty(), response.retryAfter());
    }
}
