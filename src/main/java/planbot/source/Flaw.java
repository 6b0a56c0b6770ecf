package planbot.source;

import org.jspecify.annotations.Nullable;
import planbot.plan.Place;

/**
 * Why a file cannot be taken as it is. Every flaw of a file is told at once.
 *
 * @param place where in the file, or null where it is about the file as a whole; of a sheet the row and the column
 * @param seen the words that stand there, or what was counted; empty where there is nothing to show
 */
public record Flaw(Kind kind, @Nullable Place place, String seen) {

    /** What is wrong. */
    public enum Kind {
        EMPTY,
        /** A format that is not read: a picture, a PDF, an old Word or Excel file. */
        FORMAT,
        /** Text in no encoding that is read. */
        ENCODING,
        /** The file is damaged. */
        DAMAGED,
        TOO_LARGE,
        TOO_MANY_TASKS,
        NO_TABLE,
        /** A row's number that is none, or is out of all proportion. */
        NUMBER,
        NUMBER_TWICE,
        /** Something in a corrections file that is not known there. */
        UNKNOWN_KEY,
        MISSING_KEY,
        /** A value that is not of its key's kind. */
        VALUE,
        DEADLINE,
        UNKNOWN_TASK,
        /** A corrections file that is for no plan that is loaded. */
        UNKNOWN_PLAN,
        /** Two files with the same plan. */
        PLAN_TWICE,
        /** The file's name has characters that are not seen. */
        NAME,
        /** A link out of the folder. */
        LINK,
        /** A file that cannot be opened. */
        UNREADABLE
    }

    /** About the file as a whole. */
    public static Flaw of(Kind kind, String seen) {
        return new Flaw(kind, null, seen);
    }
}
