package planbot.digest;

import java.time.LocalDate;
import java.util.List;

/**
 * What a digest tells of a task and may change. The text is the plan's and is no part of it.
 *
 * @param deadline the plan's wording; empty where the source has none
 * @param due as they were postponed
 * @param reached of them, those that were reported done
 * @param lead the lead units; empty where the source has none
 * @param done whether the whole was reported done
 */
public record TaskFacts(
        int number, String deadline, List<LocalDate> due, List<LocalDate> reached, List<String> lead, boolean done) {
    public TaskFacts {
        due = List.copyOf(due);
        reached = List.copyOf(reached);
        lead = List.copyOf(lead);
    }

    /** One none of whose due dates was reported done by itself. */
    public TaskFacts(int number, String deadline, List<LocalDate> due, List<String> lead, boolean done) {
        this(number, deadline, due, List.of(), lead, done);
    }

    /** The due dates that there is still to tell of. */
    public List<LocalDate> open() {
        return done
                ? List.of()
                : due.stream().filter(day -> !reached.contains(day)).toList();
    }
}
