package planbot.digest.content;

import java.time.LocalDate;
import java.util.List;
import planbot.answer.Knowledge;
import planbot.digest.TaskFacts;
import planbot.plan.Deadline;
import planbot.plan.Task;

/** A task of the plan as it stands now. */
record Present(Task task, TaskFacts facts, Reports reports) {

    static Present of(Task task, Knowledge knowledge) {
        Reports reports = Reports.of(task, knowledge);
        boolean done = reports.done().isPresent();
        Deadline deadline = task.deadline();
        List<LocalDate> due = deadline == null ? List.of() : deadline.due();
        List<LocalDate> open = knowledge.open(task);
        List<LocalDate> reached =
                due.stream().filter(day -> !done && !open.contains(day)).toList();
        List<String> lead = task.parties().lead();
        return new Present(
                task,
                new TaskFacts(
                        task.number(),
                        deadline == null ? "" : deadline.wording(),
                        due,
                        reached,
                        lead == null ? List.of() : lead,
                        done),
                reports);
    }

    int number() {
        return facts.number();
    }

    String text() {
        return task.text() == null ? "" : task.text();
    }
}
