package planbot.bot;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** The record of messages that were taken up, by which repeated deliveries are told. Calls block: never on an event loop. */
public interface SeenMessages {

    /**
     * Puts ids on record, in one transaction.
     *
     * @return those that were not there before; of several that put the same id there at a time, one gets it
     */
    Set<String> record(Collection<String> ids, Instant now);

    /** Takes an id off the record; nothing happens if it is not there. */
    void release(String id);

    /** Takes off all that were put on record before then, and tells how many. */
    int forget(Instant before);
}
