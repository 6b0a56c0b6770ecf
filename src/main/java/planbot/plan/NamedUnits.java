package planbot.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import planbot.plan.UnitDirectory.Unit;

/** The directory of bodies as one plan names them: its own name for a body comes first, and bodies that only it names are in it. */
public final class NamedUnits {
    private static final String LEVELS = "省市区县州";

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    /** The plan's name of a body by the directory's. */
    private final Map<String, String> renamed = new HashMap<>();

    private final UnitDirectory directory;

    private NamedUnits(UnitDirectory directory) {
        this.directory = directory;
        for (Unit unit : directory.units()) {
            units.put(unit.name(), unit);
            UnitDirectory.names(unit).forEach(name -> owners.put(name, unit.name()));
        }
    }

    /** The bodies of a directory and those of a plan; both names are known where the plan uses another one. */
    public static UnitDirectory of(UnitDirectory directory, Plan plan) {
        Set<String> names = new LinkedHashSet<>();
        for (Task task : plan.tasks()) {
            List<String> cell = task.parties().in(Role.EITHER);
            names.addAll(cell == null ? List.of() : cell);
        }
        names.removeIf(String::isBlank);
        NamedUnits named = new NamedUnits(directory);
        names.forEach(named::take);
        named.shorten(names);
        return named.directory();
    }

    private void take(String name) {
        String owner = owners.get(name);
        if (owner == null) {
            units.put(name, new Unit(name, null, List.of(), List.of(), name.startsWith("各"), List.of()));
            owners.put(name, name);
        } else if (!owner.equals(name) && !renamed.containsKey(owner)) {
            renamed.put(owner, name);
            Unit unit = units.get(owner);
            if (unit != null) {
                Set<String> also = new LinkedHashSet<>(UnitDirectory.names(unit));
                also.remove(name);
                units.put(
                        owner,
                        new Unit(name, null, List.copyOf(also), unit.english(), unit.collective(), unit.members()));
            }
        }
    }

    /** People leave out the level a body is of (税务局 for 市税务局), and plans do where the name before has it. */
    private void shorten(Set<String> names) {
        Set<String> levels = new LinkedHashSet<>();
        names.stream()
                .filter(name -> LEVELS.indexOf(name.charAt(0)) >= 0)
                .forEach(name -> levels.add(name.substring(0, 1)));
        for (String name : names) {
            if (name.equals(owners.get(name)) && directory.unit(name).isEmpty()) {
                boolean levelled = LEVELS.indexOf(name.charAt(0)) >= 0;
                List<String> also = new ArrayList<>();
                if (levelled && name.length() > 3) {
                    also.add(name.substring(1));
                } else if (!levelled && levels.size() == 1 && !name.startsWith("各")) {
                    also.add(levels.iterator().next() + name);
                }
                also.removeIf(other -> owners.putIfAbsent(other, name) != null);
                Unit unit = units.get(name);
                if (unit != null && !also.isEmpty()) {
                    units.put(name, new Unit(name, null, also, List.of(), unit.collective(), List.of()));
                }
            }
        }
    }

    private UnitDirectory directory() {
        if (List.copyOf(units.values()).equals(directory.units())) {
            return directory;
        }
        Map<String, List<String>> ambiguous = new LinkedHashMap<>();
        directory.ambiguous().forEach((name, bodies) -> {
            if (!owners.containsKey(name)
                    || directory.units().stream()
                            .anyMatch(unit -> UnitDirectory.names(unit).contains(name))) {
                ambiguous.put(
                        name,
                        bodies.stream()
                                .map(body -> renamed.getOrDefault(body, body))
                                .toList());
            }
        });
        return new UnitDirectory(List.copyOf(units.values()), ambiguous);
    }
}
