package planbot.bot;

import java.time.Instant;

/** The log of what was done to the data, and by whom. Calls block: never on an event loop. */
public interface Audit {

    void record(Entry entry);

    /** What was done; {@code detail} holds no secret. */
    record Entry(Instant at, String actor, String action, String detail) {}
}
