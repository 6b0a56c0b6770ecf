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
        int place = place(number);
        return place < 0 ? Optional.empty() : Optional.of(tasks.get(place));
    }

    /** The rows with these numbers, each of which is one of the table's, in the same order; a view that copies nothing. */
    public List<Task> numbered(List<Integer> numbers) {
        return new NumberedTasks(this, numbers);
    }

    /** The highest number of a task; 0 where there is none. */
    public int lastNumber() {
        return tasks.isEmpty() ? 0 : tasks.get(tasks.size() - 1).number();
    }

    /** Where a row stands among the tasks, or less than 0: at its number's place, but where rows before it were left out. */
    public int place(int number) {
        if (number > 0 && number <= tasks.size() && tasks.get(number - 1).number() == number) {
            return number - 1;
        }
        int from = 0;
        int to = tasks.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (tasks.get(middle).number() < number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < tasks.size() && tasks.get(from).number() == number ? from : -1;
    }
}
