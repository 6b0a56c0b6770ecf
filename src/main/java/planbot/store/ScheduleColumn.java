package planbot.store;

import java.sql.SQLException;
import java.util.Optional;
import planbot.schedule.Schedule;
import planbot.schedule.ScheduleRead;
import planbot.schedule.ScheduleReader;

/** Reads the schedules that were written as {@link planbot.schedule.ScheduleText}. */
final class ScheduleColumn {
    /** Cron expressions were looked through when they were ordered; what is on record is not refused later. */
    private static final ScheduleReader READER = new ScheduleReader(expression -> after -> Optional.empty());

    private ScheduleColumn() {}

    static Schedule read(String text) throws SQLException {
        if (READER.read(text) instanceof ScheduleRead.Given given
                && given.rest().isEmpty()) {
            return given.schedule();
        }
        throw new SQLException("a schedule cannot be read: " + text);
    }
}
