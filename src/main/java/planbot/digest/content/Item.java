package planbot.digest.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import planbot.digest.Section;
import planbot.digest.Told;
import planbot.plan.Task;
import planbot.schedule.Schedule;

/**
 * One due date of a task, to be told.
 *
 * @param workdays working days from today to the date, negative where it has passed
 * @param lead how long before the date the schedule asks for it; null where the schedule does not go by due dates
 * @param reports what was reported of the task
 */
public record Item(
        Task task,
        LocalDate due,
        Section section,
        int workdays,
        Reason reason,
        Schedule.@Nullable Lead lead,
        Reports reports) {

    Told.Shown shown() {
        return new Told.Shown(due, section);
    }
}
