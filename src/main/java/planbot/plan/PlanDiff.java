package planbot.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planbot.plan.Correction.Field;
import planbot.plan.Facts.Fact;

/**
 * What one edition of a plan has otherwise than another.
 *
 * @param before null for a plan that comes
 * @param after null for a plan that goes; never both
 */
public record PlanDiff(
        @Nullable Edition before, @Nullable Edition after, Tasks tasks, List<FactChange> facts, Sentences sentences) {

    /** The rows of the table, each list in plan order. */
    public record Tasks(List<Task> added, List<TaskChange> changed, List<Task> removed) {
        public Tasks {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }
    }

    /** A row that both have, and the fields in which they differ: at least one. */
    public record TaskChange(Task before, Task after, List<Field> fields) {
        public TaskChange {
            fields = List.copyOf(fields);
        }

        public int number() {
            return after.number();
        }
    }

    /** A fact of the document as it was worded; null where it was or is not known. */
    public record FactChange(
            Fact fact, @Nullable String before, @Nullable String after) {}

    /** Sentences of the running text that only one of them has. */
    public record Sentences(int added, int removed) {}

    public PlanDiff {
        facts = List.copyOf(facts);
    }

    /** Takes time linear in the size of both. */
    public static PlanDiff of(@Nullable Edition before, @Nullable Edition after) {
        return new PlanDiff(
                before, after, tasks(tasks(before), tasks(after)), facts(before, after), sentences(before, after));
    }

    /** The one that is told of: what comes, or else what goes. */
    public Edition shown() {
        return Objects.requireNonNull(after != null ? after : before);
    }

    /** The numbers of the rows that are otherwise than they were, or gone. */
    public Set<Integer> touched() {
        Set<Integer> touched = new HashSet<>();
        tasks.changed().forEach(change -> touched.add(change.number()));
        tasks.removed().forEach(task -> touched.add(task.number()));
        return touched;
    }

    private static List<Task> tasks(@Nullable Edition edition) {
        return edition == null ? List.of() : edition.plan().tasks();
    }

    private static Tasks tasks(List<Task> before, List<Task> after) {
        Map<Integer, Task> old = new LinkedHashMap<>();
        before.forEach(task -> old.put(task.number(), task));
        List<Task> added = new ArrayList<>();
        List<TaskChange> changed = new ArrayList<>();
        for (Task task : after) {
            Task known = old.remove(task.number());
            if (known == null) {
                added.add(task);
            } else {
                List<Field> fields = fields(known, task);
                if (!fields.isEmpty()) {
                    changed.add(new TaskChange(known, task, fields));
                }
            }
        }
        return new Tasks(added, changed, List.copyOf(old.values()));
    }

    private static List<Field> fields(Task before, Task after) {
        List<Field> fields = new ArrayList<>();
        if (!Objects.equals(before.text(), after.text())) {
            fields.add(Field.TEXT);
        }
        if (!Objects.equals(before.deadline(), after.deadline())) {
            fields.add(Field.DEADLINE);
        }
        if (!Objects.equals(before.parties().lead(), after.parties().lead())) {
            fields.add(Field.LEAD);
        }
        if (!Objects.equals(before.parties().cooperating(), after.parties().cooperating())) {
            fields.add(Field.COOPERATING);
        }
        return fields;
    }

    private static List<FactChange> facts(@Nullable Edition before, @Nullable Edition after) {
        if (before == null || after == null) {
            return List.of();
        }
        Map<Fact, FactChange> changes = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            String was = before.plan().facts().of(fact).orElse(null);
            String is = after.plan().facts().of(fact).orElse(null);
            if (!Objects.equals(was, is)) {
                changes.put(fact, new FactChange(fact, was, is));
            }
        }
        return List.copyOf(changes.values());
    }

    private static Sentences sentences(@Nullable Edition before, @Nullable Edition after) {
        if (before == null || after == null) {
            return new Sentences(0, 0);
        }
        Set<String> was = sentences(before);
        Set<String> is = sentences(after);
        return new Sentences(
                (int) is.stream().filter(sentence -> !was.contains(sentence)).count(),
                (int) was.stream().filter(sentence -> !is.contains(sentence)).count());
    }

    private static Set<String> sentences(Edition edition) {
        Set<String> sentences = new HashSet<>();
        edition.plan().outline().passages().forEach(passage -> sentences.add(passage.text()));
        return sentences;
    }
}
