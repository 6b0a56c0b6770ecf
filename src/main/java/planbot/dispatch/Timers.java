package planbot.dispatch;

import java.time.Duration;
import java.time.Instant;

/** The time, and things to be done later: a clock that tests turn by hand. */
public interface Timers {

    Instant now();

    /** Runs the task once, no sooner than after this time. */
    void after(Duration time, Runnable task);
}
