package planbot.export;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A due date of a task, as a calendar shows it.
 *
 * @param id tells it from every other, and stays when the date is postponed
 * @param day as it was postponed
 * @param changed when what is told of it last changed
 */
public record DueDay(Id id, LocalDate day, String summary, String description, Instant changed) {

    /**
     * Which it is.
     *
     * @param due as the document has it
     */
    public record Id(String plan, int task, LocalDate due) {}
}
