package planbot.platform;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
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

    /** The message could not be answered: it is taken off the record, so that a repeated delivery is welcome. */
    void release(Inbound message);

    /** Shows that this process is there, and takes what others left behind. Fails where the record does. */
    Future<List<Left>> inherit(Instant now);

    /** Done when what was settled is on record, or cannot be put there. */
    Future<Void> written();
}
