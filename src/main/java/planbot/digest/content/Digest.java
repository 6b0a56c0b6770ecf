package planbot.digest.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import planbot.digest.Order;
import planbot.digest.Section;
import planbot.digest.Told;
import planbot.plan.Correction;

/**
 * What there is to tell on a day.
 *
 * @param items by section, the most urgent first, and in plan order within
 * @param changes since the group was last told; none where it never was
 * @param told what the group knows once it has this
 */
public record Digest(Order order, Basis basis, List<Item> items, List<Change> changes, Counts counts, Told told) {
    public Digest {
        items = List.copyOf(items);
        changes = List.copyOf(changes);
    }

    /**
     * What it was worked out from.
     *
     * @param title the tasks that are meant, as a heading
     * @param revision the plan's
     * @param unknownYears years that working days were counted in although their holidays are not known
     * @param corrections what of the plan is not the document's
     */
    public record Basis(
            String title,
            LocalDate today,
            long revision,
            SortedSet<Integer> unknownYears,
            List<Correction> corrections) {}

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return items.isEmpty() && changes.isEmpty();
    }

    /** The items under a heading. */
    public List<Item> in(Section section) {
        return items.stream().filter(item -> item.section() == section).toList();
    }

    /** The same by task, in plan order; a task with two dates that have passed is one of the red ones. */
    List<List<Item>> tasks(Section section) {
        Map<Integer, List<Item>> tasks = new LinkedHashMap<>();
        in(section)
                .forEach(item -> tasks.computeIfAbsent(item.task().number(), number -> new ArrayList<>())
                        .add(item));
        return List.copyOf(tasks.values());
    }
}
