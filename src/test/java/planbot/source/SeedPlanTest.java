package planbot.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planbot.conf.UnitsFile;
import planbot.plan.Deadline;
import planbot.plan.Plan;
import planbot.plan.Task;

/** The plan in seeds, against a reading of its table by hand. */
class SeedPlanTest {
    private static final Plan PLAN = read();

    private static Plan read() {
        try {
            byte[] seed = Files.readAllBytes(Path.of("seeds/000_db2892b4738d263a.txt"));
            return ((Reading.Whole) new PlanReader(UnitsFile.read(Path.of("conf/units.yaml"))).read(seed)).plan();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyRowIsAsReadByHand() throws Exception {
        JsonNode truth =
                new ObjectMapper().readTree(Files.readAllBytes(Path.of("src/test/resources/plan/plan-truth.json")));
        List<String> expected = new ArrayList<>();
        truth.forEach(row -> expected.add(String.join(
                "|",
                row.get("number").asText(),
                row.get("state").asText(),
                row.get("text").asText(),
                row.get("deadlineText").asText(),
                row.get("due").toString(),
                row.get("lead").toString(),
                row.get("coop").toString())));
        assertEquals(
                String.join("\n", expected),
                String.join("\n", PLAN.tasks().stream().map(SeedPlanTest::line).toList()));
    }

    private static String line(Task task) {
        Deadline deadline = task.deadline();
        return String.join(
                "|",
                Integer.toString(task.number()),
                task.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                String.valueOf(task.text()),
                deadline == null ? "null" : deadline.wording(),
                deadline == null
                        ? "[]"
                        : names(deadline.due().stream().map(Object::toString).toList()),
                names(task.parties().lead()),
                names(task.parties().cooperating()));
    }

    private static String names(@Nullable List<String> names) {
        return names == null ? "null" : new ObjectMapper().valueToTree(names).toString();
    }
}
