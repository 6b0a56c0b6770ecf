package planbot.plan;

import java.util.List;
import java.util.Optional;

/**
 * A work plan as its source lets us know it. Tasks are in plan order and hold a row for every number from 1 to the
 * last, the lost ones included.
 *
 * @param corrections fields of rows that are not the document's
 */
public record Plan(
        Facts facts,
        Outline outline,
        List<Task> tasks,
        List<Target> targets,
        List<Finding> findings,
        List<Correction> corrections) {

    public Plan {
        tasks = List.copyOf(tasks);
        targets = List.copyOf(targets);
        findings = List.copyOf(findings);
        corrections = List.copyOf(corrections);
    }

    /** A plan as its document has it. */
    public Plan(Facts facts, Outline outline, List<Task> tasks, List<Target> targets, List<Finding> findings) {
        this(facts, outline, tasks, targets, findings, List.of());
    }

    /** The row with this number, or empty where the plan's table has no such number. */
    public Optional<Task> task(int number) {
        return tasks.stream().filter(task -> task.number() == number).findFirst();
    }
}
