package planbot.digest.content;

import java.util.List;
import java.util.function.Predicate;
import planbot.answer.Matches;

/**
 * What a digest does not list, in tasks but for {@code unchanged}.
 *
 * @param all tasks that are meant
 * @param undated of them, those whose deadline the source does not hold
 * @param vague of them, those whose deadline fixes no day
 * @param done of them, those reported done
 * @param muted of them, those left out because the place muted them
 * @param unchanged due dates left out because the group was told the same already
 * @param silent tasks of which the source does not say whether they are meant
 * @param lost rows the source lost altogether
 */
public record Counts(int all, int undated, int vague, int done, int muted, int unchanged, int silent, int lost) {

    static Counts of(List<Present> tasks, Memory memory, int unchanged, Matches matches) {
        return new Counts(
                tasks.size(),
                count(tasks, task -> task.task().deadline() == null),
                count(
                        tasks,
                        task -> task.task().deadline() != null
                                && task.facts().due().isEmpty()),
                count(tasks, task -> task.facts().done()),
                count(tasks, task -> !task.facts().done() && memory.isMuted(task.facts())),
                unchanged,
                matches.silent().size(),
                matches.lost().size());
    }

    private static int count(List<Present> tasks, Predicate<Present> condition) {
        return (int) tasks.stream().filter(condition).count();
    }
}
