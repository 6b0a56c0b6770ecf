package planbot.platform;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it came: nothing is decoded before it is verified.
 *
 * @param headers by lower-case name, every value that was sent
 * @param query the query string as sent, without the question mark; empty where there is none
 * @param body the raw bytes
 */
public record RawRequest(
        String method, Map<String, List<String>> headers, String query, byte[] body, Instant receivedAt) {

    /** The header's only value; empty where it is absent or sent more than once, which proves nothing. */
    public String header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.size() == 1 ? values.get(0) : "";
    }
}
