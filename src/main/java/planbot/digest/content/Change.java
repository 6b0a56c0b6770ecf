package planbot.digest.content;

import planbot.digest.TaskFacts;

/**
 * What is otherwise with a task than a group was told.
 *
 * @param before how it was told; as it is now where it was not
 * @param now how it is; as it was told where it is no more
 * @param text the task in the plan's words; empty where the source has none
 * @param reports what was reported of it by now
 */
public record Change(Kind kind, TaskFacts before, TaskFacts now, String text, Reports reports) {

    /** What is otherwise. */
    public enum Kind {
        /** It was not among the tasks that are meant. */
        NEW,
        DEADLINE,
        LEAD,
        DONE,
        /** Some of its due dates were reported done, or others than before. */
        PARTLY_DONE,
        /** It was reported done, and is not any more. */
        REOPENED,
        /** It is not among the tasks that are meant any more. */
        LEFT,
        /** The plan has no such task any more, or its source lost it. */
        GONE
    }
}
