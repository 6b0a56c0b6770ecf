package planbot.command.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The dialogues are the specification of what is said to orders about progress, and of what answers say then.
 *
 * <p>{@code who> text} is said; {@code < words} must be in the answer and {@code ! words} must not; {@code a line} is audited, and
 * nothing is that is not named; {@code * days} pass.
 */
class ProgressTranscriptsTest {
    private static final Path DIALOGUES = Path.of("src/test/resources/progress");

    @TestFactory
    Stream<DynamicTest> dialogues() throws IOException {
        try (Stream<Path> files = Files.list(DIALOGUES)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
        }
    }

    private static void play(Path file) {
        Counter counter = new Counter();
        String said = "";
        String answer = "";
        List<String> audits = new ArrayList<>();
        int turns = 0;
        for (String line : lines(file)) {
            String rest = line.length() > 2 ? line.substring(2) : "";
            String told = said + "\n" + answer;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            switch (line.substring(0, 2)) {
                case "< " -> assertTrue(answer.contains(rest), () -> told + "\nlacks: " + rest);
                case "! " -> assertFalse(answer.contains(rest), () -> told + "\nhas: " + rest);
                case "a " -> audits.add(rest);
                case "* " -> counter.clock.turn(Duration.ofDays(Long.parseLong(rest)));
                default -> {
                    check(audits, counter, told);
                    turns++;
                    said = line;
                    int at = line.indexOf("> ");
                    answer = counter.say(line.substring(0, at), line.substring(at + 2));
                }
            }
        }
        check(audits, counter, said);
        assertTrue(turns > 0);
    }

    private static void check(List<String> audits, Counter counter, String told) {
        assertEquals(String.join("\n", audits), String.join("\n", counter.audited()), told);
        audits.clear();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
