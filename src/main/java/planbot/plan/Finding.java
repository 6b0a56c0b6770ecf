package planbot.plan;

import org.jspecify.annotations.Nullable;

/**
 * Something the reader could not make whole.
 *
 * @param task the number of the row it concerns, or null where it concerns the document
 * @param place where in the source the reader looked
 * @param seen the words that stand there, as far as they matter; empty where nothing does
 * @param detail one sentence for a person, naming what was seen there
 */
public record Finding(Missing missing, @Nullable Integer task, Place place, String seen, String detail) {

    /** One whose detail says all. */
    public Finding(Missing missing, @Nullable Integer task, Place place, String detail) {
        this(missing, task, place, "", detail);
    }

    /** What is missing or not as it should be. */
    public enum Missing {
        ROW,
        TEXT,
        DEADLINE,
        LEAD,
        COOPERATING,
        UNIT_NAME,
        /** A deadline and units whose row is not certain. */
        ROW_END,
        CHAPTER,
        MEASURE,
        SENTENCE_PLACE,
        FACT,
        CONTRADICTION,
        /** A value that is the last result of a formula, which is not worked out anew. */
        FORMULA,
        /** Rows that a sheet hides; they are read all the same. */
        HIDDEN_ROW,
        /** A further table, or a sheet with one, which is not read. */
        OTHER_TABLE
    }
}
