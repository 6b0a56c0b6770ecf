package planbot.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A standing order for digests.
 *
 * @param number how people call it
 * @param name its name in the configuration; empty where it was ordered in chat
 * @param state whether it runs, and if not, why
 * @param next when its next digest is due, or null where none is in sight
 * @param basis what {@code next} was worked out from; with another basis it is worked out anew
 */
public record Subscription(
        long number,
        String name,
        Place place,
        Order order,
        State state,
        @Nullable Instant next,
        String basis) {

    /**
     * How it stands.
     *
     * @param failures digests in a row that could not be delivered
     * @param why for people: why it is suspended; empty otherwise
     */
    public record State(Mode mode, int failures, String why) {
        public static final State RUNNING = new State(Mode.RUNNING, 0, "");
    }

    /** Whether it runs. */
    public enum Mode {
        RUNNING,
        /** Stopped by a person. */
        PAUSED,
        /** Stopped by planbot, because it kept failing. */
        SUSPENDED,
        /** Ended; kept because receipts refer to it. */
        ENDED;

        /** Whether what was put on record before is still sent: the group did not ask for an end of it. */
        public boolean isSent() {
            return this == RUNNING || this == SUSPENDED;
        }
    }

    /** The same, with something else ordered. */
    public Subscription with(Order other) {
        return new Subscription(number, name, place, other, state, next, basis);
    }

    /** The same, standing otherwise and with another next time. */
    public Subscription with(State other, @Nullable Instant nextTime) {
        return new Subscription(number, name, place, order, other, nextTime, basis);
    }

    public boolean isDeclared() {
        return !name.isEmpty();
    }
}
