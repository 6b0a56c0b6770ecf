package planbot.platform.feishu;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The times in events: messages count milliseconds, pressed buttons microseconds.
 *
 * @see <a href="https://open.feishu.cn/document/feishu-cards/card-callback-communication">Card callbacks</a>
 */
final class EventTime {
    private static final Pattern MILLIS = Pattern.compile("[0-9]{13}");
    private static final Pattern MICROS = Pattern.compile("[0-9]{16}");

    private EventTime() {}

    static Optional<Instant> of(String text) {
        if (MILLIS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        return MICROS.matcher(text).matches()
                ? Optional.of(Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS))
                : Optional.empty();
    }
}
