package planbot.answer;

import java.util.BitSet;
import java.util.List;
import planbot.plan.Task;

/**
 * The tasks of which something was reported, and what is otherwise with them than in the document.
 *
 * @param done those that were reported done
 * @param due their due dates as they are now
 * @param open those of their due dates that nobody reported done
 */
record Reported(BitSet tasks, BitSet done, DueDays due, DueDays open) {
    static final Reported NOTHING = new Reported(
            new BitSet(),
            new BitSet(),
            new DueDays(List.of(), none -> List.of()),
            new DueDays(List.of(), none -> List.of()));

    /** @param rows in plan order, as they stand by what was reported */
    static Reported of(List<Task> rows, Knowledge knowledge) {
        BitSet tasks = new BitSet();
        BitSet done = new BitSet();
        for (Task task : rows) {
            tasks.set(task.number());
            done.set(task.number(), knowledge.done(task).isPresent());
        }
        return new Reported(tasks, done, new DueDays(rows, Knowledge::days), new DueDays(rows, knowledge::open));
    }
}
