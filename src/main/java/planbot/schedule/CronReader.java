package planbot.schedule;

import java.time.LocalDateTime;
import java.util.Optional;

/** Reads Quartz cron expressions. */
@FunctionalInterface
public interface CronReader {

    /**
     * @return the expression's times
     * @throws IllegalArgumentException saying what is wrong with it and where
     */
    Cron read(String expression);

    /** The times of an expression. */
    interface Cron {
        /** The first after a local time; empty where there is none any more. */
        Optional<LocalDateTime> next(LocalDateTime after);
    }
}
