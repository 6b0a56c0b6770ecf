package planbot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import planbot.digest.Row;

/** A digest's messages as JSON text. What a person sees is left out where it is the content itself. */
final class PartsText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private PartsText() {}

    static String write(List<Row.Part> parts) {
        return array(parts).toString();
    }

    static List<Row.Part> read(String text) throws SQLException {
        try {
            return parts(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new SQLException("a digest's messages cannot be read", e);
        }
    }

    private static ArrayNode array(List<Row.Part> parts) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Row.Part part : parts) {
            ObjectNode node = array.addObject().put("content", part.content());
            if (!part.text().equals(part.content())) {
                node.put("text", part.text());
            }
            if (!part.plain().isEmpty()) {
                node.set("plain", array(part.plain()));
            }
        }
        return array;
    }

    private static List<Row.Part> parts(JsonNode array) {
        List<Row.Part> parts = new ArrayList<>();
        for (JsonNode node : array) {
            String content = node.path("content").asText();
            parts.add(new Row.Part(content, node.path("text").asText(content), parts(node.path("plain"))));
        }
        return parts;
    }
}
