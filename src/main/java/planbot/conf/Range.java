package planbot.conf;

import java.time.Duration;
import java.util.Optional;

/** How long something may be at the least and at the most, as it is written, and how long it is where nothing is written. */
record Range(String least, String most, String fallback) {

    /** The length of time that the text says; empty where it says none, or one out of the range. */
    Optional<Duration> read(String text) {
        return DurationText.read(text)
                .filter(length -> length.compareTo(length(least)) >= 0 && length.compareTo(length(most)) <= 0);
    }

    Duration otherwise() {
        return length(fallback);
    }

    private static Duration length(String text) {
        return DurationText.read(text).orElseThrow();
    }
}
