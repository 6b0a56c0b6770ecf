package planbot.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The record of digests that are to be sent, and of what became of them. What is claimed belongs to one sender until its lease
 * ends. Calls block: never on an event loop.
 */
public interface Outbox {

    /**
     * What a subscription's turn came to: its rows, how it stands now, its next time.
     *
     * @param subscription as it was read; nothing is written of the turn if its next time or its failures are others by
     *     now, or it does not run any more
     * @param rows those of the subscription
     */
    record Turn(
            Subscription subscription,
            List<Row> rows,
            Subscription.State state,
            @Nullable Instant next,
            String basis) {
        public Turn {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Writes turns, each with its rows, state and next time, in one transaction. A row that is there already is left as it is,
     * unless it was missed or merged and is to be sent now. One that is not to be sent has come to its end when it was due.
     *
     * @param notices what the admins are to be told of the rows that were written; goes with them
     * @return how many rows were written, notices among them
     */
    int plan(List<Turn> turns, UnaryOperator<List<Row>> notices);

    /** The same, and nobody is told. */
    default int plan(List<Turn> turns) {
        return plan(turns, written -> List.of());
    }

    /** Adds a row that belongs to no turn: a notice, or a digest that a person ordered. False if it is there already. */
    boolean add(Row row);

    /**
     * Claims waiting rows whose time has come and which nobody holds, the longest waiting first: of each place only the oldest
     * row that waits and whose first possible time has come, and of no place in {@code busy}. Those of a subscription that is
     * ended or paused are not claimed but come to their end as {@link Status#WITHDRAWN}, or as {@link Status#UNKNOWN} where one was
     * begun of which nobody knows what came.
     *
     * @param until when the lease ends
     */
    List<Claim> claim(String sender, Instant now, Instant until, Collection<Place> busy, int most);

    /** When the next row may be claimed that nobody holds, from now on; empty where none waits. May have passed. */
    Optional<Instant> nextClaim(Instant now);

    /**
     * Writes down what came of claims, in one transaction; of a claim that {@code sender} does not hold any more, nothing.
     * A digest that was sent is what its subscription's group knows from now on, unless a later one was sent before it, and ends
     * its failures; one given up adds one.
     *
     * @return the ids of those of which it was written
     */
    Set<Long> settle(String sender, List<Settlement> settlements);

    /**
     * Ends the leases of every other sender, which must be known to be dead: where several share the record, their leases end by
     * themselves. Returns how many rows that sets free.
     */
    int release(String sender);

    /**
     * Lets rows be claimed now whose time lies further ahead than any wait is long: a clock that ran ahead has written it. Returns
     * how many.
     */
    int recall(Instant now, Duration longestWait);

    /** What places were sent from a time on, the last ones, the last sent first: calls count, because platforms count them. */
    List<Sent> sentSince(Instant time, int most);

    /** Calls that were made for a digest, by when it was settled. */
    record Sent(Place place, Instant at, int calls) {}

    /** A row by number. */
    Optional<Receipt> receipt(long id);

    /** Rows planned from a time on until before another, the newest first; of all places where {@code place} is null. */
    List<Receipt> receipts(@Nullable Place place, Instant from, Instant to, int most);

    /** Rows that are {@link Status#DEAD}, the last given up first. */
    List<Receipt> dead(int most);

    /**
     * Lets a row that is {@link Status#DEAD} or {@link Status#UNKNOWN} wait again, with all its attempts before it and its age
     * counted from now on; the unknown one counts as sent again. False for any other, for one without messages, and for one whose
     * subscription is ended or paused.
     */
    boolean revive(long id, Instant now);

    /** Counts rows by status; one that no row has may be missing. Cheap however many rows there are. */
    Map<Status, Long> counts();

    /** Forgets rows that came to an end before a time, some at a time. Returns how many. */
    int forget(Instant before, int most);

    /**
     * A row claimed for sending.
     *
     * @param row with the messages as they are now
     * @param taken how many of the first messages are taken
     * @param attempts how many calls were made
     * @param doubt when the first call was begun of which nobody knows what came of it, or null
     * @param again how often a message was sent again although it may have been taken
     * @param platform the platform's receipts for what was taken
     */
    record Claim(
            long id,
            Row row,
            int taken,
            int attempts,
            @Nullable Instant doubt,
            int again,
            String platform) {}

    /**
     * What came of a claim, or of a step of it.
     *
     * @param parts the messages from now on, where a form was refused and plain text stands in its place; else null
     * @param taken how many messages the platform has taken by now
     * @param attempts how many calls were made by now
     * @param again how often by now a message was sent again although it may have been taken
     * @param platform all of the platform's receipts by now
     * @param end how it goes on
     */
    record Settlement(
            long id, @Nullable List<Row.Part> parts, int taken, int attempts, int again, String platform, End end) {}

    /** How a claim goes on. */
    sealed interface End {

        /** The claim is kept, and the next message follows; the lease ends at {@code until}. */
        record GoesOn(Instant begun, Instant until) implements End {}

        /**
         * Waits for another attempt.
         *
         * @param doubt since when a call may have been taken, or null
         */
        record Waits(Instant next, String why, @Nullable Instant doubt) implements End {}

        /**
         * Came to its end.
         *
         * @param notices to be put on record with it
         * @param suspend why its subscription, if it runs, is suspended from now on; null where it goes on
         */
        record Ended(
                Status status,
                Instant at,
                String why,
                List<Row> notices,
                @Nullable String suspend) implements End {
            public Ended {
                notices = List.copyOf(notices);
            }
        }
    }
}
