package planbot.schedule;

import java.time.LocalTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planbot.schedule.ScheduleRead.Fault;

/** One way to say a schedule. */
@FunctionalInterface
interface Form {

    /** Reads the words where the cursor stands, and moves it behind them; null, and no move, where they are others. */
    @Nullable
    Found read(Cursor cursor);

    /** What the words say. */
    sealed interface Found {

        /** A schedule, but for its time of day. */
        record Days(Function<LocalTime, Schedule> at) implements Found {}

        /** A schedule with all its times. */
        record Whole(Schedule schedule) implements Found {}

        /** What cannot be. */
        record Wrong(Fault fault, String why) implements Found {
            Wrong(Fault fault) {
                this(fault, "");
            }
        }
    }
}
