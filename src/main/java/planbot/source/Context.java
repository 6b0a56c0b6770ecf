package planbot.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the copies of one sentence show of its place: the measures whose heading it follows, the measures it closes because
 * the next heading follows, the sentences before it, and whether a copy begins where the text was cut.
 */
final class Context {
    final Line.Sentence first;
    final Map<Integer, Integer> opens = new HashMap<>();
    final Map<Integer, Integer> closes = new HashMap<>();
    final Set<String> before = new HashSet<>();
    final Set<String> after = new HashSet<>();
    boolean cutBefore;
    int copies;

    Context(Line.Sentence first) {
        this.first = first;
    }

    /** How many copies put the sentence into a measure by a heading next to it. */
    int votes(int measure) {
        return opens.getOrDefault(measure, 0) + closes.getOrDefault(measure, 0);
    }

    /** The measure the headings beside the copies speak for; a heading in front outranks one behind. */
    @Nullable
    Integer best() {
        Integer best = null;
        Set<Integer> measures = new java.util.TreeSet<>(opens.keySet());
        measures.addAll(closes.keySet());
        for (Integer measure : measures) {
            if (best == null || weight(measure) > weight(best)) {
                best = measure;
            }
        }
        return best;
    }

    /** A heading behind in a single copy may stand there by the damage alone. */
    boolean vouched(int measure) {
        return opens.containsKey(measure) || closes.getOrDefault(measure, 0) > 1;
    }

    private int weight(int measure) {
        return 2 * votes(measure) + (opens.containsKey(measure) ? 1 : 0);
    }
}
