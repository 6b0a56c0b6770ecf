package planbot.digest.content;

import java.util.List;
import java.util.Optional;
import planbot.answer.Knowledge;
import planbot.plan.Task;
import planbot.progress.Due;
import planbot.progress.Report;

/**
 * What was reported of a task, as far as it counts.
 *
 * @param due its due dates with what was reported of each
 * @param done what reported the whole of it done
 * @param note the last progress
 */
public record Reports(List<Due> due, Optional<Report> done, Optional<Report> note) {
    static final Reports NONE = new Reports(List.of(), Optional.empty(), Optional.empty());

    public Reports {
        due = List.copyOf(due);
    }

    static Reports of(Task task, Knowledge knowledge) {
        return new Reports(knowledge.due(task), knowledge.done(task), knowledge.note(task));
    }
}
