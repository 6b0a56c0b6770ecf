package planbot.digest;

import java.time.LocalDate;
import java.util.List;

/**
 * What a group knows from its last digest: how every task of its filter stood then, whether shown or not.
 *
 * @param tasks in plan order
 */
public record Told(List<TaskState> tasks) {
    public Told {
        tasks = List.copyOf(tasks);
    }

    /** How a task stood, and which of its due dates were shown. */
    public record TaskState(TaskFacts facts, List<Shown> shown) {
        public TaskState {
            shown = List.copyOf(shown);
        }
    }

    /** A due date that was shown, and under which heading. */
    public record Shown(LocalDate due, Section section) {}
}
