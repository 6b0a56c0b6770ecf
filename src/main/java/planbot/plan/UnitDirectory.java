package planbot.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reviewed table of bodies and of the names people give them. A name belongs to one body, or is ambiguous. */
public final class UnitDirectory {

    /**
     * A body.
     *
     * @param name as plans write it; the key
     * @param full the full official name
     * @param also short, former, present and wrongly typed names
     * @param english English names and initials, in lower case
     * @param collective true for a body that stands for many (市政府有关部门)
     * @param members names of single bodies that a collective contains and that are asked for by name (districts)
     */
    public record Unit(
            String name,
            @Nullable String full,
            List<String> also,
            List<String> english,
            boolean collective,
            List<String> members) {

        public Unit {
            also = List.copyOf(also);
            english = List.copyOf(english);
            members = List.copyOf(members);
        }
    }

    private final Map<String, Unit> byName = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, List<String>> ambiguous;

    /**
     * @param ambiguous names that fit several bodies and are asked back, with the bodies' names
     * @throws IllegalArgumentException if two units have one name, or an ambiguous name points to none
     */
    public UnitDirectory(List<Unit> units, Map<String, List<String>> ambiguous) {
        for (Unit unit : units) {
            byName.put(unit.name(), unit);
            for (String name : names(unit)) {
                String other = owners.putIfAbsent(name, unit.name());
                if (other != null && !other.equals(unit.name())) {
                    throw new IllegalArgumentException(
                            "the name " + name + " is given to both " + other + " and " + unit.name());
                }
            }
        }
        ambiguous.forEach((name, bodies) -> {
            for (String body : bodies) {
                if (!byName.containsKey(body)) {
                    throw new IllegalArgumentException("the ambiguous name " + name + " points to " + body
                            + ", which is no unit of the directory");
                }
            }
        });
        this.ambiguous = Map.copyOf(ambiguous);
    }

    /** All bodies, in the directory's order. */
    public List<Unit> units() {
        return List.copyOf(byName.values());
    }

    public Optional<Unit> unit(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The body that has this Chinese name, be it the plan's own or another; empty where none has. */
    public Optional<Unit> named(String name) {
        return Optional.ofNullable(owners.get(name)).flatMap(this::unit);
    }

    /** The ambiguous names, each with the bodies it may mean. */
    public Map<String, List<String>> ambiguous() {
        return ambiguous;
    }

    /** Every Chinese name of a unit, the plan's own first; without English names and members. */
    public static Set<String> names(Unit unit) {
        Set<String> names = new java.util.LinkedHashSet<>();
        names.add(unit.name());
        if (unit.full() != null) {
            names.add(unit.full());
        }
        names.addAll(unit.also());
        return names;
    }
}
