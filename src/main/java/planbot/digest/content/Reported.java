package planbot.digest.content;

/** Knows which tasks were reported done. */
@FunctionalInterface
public interface Reported {
    /** Nobody has reported anything. */
    Reported NOTHING = task -> false;

    /** Whether the task with this number was. */
    boolean isDone(int task);
}
