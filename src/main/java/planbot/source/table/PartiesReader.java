package planbot.source.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planbot.plan.Finding;
import planbot.plan.Finding.Missing;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.source.Column;

/** Reads the units of each task of a table. A body has one name in a plan: the one that stands there first. */
final class PartiesReader {
    private final UnitNames names;
    private final Head head;
    private final boolean leadFirst;
    private final Map<String, String> firstNames = new HashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param leadFirst whether it is said that the unit named first leads */
    PartiesReader(UnitNames names, Head head, boolean leadFirst) {
        this.names = names;
        this.head = head;
        this.leadFirst = leadFirst && !head.has(Column.OTHERS);
    }

    /** A finding for each name that is not known, or is a second one of its body, where it stands first. */
    List<Finding> findings() {
        return findings;
    }

    Parties read(Entry entry, int number) {
        RoleWords.Cell leading = RoleWords.read(entry.of(Column.LEAD), names);
        RoleWords.Cell helping = RoleWords.read(entry.of(Column.OTHERS), names);
        List<String> lead = new ArrayList<>(leading.lead());
        List<String> others = new ArrayList<>(leading.others());
        if (leading.tellsRoles()) {
            (leading.lead().isEmpty() ? lead : others).addAll(leading.plain());
        } else {
            int first = leadFirst
                    ? Math.min(1, leading.plain().size())
                    : leading.plain().size();
            lead.addAll(leading.plain().subList(0, first));
            others.addAll(leading.plain().subList(first, leading.plain().size()));
        }
        lead.addAll(helping.lead());
        others.addAll(helping.others());
        others.addAll(helping.plain());
        boolean othersKnown =
                !entry.isUnknown(Column.OTHERS) && (head.has(Column.OTHERS) || leadFirst || leading.tellsRoles());
        return new Parties(
                named(lead, entry.place(Column.LEAD, head), number),
                othersKnown ? all(others, entry.place(Column.OTHERS, head), number) : unstated(entry, number));
    }

    private @Nullable List<String> unstated(Entry entry, int number) {
        if (entry.isUnknown(Column.OTHERS)) {
            findings.add(new Finding(
                    Missing.COOPERATING,
                    number,
                    entry.place(Column.OTHERS, head),
                    "the cooperating units of row " + number + " are marked as unknown"));
        }
        return null;
    }

    private @Nullable List<String> named(List<String> written, Place place, int number) {
        if (!written.isEmpty()) {
            return all(written, place, number);
        }
        if (head.has(Column.LEAD)) {
            findings.add(new Finding(Missing.LEAD, number, place, "no lead unit of row " + number + " stands here"));
        }
        return null;
    }

    private List<String> all(List<String> written, Place place, int number) {
        return written.stream()
                .map(name -> name(name, place, number))
                .distinct()
                .toList();
    }

    private String name(String written, Place place, int number) {
        String body = names.body(written);
        if (body == null) {
            tell(written, place, number, "the directory of bodies lacks the name " + written);
            return written;
        }
        String first = firstNames.computeIfAbsent(body, none -> written);
        if (!first.equals(written)) {
            tell(written, place, number, written + " is another name of " + first + ", which stands here for it");
        }
        return first;
    }

    private void tell(String name, Place place, int number, String detail) {
        if (told.add(name)) {
            findings.add(new Finding(Missing.UNIT_NAME, number, place, name, detail));
        }
    }
}
