package planbot.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planbot.conf.UnitsFile;
import planbot.plan.Task;
import planbot.source.Reading;
import planbot.source.TextDecoder;

/** Small plans in every form that published plans have, each beside the rows it holds. */
class FormsTest {
    static final DocumentReader READER = new DocumentReader(UnitsFile.read(Path.of("conf/units.yaml")));

    private static final Path PLANS = Path.of("src/test/resources/plans");
    private static final String EXPECTED = ".expected.jsonl";
    private static final int FEWEST_FORMS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The files that have their rows beside them. */
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(PLANS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> expected(Path file) throws IOException {
        String name = file.getFileName().toString();
        return Files.readAllLines(file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + EXPECTED));
    }

    /** The rows that are read, or in their place why none is. */
    private static List<String> rows(Path file) throws IOException {
        Reading reading = READER.read(file.getFileName().toString(), Files.readAllBytes(file));
        return reading instanceof Reading.Whole whole
                ? whole.plan().tasks().stream().map(FormsTest::row).toList()
                : List.of(reading.toString());
    }

    private static String row(Task task) {
        ObjectNode row = JSON.createObjectNode().put("number", task.number()).put("text", task.text());
        row.put("deadline", task.deadline() == null ? null : task.deadline().wording());
        ArrayNode due = row.putArray("due");
        if (task.deadline() != null) {
            task.deadline().due().forEach(day -> due.add(day.toString()));
        }
        row.set("lead", names(task.parties().lead()));
        row.set("cooperating", names(task.parties().cooperating()));
        return row.toString();
    }

    private static @Nullable JsonNode names(@Nullable List<String> names) {
        return JSON.valueToTree(names);
    }

    private static List<String> normal(List<String> rows) throws IOException {
        List<String> normal = new ArrayList<>();
        for (String row : rows) {
            normal.add(JSON.readTree(row).toString());
        }
        return normal;
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_row_of_a_form_is_read_right(Path file) throws IOException {
        assertEquals(String.join("\n", normal(expected(file))), String.join("\n", rows(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void line_ends_of_other_systems_change_no_row(Path file) throws IOException {
        String text = TextDecoder.decode(Files.readAllBytes(file));
        if (text != null && !text.contains("\"")) {
            assertEquals(
                    READER.read("a", text.getBytes(UTF_8)),
                    READER.read("a", text.replace("\n", "\r\n").getBytes(UTF_8)));
        }
    }

    @Test
    void the_forms_of_published_plans_are_there() throws IOException {
        assertTrue(files().stream().map(Path::getParent).distinct().count() >= FEWEST_FORMS);
    }

    /** Prints the share of rows that are read right, by form, and of all. */
    public static void main(String[] args) throws IOException {
        Map<String, int[]> shares = new TreeMap<>();
        for (Path file : files()) {
            List<String> read = rows(file);
            List<String> wanted = normal(expected(file));
            int[] share =
                    shares.computeIfAbsent(PLANS.relativize(file).getName(0).toString(), none -> new int[2]);
            share[0] += (int) wanted.stream().filter(read::contains).count();
            share[1] += Math.max(wanted.size(), read.size());
        }
        System.out.printf("%-28s %6s %6s %6s%n", "form", "right", "rows", "share");
        int[] all = new int[2];
        shares.forEach((form, share) -> {
            print(form, share);
            all[0] += share[0];
            all[1] += share[1];
        });
        print(shares.size() + " forms", all);
    }

    private static void print(String form, int[] share) {
        System.out.printf("%-28s %6d %6d %5.0f%%%n", form, share[0], share[1], 100.0 * share[0] / share[1]);
    }
}
