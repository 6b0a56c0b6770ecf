package planbot.plan;

import java.util.List;
import java.util.Optional;

/**
 * All plans that are loaded, at a revision.
 *
 * @param editions at least one, each of another plan; the first is the one that is meant where nothing else is said
 */
public record Library(Revision revision, List<Edition> editions) {
    public Library {
        editions = List.copyOf(editions);
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a library without a plan");
        }
    }

    public Edition main() {
        return editions.get(0);
    }

    /** The plan with this key, or empty where it is not loaded. */
    public Optional<Edition> edition(String key) {
        return editions.stream().filter(edition -> edition.key().equals(key)).findFirst();
    }
}
