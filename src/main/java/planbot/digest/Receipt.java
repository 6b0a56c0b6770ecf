package planbot.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one digest to one place.
 *
 * @param id the row's number
 * @param attempts calls that were made for it, over all its messages
 * @param settled when it came to its end, or null while it waits
 */
public record Receipt(
        long id,
        long subscription,
        Place place,
        String period,
        Instant planned,
        Row.Timing timing,
        Status status,
        int attempts,
        @Nullable Instant settled,
        Outcome outcome) {

    /**
     * How it went.
     *
     * @param parts how many messages it has
     * @param taken how many of them the platform has taken
     * @param doubtful whether one of them was sent again although it may have been taken
     * @param platform the platform's receipts
     * @param why the last reason why it was not taken, with the platform's code; empty for none
     * @param next when it is tried next, or null
     */
    public record Outcome(
            int parts,
            int taken,
            boolean doubtful,
            String platform,
            String why,
            @Nullable Instant next) {}
}
