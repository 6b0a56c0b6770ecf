package planbot.ask;

import org.jspecify.annotations.Nullable;

/** The order of a list, and how many of it are wanted (null: all). */
public record Ordering(By by, @Nullable Integer limit) {

    /** What a list is sorted by; ties stay in plan order. */
    public enum By {
        PLAN,
        DEADLINE,
        DEADLINE_LATEST_FIRST
    }

    public static final Ordering PLAIN = new Ordering(By.PLAN, null);
}
