package planbot.remind;

import java.time.Instant;

/** Tells of what is new, once. Blocks. */
@FunctionalInterface
public interface Tidings {

    /** Puts on record what is to be told now; returns how many rows that is. Begun again after a failure, it tells nobody twice. */
    int pass(Instant now);
}
