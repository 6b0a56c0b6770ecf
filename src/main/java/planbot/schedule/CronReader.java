package planbot.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads Quartz cron expressions. */
@FunctionalInterface
public interface CronReader {

    /**
     * @return the expression's times
     * @throws TooOften if its times are too close to each other
     * @throws IllegalArgumentException saying what else is wrong with it and where
     */
    Cron read(String expression);

    /** An expression whose times are too close to each other. */
    final class TooOften extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final long seconds;

        /** @param shortest how far apart they must be */
        public TooOften(Duration shortest) {
            super("it comes more often than every " + shortest.toSeconds() + " seconds");
            this.seconds = shortest.toSeconds();
        }

        /** How far apart they must be. */
        public long seconds() {
            return seconds;
        }
    }

    /** The times of an expression. */
    interface Cron {
        /** The first after a local time; empty where there is none any more. */
        Optional<LocalDateTime> next(LocalDateTime after);
    }
}
