package planbot.digest.explain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.digest.Receipt;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Told;

/**
 * A subscription with what is known of its past.
 *
 * @param told what the group knows of it, or null where nothing
 * @param receipts its last ones, the newest first; those of others are passed over
 */
public record Standing(Subscription subscription, @Nullable Told told, List<Receipt> receipts) {
    public Standing {
        receipts = receipts.stream()
                .filter(receipt -> receipt.subscription() == subscription.number())
                .toList();
    }

    /** The last that came due. */
    Optional<Receipt> last() {
        return receipts.stream().findFirst();
    }

    /** The last that was sent. */
    Optional<Receipt> sent() {
        return receipts.stream()
                .filter(receipt -> receipt.status() == Status.SENT && receipt.settled() != null)
                .findFirst();
    }

    /** Whether a date of the task was ever shown. */
    boolean hasShown(int task) {
        return told != null
                && told.tasks().stream()
                        .anyMatch(state ->
                                state.facts().number() == task && !state.shown().isEmpty());
    }
}
