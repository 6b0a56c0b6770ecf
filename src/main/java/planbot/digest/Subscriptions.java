package planbot.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.bot.Audit;

/** The record of subscriptions. Every change is audited in its own transaction. Calls block: never on an event loop. */
public interface Subscriptions {

    /** A subscription that is not there yet, with its first time. */
    record Draft(
            String name, Place place, Order order, @Nullable Instant next, String basis) {}

    /**
     * Another next time.
     *
     * @param subscription as it was read
     * @param basis what the time was worked out from
     */
    record Replanned(Subscription subscription, @Nullable Instant next, String basis) {}

    /** Puts it on record under the next number. */
    Subscription add(Draft draft, Audit.Entry entry);

    Optional<Subscription> find(long number);

    /** Those of a place that have not ended, by number. */
    List<Subscription> at(Place place);

    /** All that have not ended, by number, with numbers after the one given. */
    List<Subscription> after(long number, int most);

    /**
     * Changes what is ordered, how it stands, and its next time; its number, name and place stay.
     *
     * @throws IllegalArgumentException if it was never on record, or has ended: what has ended begins no more
     */
    void change(Subscription changed, Audit.Entry entry);

    /** Running ones whose time has come, the longest due first. */
    List<Subscription> due(Instant now, int most);

    /** Running ones whose next time was worked out from something else than is known now, by number. */
    List<Subscription> stale(String basis, int most);

    /** Gives running subscriptions another next time, where theirs is still the one they were read with. Not audited. */
    void replan(List<Replanned> replanned);

    /** When the next one is due; empty where none is. */
    Optional<Instant> next();

    /** What the group knows from the last digest that it was sent; empty if it was sent none. */
    Optional<Told> told(long number);
}
