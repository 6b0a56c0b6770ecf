package planbot.conf;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as they are written: {@code 45s}, {@code 30m}, {@code 12h}, {@code 400d}. */
final class DurationText {
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6}) ?([smhd])");

    private DurationText() {}

    static Optional<Duration> read(String text) {
        Matcher length = LENGTH.matcher(text.strip());
        if (!length.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(length.group(1));
        return Optional.of(
                switch (length.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }
}
