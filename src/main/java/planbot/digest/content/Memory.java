package planbot.digest.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.digest.Section;
import planbot.digest.TaskFacts;
import planbot.digest.Told;
import planbot.digest.Told.Shown;
import planbot.digest.Told.TaskState;

/** What a group was told, and what it does not want to be told again. */
final class Memory {
    private final boolean empty;
    private final Map<Integer, TaskState> states = new LinkedHashMap<>();
    private final Map<Integer, TaskFacts> mutes = new LinkedHashMap<>();

    Memory(@Nullable Told told, List<TaskFacts> muted) {
        empty = told == null;
        if (told != null) {
            told.tasks().forEach(state -> states.put(state.facts().number(), state));
        }
        muted.forEach(facts -> mutes.put(facts.number(), facts));
    }

    /** Whether the group was never told anything. */
    boolean isEmpty() {
        return empty;
    }

    Optional<TaskState> state(int task) {
        return Optional.ofNullable(states.get(task));
    }

    List<TaskState> states() {
        return List.copyOf(states.values());
    }

    /** Whether it stands as it stood when it was muted. */
    boolean isMuted(TaskFacts now) {
        return now.equals(mutes.get(now.number()));
    }

    Reason reason(TaskFacts now, Shown due) {
        TaskState state = states.get(now.number());
        if (state == null) {
            return mutes.containsKey(now.number()) ? Reason.CHANGED : Reason.FIRST;
        }
        Shown before = shown(state, due.due());
        if (before == null) {
            return firstOf(state, now, due.due());
        }
        if (due.section().compareTo(before.section()) < 0) {
            return due.section() == Section.RED ? Reason.OVERDUE : Reason.NEARER;
        }
        return now.equals(state.facts()) ? Reason.REPEATED : Reason.CHANGED;
    }

    /** A date that was not shown itself may be what another one has become, or be new with what was muted. */
    private Reason firstOf(TaskState state, TaskFacts now, LocalDate due) {
        boolean moved = !state.shown().isEmpty() && !state.facts().due().contains(due);
        return moved || state.facts().done() || mutes.containsKey(now.number()) ? Reason.CHANGED : Reason.FIRST;
    }

    private static @Nullable Shown shown(TaskState state, LocalDate due) {
        return state.shown().stream()
                .filter(shown -> shown.due().equals(due))
                .findFirst()
                .orElse(null);
    }

    /** What the group knows once it was told of these items as well. */
    Told after(List<Present> tasks, List<Item> items) {
        List<TaskState> known = new ArrayList<>();
        for (Present task : tasks) {
            Map<LocalDate, Shown> shown = new LinkedHashMap<>();
            state(task.number()).ifPresent(state -> state.shown().forEach(one -> shown.put(one.due(), one)));
            items.stream()
                    .filter(item -> item.task().number() == task.number())
                    .forEach(item -> shown.put(item.due(), item.shown()));
            shown.keySet().retainAll(task.facts().due());
            known.add(new TaskState(task.facts(), List.copyOf(shown.values())));
        }
        return new Told(known);
    }
}
