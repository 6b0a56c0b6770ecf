package planbot.digest;

import java.time.LocalDate;
import java.util.List;

/**
 * What a digest tells of a task and may change. The text is the plan's and is no part of it.
 *
 * @param deadline the plan's wording; empty where the source has none
 * @param lead the lead units; empty where the source has none
 * @param done whether it was reported done
 */
public record TaskFacts(int number, String deadline, List<LocalDate> due, List<String> lead, boolean done) {
    public TaskFacts {
        due = List.copyOf(due);
        lead = List.copyOf(lead);
    }
}
