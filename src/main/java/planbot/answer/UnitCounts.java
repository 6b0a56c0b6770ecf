package planbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.plan.Role;
import planbot.plan.Task;

/** How many of some tasks each unit has. Never changes. */
final class UnitCounts {
    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** How many a unit leads, and in how many it cooperates. */
    record Count(int lead, int cooperating) {
        int in(Role role) {
            return role == Role.LEAD ? lead : role == Role.COOPERATING ? cooperating : lead + cooperating;
        }

        private Count plus(Count more) {
            return new Count(lead + more.lead, cooperating + more.cooperating);
        }
    }

    UnitCounts(List<Task> tasks) {
        for (Task task : tasks) {
            count(task.parties().lead(), new Count(1, 0));
            count(task.parties().cooperating(), new Count(0, 1));
        }
    }

    private void count(@Nullable List<String> cell, Count one) {
        if (cell != null) {
            cell.forEach(unit -> counts.merge(unit, one, Count::plus));
        }
    }

    /** The units that have any tasks in the role, those with most first; of equal ones the one that is named first. */
    List<Map.Entry<String, Count>> by(Role role) {
        List<Map.Entry<String, Count>> rows = new ArrayList<>(counts.entrySet());
        rows.removeIf(row -> row.getValue().in(role) == 0);
        rows.sort(Comparator.comparing(row -> -row.getValue().in(role)));
        return rows;
    }
}
