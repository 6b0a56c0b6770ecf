package planbot.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planbot.conf.UnitsFile;
import planbot.plan.Facts.Fact;
import planbot.plan.Task;

/** Plans as offices write them in text: every row is read as the file beside it says. */
class TextFormsTest {
    private static final Path PLANS = Path.of("src/test/resources/plans");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PlanReader READER = new PlanReader(UnitsFile.read(Path.of("conf/units.yaml")));

    static List<Path> plans() throws IOException {
        try (Stream<Path> files = Files.walk(PLANS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_number_of_a_document_begins_on_its_own_line() {
        String text = "渝中区优化营商环境2019年行动方案\n渝中府发〔2019〕3号\n\n一、主要目标\n提升服务。\n1.优化纳税服务。\n牵头单位：市财政局\n";
        Reading.Whole read = assertInstanceOf(Reading.Whole.class, READER.read(text.getBytes(UTF_8)));

        assertEquals("渝中府发〔2019〕3号", read.plan().facts().of(Fact.NUMBER).orElse(""));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_row_is_read_as_it_stands(Path file) throws IOException {
        Reading.Whole read = assertInstanceOf(Reading.Whole.class, READER.read(Files.readAllBytes(file)));
        String expected = Path.of(file.toString().replaceFirst("\\.txt$", ".expected.jsonl"))
                .toString();

        assertEquals(
                lines(Files.readString(Path.of(expected)).lines().map(TextFormsTest::parsed)),
                lines(read.plan().tasks().stream().map(TextFormsTest::row)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void line_ends_of_other_systems_change_no_row(Path file) throws IOException {
        String text = java.util.Objects.requireNonNull(TextDecoder.decode(Files.readAllBytes(file)));
        Reading.Whole read = assertInstanceOf(
                Reading.Whole.class, READER.read(text.replace("\n", "\r\n").getBytes(UTF_8)));
        Reading.Whole unix = assertInstanceOf(Reading.Whole.class, READER.read(text.getBytes(UTF_8)));

        assertEquals(unix, read);
        assertTrue(plans().size() >= 8);
    }

    private static String lines(Stream<JsonNode> rows) {
        return rows.map(JsonNode::toString).collect(Collectors.joining("\n"));
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode row(Task task) {
        ObjectNode row = JSON.createObjectNode().put("number", task.number()).put("text", task.text());
        row.put("deadline", task.deadline() == null ? null : task.deadline().wording());
        ArrayNode due = row.putArray("due");
        if (task.deadline() != null) {
            task.deadline().due().forEach(day -> due.add(day.toString()));
        }
        row.set("lead", names(task.parties().lead()));
        row.set("cooperating", names(task.parties().cooperating()));
        return row;
    }

    private static JsonNode names(@Nullable List<String> cell) {
        return JSON.valueToTree(cell);
    }
}
