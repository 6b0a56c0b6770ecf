package planbot.plan;

import org.jspecify.annotations.Nullable;

/**
 * One row of the table of tasks.
 *
 * @param text what is to be done, or null where the source lost it
 * @param deadline by when, or null where the source lost it
 * @param place where in the source the row stands, or where it should have stood
 */
public record Task(
        int number, @Nullable String text, @Nullable Deadline deadline, Parties parties, Place place) {

    /** How much of the row the source holds. */
    public enum State {
        COMPLETE,
        UNITS_ONLY,
        TEXT_ONLY,
        PARTIAL,
        ABSENT
    }

    public State state() {
        boolean anyTail = deadline != null || parties.lead() != null || parties.cooperating() != null;
        boolean wholeTail = deadline != null && parties.lead() != null && parties.cooperating() != null;
        if (text == null) {
            return anyTail ? State.UNITS_ONLY : State.ABSENT;
        }
        if (!anyTail) {
            return State.TEXT_ONLY;
        }
        return wholeTail ? State.COMPLETE : State.PARTIAL;
    }
}
