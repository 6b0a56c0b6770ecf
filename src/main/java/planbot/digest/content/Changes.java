package planbot.digest.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import planbot.digest.TaskFacts;
import planbot.digest.Told.TaskState;
import planbot.digest.content.Change.Kind;
import planbot.plan.Task;

/** Compares what a group was told of tasks with how they stand. */
final class Changes {
    private final Memory memory;

    Changes(Memory memory) {
        this.memory = memory;
    }

    /**
     * @param tasks those that are meant
     * @param plan all there are
     */
    List<Change> of(List<Present> tasks, List<Present> plan) {
        if (memory.isEmpty()) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        Set<Integer> meant = new HashSet<>();
        for (Present task : tasks) {
            meant.add(task.number());
            if (!memory.isMuted(task.facts())) {
                memory.state(task.number())
                        .ifPresentOrElse(
                                state -> compare(changes, state.facts(), task),
                                () -> changes.add(change(Kind.NEW, task.facts(), task)));
            }
        }
        memory.states().stream()
                .filter(state -> !meant.contains(state.facts().number()))
                .flatMap(state -> ended(state, plan))
                .forEach(changes::add);
        return changes;
    }

    private static void compare(List<Change> changes, TaskFacts before, Present task) {
        TaskFacts now = task.facts();
        if (!before.deadline().equals(now.deadline()) || !before.due().equals(now.due())) {
            changes.add(change(Kind.DEADLINE, before, task));
        }
        if (!before.lead().equals(now.lead())) {
            changes.add(change(Kind.LEAD, before, task));
        }
        if (before.done() != now.done()) {
            changes.add(change(now.done() ? Kind.DONE : Kind.REOPENED, before, task));
        } else if (!before.reached().equals(now.reached())) {
            boolean more =
                    now.reached().stream().anyMatch(day -> !before.reached().contains(day));
            changes.add(change(more ? Kind.PARTLY_DONE : Kind.REOPENED, before, task));
        }
    }

    /** Nothing where the group muted the task, and it is still in the plan as it was. */
    private Stream<Change> ended(TaskState state, List<Present> plan) {
        TaskFacts before = state.facts();
        return plan.stream()
                .filter(task -> task.number() == before.number() && task.task().state() != Task.State.ABSENT)
                .findFirst()
                .map(task -> memory.isMuted(task.facts())
                        ? Stream.<Change>empty()
                        : Stream.of(change(Kind.LEFT, before, task)))
                .orElseGet(() -> Stream.of(new Change(Kind.GONE, before, before, "", Reports.NONE)));
    }

    private static Change change(Kind kind, TaskFacts before, Present task) {
        return new Change(kind, before, task.facts(), task.text(), task.reports());
    }
}
