package planbot.digest.content;

import java.time.LocalDate;
import java.util.List;
import planbot.digest.TaskFacts;
import planbot.plan.Deadline;
import planbot.plan.Task;

/** A task of the plan as it stands now. */
record Present(Task task, TaskFacts facts) {

    static Present of(Task task, Reported reported) {
        Deadline deadline = task.deadline();
        List<LocalDate> due = deadline == null ? List.of() : deadline.due();
        List<String> lead = task.parties().lead();
        return new Present(
                task,
                new TaskFacts(
                        task.number(),
                        deadline == null ? "" : deadline.wording(),
                        due,
                        lead == null ? List.of() : lead,
                        reported.isDone(task.number())));
    }

    int number() {
        return facts.number();
    }

    String text() {
        return task.text() == null ? "" : task.text();
    }
}
