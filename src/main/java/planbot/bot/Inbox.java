package planbot.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The record of messages that were taken up: by it repeated deliveries are told, what a killed process owed is answered by
 * another, and a conversation goes on in any process. Calls block: never on an event loop.
 */
public interface Inbox {
    /** A lease that is over is respected for so long, because the clocks of two machines differ. */
    Duration CLOCKS = Duration.ofSeconds(2);

    /** Who answers, and until when nobody else may. */
    record Lease(String holder, Instant until) {}

    /**
     * What is put on record of a message.
     *
     * @param id by which repeats are told; null where none are
     * @param owed what is owed from now on; null for nothing
     * @param said what is said in a conversation by it; null for nothing
     */
    record Entry(
            @Nullable String id,
            @Nullable Owed owed,
            @Nullable Said said) {}

    /**
     * What is written together.
     *
     * @param entries messages that came
     * @param settled ids whose answer was given or given up
     * @param left ids that another is to answer
     * @param released ids of messages that the holder did not answer: where they are still his, they may come again as if they never had
     * @param forgotten the same of messages of which he does not know whether they were put on record, where nobody has them
     */
    record Round(
            List<Entry> entries,
            Collection<String> settled,
            Collection<String> left,
            Collection<String> released,
            Collection<String> forgotten) {
        public Round {
            entries = List.copyOf(entries);
            settled = List.copyOf(settled);
            left = List.copyOf(left);
            released = List.copyOf(released);
            forgotten = List.copyOf(forgotten);
        }
    }

    /** What the record knew of a message. */
    enum State {
        /** Nothing. */
        FIRST,
        /** That nothing is owed any more. */
        DONE,
        /** That somebody is about to answer it. */
        HELD,
        /** That who was to answer it is gone: it is the caller's now. */
        LEFT,
        /** The same, of an order that was begun: nobody knows whether it was carried out. */
        INTERRUPTED
    }

    /**
     * @param before what its conversation had said before; as good as nothing where the message says nothing in one
     */
    record Found(State state, Dialogue before) {}

    /** A message that was left behind; its state is LEFT or INTERRUPTED. */
    record Left(String id, Owed owed, Found found) {}

    /** What was left behind and is the caller's now, and how much was too old to be answered. */
    record Inheritance(List<Left> messages, int tooOld) {}

    /**
     * Writes a round in one transaction.
     *
     * @return of each entry what was known; of several that put the same id there at a time, one is the first
     */
    List<Found> write(Round round, Lease lease, Instant now);

    /** Whether an order is the holder's, and was not begun: from now on it is, once. */
    boolean begin(String id, Lease lease, Instant now);

    /** Whether what is owed of the message is the holder's, or was left behind: it is the holder's until then. */
    boolean take(String id, Lease lease, Instant now);

    /** Prolongs the lease of all that the holder is to answer, and tells what that is. */
    Set<String> renew(Lease lease);

    /**
     * What is taken of what others left behind. What only a response reaches is taken by nobody.
     *
     * @param channels whose messages; those of others are left to whoever has them
     * @param since what came before then is too old
     * @param most how many at most
     */
    record Wanted(Set<String> channels, Instant since, int most) {}

    /** Takes what others left behind, the oldest first, and drops what is too old. */
    Inheritance inherit(Lease lease, Instant now, Wanted wanted);

    /** Takes off all messages and conversations of before then, and tells how many messages. */
    int forget(Instant before);
}
