package planbot.simulate;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is posted to planbot.
 *
 * @param query encoded, without its question mark; empty for none
 */
record Post(String query, Map<String, String> headers, String body) {
    Post {
        headers = Map.copyOf(headers);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
