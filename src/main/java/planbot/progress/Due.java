package planbot.progress;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A due date of a task as it stands.
 *
 * @param planned the day in the plan
 * @param postponed the postponement it is under; null for none
 * @param done what reported it done; null while it is open
 */
public record Due(
        LocalDate planned,
        @Nullable Report postponed,
        @Nullable Report done) {

    /** In the order in which they are due now. */
    public static final Comparator<Due> BY_DAY = Comparator.comparing(Due::day).thenComparing(Due::planned);

    /** A due date of which nothing was reported. */
    public static Due open(LocalDate planned) {
        return new Due(planned, null, null);
    }

    /** When it is due now. */
    public LocalDate day() {
        LocalDate moved = postponed == null ? null : postponed.movedTo();
        return moved == null ? planned : moved;
    }

    public boolean isOpen() {
        return done == null;
    }
}
