package planbot.plan;

import org.jspecify.annotations.Nullable;

/**
 * A field that somebody supplied or put right who holds a better source.
 *
 * @param task the row's number
 * @param original what the document has in its place, in its own words; null where it has nothing
 * @param source the note of where the corrected words come from; shown with them
 */
public record Correction(int task, Field field, @Nullable String original, String source) {

    /** The fields of a row. */
    public enum Field {
        TEXT,
        DEADLINE,
        LEAD,
        COOPERATING
    }
}
