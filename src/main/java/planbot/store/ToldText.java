package planbot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import planbot.digest.Section;
import planbot.digest.TaskFacts;
import planbot.digest.Told;

/**
 * What a group knows as JSON text. Each subscription and each waiting digest has one, so it is kept short: a task is an array of
 * number, deadline, due dates, lead units, whether it is done, what was shown, and which due dates were reported done; where none
 * was, that is left out.
 */
final class ToldText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ToldText() {}

    static String write(Told told) {
        ArrayNode tasks = MAPPER.createArrayNode();
        for (Told.TaskState state : told.tasks()) {
            ArrayNode task = array(state.facts());
            tasks.add(task);
            ArrayNode shown = task.addArray();
            for (Told.Shown one : state.shown()) {
                shown.addArray().add(one.due().toString()).add(one.section().name());
            }
            addReached(task, state.facts());
        }
        return tasks.toString();
    }

    static Told read(String text) throws SQLException {
        List<Told.TaskState> tasks = new ArrayList<>();
        for (JsonNode task : tree(text)) {
            List<Told.Shown> shown = new ArrayList<>();
            for (JsonNode one : task.path(5)) {
                shown.add(new Told.Shown(
                        date(one.path(0)), Section.valueOf(one.path(1).asText())));
            }
            tasks.add(new Told.TaskState(facts(task), shown));
        }
        return new Told(tasks);
    }

    static String write(TaskFacts facts) {
        ArrayNode array = array(facts);
        if (!facts.reached().isEmpty()) {
            array.addArray();
            addReached(array, facts);
        }
        return array.toString();
    }

    static TaskFacts facts(String text) throws SQLException {
        return facts(tree(text));
    }

    private static ArrayNode array(TaskFacts facts) {
        ArrayNode array = MAPPER.createArrayNode().add(facts.number()).add(facts.deadline());
        ArrayNode due = array.addArray();
        facts.due().forEach(date -> due.add(date.toString()));
        ArrayNode lead = array.addArray();
        facts.lead().forEach(lead::add);
        return array.add(facts.done());
    }

    private static void addReached(ArrayNode array, TaskFacts facts) {
        if (!facts.reached().isEmpty()) {
            ArrayNode reached = array.addArray();
            facts.reached().forEach(date -> reached.add(date.toString()));
        }
    }

    private static TaskFacts facts(JsonNode array) {
        List<String> lead = new ArrayList<>();
        array.path(3).forEach(unit -> lead.add(unit.asText()));
        return new TaskFacts(
                array.path(0).asInt(),
                array.path(1).asText(),
                dates(array.path(2)),
                dates(array.path(6)),
                lead,
                array.path(4).asBoolean());
    }

    private static List<LocalDate> dates(JsonNode array) {
        List<LocalDate> dates = new ArrayList<>();
        array.forEach(date -> dates.add(date(date)));
        return dates;
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asText());
    }

    private static JsonNode tree(String text) throws SQLException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new SQLException("what a group knows cannot be read", e);
        }
    }
}
