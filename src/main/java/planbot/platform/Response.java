package planbot.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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

    /**
     * How long {@code Retry-After} asks to wait, in seconds or until a date, which is counted from the response's own; empty where
     * it is absent or neither.
     */
    public Optional<Duration> retryAfter() {
        return seconds("retry-after").or(() -> {
            Optional<Instant> until = date("retry-after");
            Optional<Instant> from = date("date");
            return until.isPresent() && from.isPresent()
                    ? Optional.of(Duration.between(from.get(), until.get())).filter(wait -> !wait.isNegative())
                    : Optional.empty();
        });
    }

    private Optional<Instant> date(String header) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header(header))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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
