package planbot.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietReaderTest {
    @ParameterizedTest
    @CsvSource({
        "22:00-07:00,22:00,07:00",
        "22:00 - 7:00,22:00,07:00",
        "22：00至7：30,22:00,07:30",
        "22点到7点,22:00,07:00",
        "12:00–13:30,12:00,13:30",
        "18:00 to 24:00,18:00,00:00",
        "' 0:00~8:00 ',00:00,08:00"
    })
    void hours_are_read(String text, LocalTime from, LocalTime to) {
        assertEquals(Optional.of(new Quiet(from, to)), QuietReader.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "off",
                "22:00",
                "22-7",
                "25:00-07:00",
                "22:60-07:00",
                "22:00-22:00",
                "00:00-24:00",
                "22:00-07:00 x"
            })
    void anything_else_is_not(String text) {
        assertEquals(Optional.empty(), QuietReader.read(text));
    }
}
