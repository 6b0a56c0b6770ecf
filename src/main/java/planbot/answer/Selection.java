package planbot.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import planbot.ask.Criterion;
import planbot.ask.Filter;
import planbot.ask.Ordering;
import planbot.plan.Deadline;
import planbot.plan.Task;

/**
 * The tasks a filter means, and how many could not be judged.
 *
 * @param all how many there are, of which a limit may leave the first
 * @param silent rows the source holds in part, and not the part that was asked about
 * @param lost rows the source lost altogether
 */
record Selection(List<Task> tasks, int all, List<Task> silent, List<Task> lost) {

    static Selection of(Filter filter, Ordering ordering, Composition composition) {
        List<Task> tasks = new java.util.ArrayList<>();
        List<Task> silent = new java.util.ArrayList<>();
        List<Task> lost = new java.util.ArrayList<>();
        Criterion criterion = filter.criterion();
        for (Task task : composition.knowledge.plan().tasks()) {
            Judgement judgement = filter.isEmpty() && task.state() == Task.State.ABSENT
                    ? Judgement.UNKNOWN
                    : composition.judge.judge(task, criterion);
            if (judgement == Judgement.YES && task.state() != Task.State.ABSENT) {
                tasks.add(task);
            } else if (judgement == Judgement.UNKNOWN) {
                (task.state() == Task.State.ABSENT ? lost : silent).add(task);
            }
        }
        for (Criterion other : filter.others()) {
            if (other instanceof Criterion.MostUnits most) {
                int units =
                        tasks.stream().mapToInt(task -> units(task, most)).max().orElse(0);
                tasks.removeIf(task -> units(task, most) < units);
            }
        }
        return new Selection(ordered(tasks, ordering, composition.today), tasks.size(), silent, lost);
    }

    private static int units(Task task, Criterion.MostUnits most) {
        List<String> cell = task.parties().in(most.role());
        return cell == null ? 0 : cell.size();
    }

    private static List<Task> ordered(List<Task> tasks, Ordering ordering, LocalDate today) {
        List<Task> ordered = new java.util.ArrayList<>(tasks);
        Comparator<Task> byDeadline = Comparator.comparing(task -> nextDue(task, today));
        if (ordering.by() == Ordering.By.DEADLINE) {
            ordered.sort(byDeadline);
        } else if (ordering.by() == Ordering.By.DEADLINE_LATEST_FIRST) {
            ordered.sort(byDeadline.reversed());
        }
        Integer limit = ordering.limit();
        return limit == null ? ordered : ordered.subList(0, Math.min(limit, ordered.size()));
    }

    /** The next due date, or the last one where all have passed; tasks without one come last. */
    static LocalDate nextDue(Task task, LocalDate today) {
        Deadline deadline = task.deadline();
        if (deadline == null || deadline.due().isEmpty()) {
            return LocalDate.MAX;
        }
        return deadline.due().stream()
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .orElse(deadline.due().get(deadline.due().size() - 1));
    }

    List<Integer> numbers() {
        return tasks.stream().map(Task::number).toList();
    }
}
