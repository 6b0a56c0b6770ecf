package planbot.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two states of all that is loaded have otherwise.
 *
 * @param plans those that come, go or are otherwise, and no others; in the order of the later state, what goes last
 */
public record LibraryDiff(List<PlanDiff> plans) {
    public LibraryDiff {
        plans = List.copyOf(plans);
    }

    /** Takes time linear in the size of both. */
    public static LibraryDiff of(List<Edition> before, List<Edition> after) {
        Map<String, Edition> old = new LinkedHashMap<>();
        before.forEach(edition -> old.put(edition.key(), edition));
        List<PlanDiff> plans = new ArrayList<>();
        for (Edition edition : after) {
            Edition known = old.remove(edition.key());
            if (known == null || !known.reads(edition)) {
                plans.add(PlanDiff.of(known, edition));
            }
        }
        old.values().forEach(gone -> plans.add(PlanDiff.of(gone, null)));
        return new LibraryDiff(plans);
    }

    public boolean isEmpty() {
        return plans.isEmpty();
    }

    /** How many tasks came, are otherwise, and went. */
    public Revision.Change change(Revision.Kind kind, long from) {
        int added = 0;
        int changed = 0;
        int removed = 0;
        for (PlanDiff plan : plans) {
            added += plan.tasks().added().size();
            changed += plan.tasks().changed().size();
            removed += plan.tasks().removed().size();
        }
        return new Revision.Change(kind, from, added, changed, removed);
    }
}
