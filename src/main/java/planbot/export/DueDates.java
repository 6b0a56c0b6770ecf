package planbot.export;

import java.time.Instant;
import java.util.List;

/**
 * The due dates of a plan, or of a unit in it.
 *
 * @param title what a calendar of them is called
 * @param changed when what is told of them last changed
 */
public record DueDates(String title, List<DueDay> days, Instant changed) {
    public DueDates {
        days = List.copyOf(days);
    }
}
