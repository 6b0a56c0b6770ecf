package planbot.command.digests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import planbot.answer.Language;
import planbot.command.Refusal;
import planbot.cron.QuartzCron;
import planbot.schedule.ScheduleReader;

/**
 * The corpus of wishes is the specification of what orders are read as.
 *
 * <p>{@code = schedule | filter | whatever is not as usual} is what the wishes below it come to; {@code ! words} is in the refusal
 * of those below it.
 */
class OrderCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/orders");

    private final OrderReader reader = new OrderReader(
            new ScheduleReader(new QuartzCron(Duration.ofMinutes(10))),
            List.of("feishu", "wecom", "team-a"),
            ZoneId.of("Asia/Shanghai"));

    @TestFactory
    Stream<DynamicTest> every_wish_is_read_as_specified() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList().stream().flatMap(file -> tests(file).stream());
        }
    }

    private List<DynamicTest> tests(Path file) {
        Language language = file.getFileName().toString().startsWith("en") ? Language.EN : Language.ZH;
        List<DynamicTest> tests = new ArrayList<>();
        try {
            String meaning = "";
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("= ") || line.startsWith("! ")) {
                    meaning = line.strip();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String expected = meaning;
                    tests.add(DynamicTest.dynamicTest(line, () -> check(expected, line, language)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests;
    }

    private void check(String expected, String wish, Language language) {
        String read = read(wish, language);
        boolean refused = expected.startsWith("! ") && read.startsWith("! ") && read.contains(expected.substring(2));
        assertEquals(refused ? read : expected, read, wish);
    }

    private String read(String wish, Language language) {
        try {
            OrderReader.Wanted wanted = reader.read(wish, language);
            String to = wanted.to() == null ? "" : " to " + String.join(" ", wanted.to());
            return ("= " + OrderLine.of(wanted.order()) + to).strip();
        } catch (Refusal e) {
            return "! " + e.words();
        }
    }
}
