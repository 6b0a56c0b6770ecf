package planbot.digest;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;

/**
 * What a subscriber wants.
 *
 * @param filter a question about tasks, in the question language; empty for all tasks
 * @param horizon how many days ahead tasks are told of
 * @param quiet when nothing is to be sent, or null
 * @param plan the key of the plan it is about; empty for the main one
 */
public record Order(
        Schedule schedule,
        ZoneId zone,
        String filter,
        int horizon,
        Scope scope,
        WhenEmpty whenEmpty,
        @Nullable Quiet quiet,
        Language language,
        String plan,
        OnChange onChange) {
    public static final int DEFAULT_HORIZON = 30;
    public static final int LONGEST_HORIZON = 3_650;

    /** How much of what there is to tell. */
    public enum Scope {
        /** Everything, every time. */
        FULL,
        /** What was not told before, or is otherwise than it was told. */
        CHANGES
    }

    /** What is done when there is nothing to tell. */
    public enum WhenEmpty {
        SKIP,
        SEND
    }

    /** Whether a change of the plan is told at once, besides what the next digest says of it. */
    public enum OnChange {
        SILENT,
        TELL
    }

    /** One about the main plan, of whose changes the next digest tells. */
    public Order(
            Schedule schedule,
            ZoneId zone,
            String filter,
            int horizon,
            Scope scope,
            WhenEmpty whenEmpty,
            @Nullable Quiet quiet,
            Language language) {
        this(schedule, zone, filter, horizon, scope, whenEmpty, quiet, language, "", OnChange.SILENT);
    }

    /** The same of a plan. */
    public Order about(String key) {
        return new Order(schedule, zone, filter, horizon, scope, whenEmpty, quiet, language, key, onChange);
    }

    /** The same, told of changes or not. */
    public Order onChange(OnChange other) {
        return new Order(schedule, zone, filter, horizon, scope, whenEmpty, quiet, language, plan, other);
    }

    /** The same with other quiet hours. */
    public Order quiet(@Nullable Quiet other) {
        return new Order(schedule, zone, filter, horizon, scope, whenEmpty, other, language, plan, onChange);
    }
}
