package planbot.answer;

import java.util.List;
import planbot.plan.Task;

/**
 * The tasks that meet a condition, in plan order.
 *
 * @param silent rows the source holds in part, and not the part the condition is about
 * @param lost rows the source lost altogether
 */
public record Matches(List<Task> tasks, List<Task> silent, List<Task> lost) {
    public Matches {
        tasks = List.copyOf(tasks);
        silent = List.copyOf(silent);
        lost = List.copyOf(lost);
    }
}
