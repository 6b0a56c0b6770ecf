package planbot.remind;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures: twice as long each time, up to a limit, and a little more or less by chance. */
final class Backoff {
    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(15);
    /** By what part a wait is longer or shorter. */
    static final double SPREAD = 0.2;

    private static final int MOST_DOUBLINGS = 8;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** After so many failures, one or more. */
    Duration after(int failures) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        double factor = 1 + SPREAD * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(wait.toMillis() * factor));
    }
}
