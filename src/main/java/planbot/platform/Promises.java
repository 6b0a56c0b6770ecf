package planbot.platform;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import planbot.bot.Inbound;
import planbot.bot.Inbox.Found;

/**
 * The answers that are owed for the messages on record. Each is this process's for as long as it shows on the record that it is
 * there; then another may give it.
 */
public interface Promises {
    /** A message that was left behind by another process, and is this one's now. */
    record Left(Taken taken, Found found) {}

    /** Whether the answer is still this process's to give; also where nothing is on record. False where nobody can tell. */
    Future<Boolean> isOurs(Inbound message, Instant now);

    /** Whether an order is still this process's to carry out, which is true once. Fails where nobody can tell. */
    Future<Boolean> begin(Inbound message, Instant now);

    /** The answer was given, or is given up for good. */
    void settle(Inbound message);

    /**
     * The message could not be answered: unless another has it meanwhile it is taken off the record with what is written next, and a
     * repeated delivery is welcome from then on.
     */
    void release(Inbound message);

    /** Shows that this process is there, and takes what others left behind on these channels. Fails where the record does. */
    Future<List<Left>> inherit(Set<String> channels, Instant now);

    /** Done when what was settled or released is on record, or cannot be put there. */
    Future<Void> written();
}
