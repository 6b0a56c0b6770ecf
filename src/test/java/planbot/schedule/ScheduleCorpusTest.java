package planbot.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import planbot.cron.QuartzCron;
import planbot.schedule.ScheduleRead.Given;
import planbot.schedule.ScheduleRead.Impossible;

/**
 * The corpus of phrases is the specification of the schedule words.
 *
 * <p>{@code = schedule | rest} is what the phrases below it come to, {@code = none} that they are no schedule, {@code ! FAULT}
 * that they are one that cannot be.
 */
class ScheduleCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/schedules");

    private final ScheduleReader reader = new ScheduleReader(new QuartzCron(Duration.ofMinutes(1)));

    @TestFactory
    Stream<DynamicNode> every_phrase_is_read_as_specified() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList().stream()
                    .map(file ->
                            DynamicContainer.dynamicContainer(file.getFileName().toString(), tests(file).stream()));
        }
    }

    private List<DynamicTest> tests(Path file) {
        try {
            List<DynamicTest> tests = new ArrayList<>();
            String meaning = "";
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("= ") || line.startsWith("! ")) {
                    meaning = line.strip();
                } else if (!line.isBlank() && !line.startsWith("# ")) {
                    String expected = meaning.equals("= none") ? "= none | " + line : meaning;
                    tests.add(DynamicTest.dynamicTest(line, () -> assertEquals(expected, meaning(line), line)));
                }
            }
            return tests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String meaning(String phrase) {
        ScheduleRead read = reader.read(phrase);
        if (read instanceof Given given) {
            return ("= " + ScheduleText.of(given.schedule()) + " | " + given.rest()).strip();
        }
        return read instanceof Impossible impossible
                ? "! " + impossible.fault()
                : "= none | " + ((ScheduleRead.Absent) read).rest();
    }
}
