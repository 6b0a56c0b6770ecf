package planbot.platform.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planbot.platform.parts.Parts.Measure;

/** Long texts in parts: the limit is kept as it is counted, and nothing is lost or torn that need not be. */
class PartsTest {
    private static final List<String> LETTERS =
            List.of("市", "a", " ", "\n", "😀", "𠮷", "\"", "\\", "\u0001", "。", "é");

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(20);
    }

    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(longest); i > 0; i--) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }

    private static String bare(List<String> parts) {
        return parts.stream()
                .map(part -> parts.size() == 1 ? part : part.substring(part.indexOf('\n') + 1))
                .collect(Collectors.joining())
                .replace("\n", "");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_part_keeps_the_limit_and_together_they_are_the_text(int seed) {
        Random random = new Random(seed);
        for (Measure measure : List.of(Measure.UTF8, Measure.UTF16, Measure.JSON)) {
            for (int i = 0; i < 50; i++) {
                int limit = 40 + random.nextInt(300);
                List<String> texts = Stream.generate(() -> text(random, 200))
                        .limit(1 + random.nextInt(30))
                        .toList();
                String whole = String.join("\n", texts);
                for (List<String> parts :
                        List.of(Parts.numbered(whole, limit, measure), Parts.numbered(texts, limit, measure))) {
                    parts.forEach(part -> assertTrue(measure.of(part) <= limit, part));
                    parts.forEach(part -> assertTrue(
                            part.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), "half a code point"));
                    assertEquals(whole.replace("\n", ""), bare(parts));
                }
            }
        }
    }

    @Test
    void a_text_that_fits_into_a_part_is_not_torn() {
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            tasks.add("任务" + i + "\n时限");
        }
        List<String> parts = Parts.numbered(tasks, 100, Measure.UTF8);

        assertTrue(parts.size() > 5);
        parts.forEach(part -> assertTrue(part.endsWith("时限"), part));
        assertTrue(parts.get(1).startsWith("(2/" + parts.size() + ")\n任务"), parts.get(1));
    }

    @Test
    void what_fits_is_one_part_without_a_number() {
        assertEquals(List.of("市"), Parts.numbered("市", 3, Measure.UTF8));
        assertEquals(List.of("a\nb"), Parts.numbered(List.of("a", "b"), 3, Measure.UTF8));
    }

    @Test
    void measures_count_as_the_platforms_do() {
        assertEquals(3 + 4 + 1, Measure.UTF8.of("市😀a"));
        assertEquals(1 + 2 + 1, Measure.UTF16.of("市😀a"));
        assertEquals(2 + 2 + 6 + 3, Measure.JSON.of("\"\n\u0001市"));
    }
}
