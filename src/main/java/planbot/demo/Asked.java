package planbot.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/**
 * A request to the stand-in, as far as a platform looks at it.
 *
 * @param path behind the platform's base path
 * @param headers by their names in lower case
 */
record Asked(String path, Map<String, String> query, Map<String, String> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    Asked {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The body's JSON; a missing node where it holds none. */
    JsonNode json() {
        return json(body);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
