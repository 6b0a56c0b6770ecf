package planbot.command.progress;

import org.jspecify.annotations.Nullable;

/** Everything that can be ordered about progress. What is wrong with a number or a date is found out when it is carried out. */
public sealed interface Command {
    /** In {@link Done#when()}: all due dates there are. */
    String ALL = "all";

    /** @param when words for one of several due dates, or {@link #ALL}; null where nothing is said of it */
    record Done(int task, @Nullable String when) implements Command {}

    record Note(int task, String words) implements Command {}

    record History(int task) implements Command {}

    record Undo(int task) implements Command {}

    /**
     * @param from words for the due date that is put off; null where nothing is said of it
     * @param to words for the new day; null where nothing is said of it
     * @param basis may be empty
     */
    record Postpone(
            int task, @Nullable String from, @Nullable String to, String basis) implements Command {}

    /** Something is missing, or too much is said at once. */
    record Incomplete(Verb verb) implements Command {}

    /** The verbs. */
    enum Verb {
        DONE,
        NOTE,
        UNDO,
        POSTPONE
    }
}
