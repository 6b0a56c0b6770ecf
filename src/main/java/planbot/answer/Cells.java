package planbot.answer;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import planbot.plan.Role;
import planbot.plan.Task;

/**
 * Who has a role in which tasks. Never changes.
 *
 * @param units the tasks by the units their cell names
 * @param sizes the tasks by how many units their cell names
 * @param known the tasks whose cell the source holds
 */
record Cells(Postings<String> units, Postings<Integer> sizes, BitSet known) {

    static Cells of(List<Task> tasks, Role role) {
        Postings.Builder<String> units = new Postings.Builder<>();
        Postings.Builder<Integer> sizes = new Postings.Builder<>();
        BitSet known = new BitSet();
        for (Task task : tasks) {
            List<String> cell = task.parties().in(role);
            if (cell != null) {
                new HashSet<>(cell).forEach(unit -> units.add(unit, task.number()));
                sizes.add(cell.size(), task.number());
                known.set(task.number());
            }
        }
        return new Cells(units.build(), sizes.build(), known);
    }

    /** Those of the tasks whose cell names more units than that of any other of them. */
    BitSet most(BitSet tasks) {
        return sizes.all().descendingMap().values().stream()
                .map(posting -> posting.in(tasks))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(tasks);
    }
}
