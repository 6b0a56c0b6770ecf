package planbot.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.plan.Finding;
import planbot.plan.Parties;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;

/**
 * Names every body of a plan as the plan first names it, with a finding where the plan names it otherwise later.
 *
 * @param tasks with one name for each body
 */
public record OneName(List<Task> tasks, List<Finding> findings) {

    /** Gives the bodies of the rows one name each, by the directory. */
    public static OneName of(List<Task> tasks, UnitDirectory units) {
        return new Naming(units).name(tasks);
    }

    /** The rows, with the bodies named as the earlier rows name them. */
    static List<Task> asIn(List<Task> earlier, List<Task> tasks, UnitDirectory units) {
        Naming naming = new Naming(units);
        naming.name(earlier);
        return naming.name(tasks).tasks();
    }

    private static final class Naming {
        private final Map<String, String> bodies = new HashMap<>();
        private final Map<String, String> first = new HashMap<>();
        private final Map<String, Finding> findings = new LinkedHashMap<>();

        Naming(UnitDirectory units) {
            units.units().forEach(unit -> UnitDirectory.names(unit).forEach(name -> bodies.put(name, unit.name())));
        }

        OneName name(List<Task> tasks) {
            List<Task> named = new ArrayList<>();
            for (Task task : tasks) {
                Parties parties = new Parties(
                        names(task, task.parties().lead()),
                        names(task, task.parties().cooperating()));
                named.add(
                        parties.equals(task.parties())
                                ? task
                                : new Task(task.number(), task.text(), task.deadline(), parties, task.place()));
            }
            return new OneName(named, List.copyOf(findings.values()));
        }

        private @Nullable List<String> names(Task task, @Nullable List<String> cell) {
            return cell == null
                    ? null
                    : cell.stream().map(name -> name(task, name)).distinct().toList();
        }

        private String name(Task task, String written) {
            String body = bodies.getOrDefault(written, written);
            String name = first.computeIfAbsent(body, none -> written);
            if (!name.equals(written)) {
                findings.putIfAbsent(
                        written,
                        new Finding(
                                Finding.Missing.UNIT_NAME,
                                task.number(),
                                task.place(),
                                written,
                                written + " is another name of " + name + ", which the plan names first"));
            }
            return name;
        }
    }
}
