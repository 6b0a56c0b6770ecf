package planbot.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform's API answered.
 *
 * @param headers by lower-case name
 */
public record Response(int status, Map<String, String> headers, byte[] body) {
    private static final int LONGEST_WAIT_DIGITS = 6;

    public Response {
        headers = Map.copyOf(headers);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The seconds of {@code Retry-After}; empty where it is absent or a date. */
    public Optional<Duration> retryAfter() {
        return seconds("retry-after");
    }

    /** The seconds that a header tells; empty where it is absent or no such number. */
    public Optional<Duration> seconds(String header) {
        String seconds = header(header).strip();
        boolean number = !seconds.isEmpty()
                && seconds.length() <= LONGEST_WAIT_DIGITS
                && seconds.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Response[" + status + ", " + body.length + " bytes]";
    }
}
