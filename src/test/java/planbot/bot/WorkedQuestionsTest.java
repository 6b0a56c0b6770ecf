package planbot.bot;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import planbot.answer.Answer;
import planbot.answer.PlainText;

/** The worked cases of the contract between question and answer. */
class WorkedQuestionsTest {
    private static final Path CASES = Path.of("src/test/resources/questions");

    @TestFactory
    Stream<DynamicTest> every_worked_case_is_answered_as_agreed() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream().filter(line -> !line.isBlank()).map(line -> {
            try {
                JsonNode node = json.readTree(line);
                return DynamicTest.dynamicTest(node.get("id").asText() + " " + node.get("turns"), () -> check(node));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static void check(JsonNode node) {
        Bot bot = SeedBot.fresh();
        Answer answer = null;
        for (JsonNode turn : node.get("turns")) {
            answer = bot.answer(
                    "c", turn.asText(), LocalDate.parse(node.get("asOf").asText()));
        }
        Answer last = java.util.Objects.requireNonNull(answer);
        String text = PlainText.render(last.doc());
        JsonNode expect = node.get("expect");
        assertAll(
                text,
                () -> {
                    if (expect.has("tasks")) {
                        assertEquals(numbers(expect.get("tasks")).toString(), new TreeSet<>(last.tasks()).toString());
                    }
                },
                () -> strings(expect, "contains").forEach(s -> assertTrue(text.contains(s), "lacks " + s)),
                () -> strings(expect, "excludes").forEach(s -> assertFalse(text.contains(s), "has " + s)),
                () -> assertTrue(
                        !expect.has("anyOf") || strings(expect, "anyOf").anyMatch(text::contains),
                        "lacks any of " + expect.get("anyOf")));
    }

    private static Set<Integer> numbers(JsonNode array) {
        TreeSet<Integer> numbers = new TreeSet<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    private static Stream<String> strings(JsonNode expect, String key) {
        return StreamSupport.stream(expect.path(key).spliterator(), false).map(JsonNode::asText);
    }
}
