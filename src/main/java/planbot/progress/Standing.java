package planbot.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import planbot.plan.Deadline;
import planbot.plan.Task;

/**
 * How a task stands by what was reported of it. Tasks and due dates are the plan's, not as they were postponed: a report of a
 * date that the plan does not have any more is about nothing. Immutable.
 */
public final class Standing {
    private final List<Report> history;
    private final List<Report> standing;

    /** @param history every report of the task in order, those that were taken back included */
    public Standing(List<Report> history) {
        this.history = List.copyOf(history);
        Set<Long> withdrawn = new HashSet<>();
        history.forEach(report -> withdrawn.add(report.withdraws()));
        this.standing = this.history.stream()
                .filter(report -> report.kind() != Report.Kind.WITHDRAWN && !withdrawn.contains(report.id()))
                .toList();
    }

    /** Every report in order, those that were taken back included. */
    public List<Report> history() {
        return history;
    }

    /** The reports that count: neither taken back nor taking back. */
    public List<Report> standing() {
        return standing;
    }

    /** The last report of a kind that counts. */
    public Optional<Report> last(Report.Kind kind) {
        return last(kind, report -> true);
    }

    /** Whether the task as a whole was reported done, or each of its due dates was. */
    public boolean isDone(Task task) {
        return done(task).isPresent();
    }

    /** What reported the task done as a whole, or else the last of its due dates; empty while any is open. */
    public Optional<Report> done(Task task) {
        Optional<Report> whole = whole();
        if (whole.isPresent()) {
            return whole;
        }
        List<Due> due = due(task);
        return due.stream().anyMatch(Due::isOpen)
                ? Optional.empty()
                : due.stream().map(Due::done).filter(Objects::nonNull).max(Comparator.comparingLong(Report::id));
    }

    /** Whether what the plan sets for one of its due dates was reported done. */
    public boolean isDone(LocalDate due) {
        return doneOn(due).isPresent();
    }

    /** The due dates of the plan, each with what was reported of it, in the order in which they are due now. */
    public List<Due> due(Task task) {
        return planned(task).stream()
                .map(day -> new Due(
                        day, postponement(task, day).orElse(null), doneOn(day).orElse(null)))
                .sorted(Due.BY_DAY)
                .toList();
    }

    /** The due dates of the plan that are still open, each as it was postponed. */
    public List<LocalDate> open(Task task) {
        return due(task).stream().filter(Due::isOpen).map(Due::day).toList();
    }

    /** The task with its due dates as they were postponed; the wording stays the plan's. */
    public Task postponed(Task task) {
        Deadline deadline = task.deadline();
        if (deadline == null || last(Report.Kind.POSTPONED).isEmpty()) {
            return task;
        }
        List<LocalDate> due = due(task).stream().map(Due::day).distinct().toList();
        return new Task(
                task.number(),
                task.text(),
                new Deadline(deadline.wording(), deadline.kind(), due),
                task.parties(),
                task.place());
    }

    /** The postponement that a due date of the plan is under; a date that the plan no longer has is under none. */
    public Optional<Report> postponement(Task task, LocalDate due) {
        return planned(task).contains(due) ? last(Report.Kind.POSTPONED, due) : Optional.empty();
    }

    private Optional<Report> whole() {
        return last(Report.Kind.DONE, report -> report.due() == null);
    }

    private Optional<Report> doneOn(LocalDate due) {
        return last(Report.Kind.DONE, due).or(this::whole);
    }

    private Optional<Report> last(Report.Kind kind, LocalDate due) {
        return last(kind, report -> due.equals(report.due()));
    }

    private Optional<Report> last(Report.Kind kind, Predicate<Report> condition) {
        return standing.stream()
                .filter(report -> report.kind() == kind && condition.test(report))
                .reduce((first, last) -> last);
    }

    private static List<LocalDate> planned(Task task) {
        Deadline deadline = task.deadline();
        return deadline == null ? List.of() : deadline.due();
    }
}
