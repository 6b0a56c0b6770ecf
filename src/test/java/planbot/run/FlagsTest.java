package planbot.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagsTest {
    @Test
    void without_flags_the_service_runs_with_its_own_file() {
        assertEquals(new Flags(Path.of("conf/planbot.yaml"), Map.of(), Flags.Wish.RUN, 8082), Flags.parse());
    }

    @Test
    void the_demo_has_a_file_and_data_of_its_own() {
        assertEquals(
                new Flags(
                        Path.of("conf/demo.yaml"), Map.of("data", "data-demo", "store.url", ""), Flags.Wish.DEMO, 8082),
                Flags.parse("--demo"));
    }

    @Test
    void what_is_said_goes_before_what_the_demo_would_take() {
        assertEquals(
                new Flags(Path.of("c"), Map.of("data", "d", "http.port", "0", "store.url", ""), Flags.Wish.DEMO, 0),
                Flags.parse("--conf", "c", "--port", "0", "--demo", "--data", "d", "--stand-in-port", "0"));
    }

    @ParameterizedTest
    @CsvSource({
        "--demo --stand-in-port -1, 0 to 65535",
        "--demo --stand-in-port many, 0 to 65535",
        "--demo --stand-in-port 65536, 0 to 65535",
        "--demo --stand-in-port, needs a value",
        "--stand-in-port 8082, goes with --demo",
        "--demon, unknown flag --demon"
    })
    void a_wrong_command_line_is_told(String line, String told) {
        String message = String.valueOf(assertThrows(Flags.UsageException.class, () -> Flags.parse(line.split(" ")))
                .getMessage());
        assertTrue(message.contains(told), message);
    }
}
