package planbot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import planbot.bot.Said;

/** What was said in a conversation as JSON text: each turn is an array of text, day and plan. */
final class SaidText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private SaidText() {}

    static String write(List<Said> turns) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Said said : turns) {
            array.addArray().add(said.text()).add(said.day().toString()).add(said.plan());
        }
        return array.toString();
    }

    static List<Said> read(String conversation, String text) throws SQLException {
        try {
            List<Said> turns = new ArrayList<>();
            for (JsonNode turn : MAPPER.readTree(text)) {
                turns.add(new Said(
                        conversation,
                        turn.path(0).asText(),
                        LocalDate.parse(turn.path(1).asText()),
                        turn.path(2).asText()));
            }
            return turns;
        } catch (JsonProcessingException e) {
            throw new SQLException("what was said in a conversation cannot be read", e);
        }
    }
}
