package planbot.answer;

import java.time.LocalDate;
import java.util.List;
import planbot.ask.Filter;
import planbot.plan.Task;
import planbot.plan.TaskNumbers;

/** Tasks by condition, without words around them: what the API lists. */
public final class TaskList {
    private TaskList() {}

    /** The tasks that meet the filter on that day, in plan order; lost rows are in no list. */
    public static List<Task> of(Knowledge knowledge, Filter filter, LocalDate today) {
        return knowledge
                .plan()
                .numbered(TaskNumbers.of(
                        new Judge(knowledge, today).judge(filter.criterion()).yes()));
    }
}
