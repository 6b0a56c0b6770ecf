package planbot.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planbot.plan.Deadline;
import planbot.plan.Task;

/**
 * How a task stands by what was reported of it.
 *
 * @param history every report of it in order, those that were taken back included
 */
public record Standing(List<Report> history) {
    public Standing {
        history = List.copyOf(history);
    }

    /** The reports that count: neither taken back nor taking back. */
    public List<Report> standing() {
        Set<Long> withdrawn = new HashSet<>();
        history.forEach(report -> withdrawn.add(report.withdraws()));
        return history.stream()
                .filter(report -> report.kind() != Report.Kind.WITHDRAWN && !withdrawn.contains(report.id()))
                .toList();
    }

    /** The last report of a kind that counts. */
    public Optional<Report> last(Report.Kind kind) {
        return standing().stream().filter(report -> report.kind() == kind).reduce((first, last) -> last);
    }

    /** Whether the task as a whole was reported done, or each of its due dates was. */
    public boolean isDone(Task task) {
        List<LocalDate> due = due(task);
        return doneAsWhole() || !due.isEmpty() && due.stream().allMatch(this::doneOn);
    }

    /** Whether what the plan sets for one of its due dates was reported done. */
    public boolean isDone(LocalDate due) {
        return doneAsWhole() || doneOn(due);
    }

    /** The due dates of the plan that are still open, each as it was postponed. */
    public List<LocalDate> open(Task task) {
        return due(task).stream()
                .filter(due -> !isDone(due))
                .map(due -> current(task, due))
                .toList();
    }

    /** The task with its due dates as they were postponed; the wording stays the plan's. */
    public Task postponed(Task task) {
        Deadline deadline = task.deadline();
        if (deadline == null || last(Report.Kind.POSTPONED).isEmpty()) {
            return task;
        }
        List<LocalDate> due = new ArrayList<>();
        deadline.due().forEach(day -> due.add(current(task, day)));
        return new Task(
                task.number(),
                task.text(),
                new Deadline(
                        deadline.wording(),
                        deadline.kind(),
                        due.stream().sorted().toList()),
                task.parties(),
                task.place());
    }

    /** The postponement that a due date of the plan is under; a date that the plan no longer has is under none. */
    public Optional<Report> postponement(Task task, LocalDate due) {
        return standing().stream()
                .filter(report -> report.kind() == Report.Kind.POSTPONED && concerns(report, task, due))
                .reduce((first, last) -> last);
    }

    private LocalDate current(Task task, LocalDate due) {
        LocalDate moved = postponement(task, due).map(Report::movedTo).orElse(null);
        return moved == null ? due : moved;
    }

    private static boolean concerns(Report report, Task task, LocalDate due) {
        @Nullable LocalDate meant = report.due();
        return due(task).contains(due) && (meant == null ? due(task).size() == 1 : meant.equals(due));
    }

    private boolean doneAsWhole() {
        return standing().stream().anyMatch(report -> report.kind() == Report.Kind.DONE && report.due() == null);
    }

    private boolean doneOn(LocalDate due) {
        return standing().stream().anyMatch(report -> report.kind() == Report.Kind.DONE && due.equals(report.due()));
    }

    private static List<LocalDate> due(Task task) {
        return task.deadline() == null ? List.of() : task.deadline().due();
    }
}
