package planbot.answer;

import java.util.List;
import java.util.Optional;
import planbot.plan.Revision;

/**
 * Everything that is known at a moment: every plan that is loaded. Immutable.
 *
 * @param plans at least one; the first is the one that is meant where nothing else is said
 */
public record Shelf(Revision revision, List<Knowledge> plans) {
    public Shelf {
        plans = List.copyOf(plans);
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("a shelf without a plan");
        }
    }

    public Knowledge main() {
        return plans.get(0);
    }

    /** The plan with this key, or empty where it is not loaded. */
    public Optional<Knowledge> plan(String key) {
        return plans.stream().filter(known -> known.edition().key().equals(key)).findFirst();
    }
}
