package planbot.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the copies of one sentence show of its place: the measures whose heading it follows, the measures it closes because
 * the next heading follows, the sentences before it, what follows it, and whether a copy begins where the text was cut.
 */
final class Context {
    final Line.Sentence first;
    final Map<Integer, Integer> opens = new HashMap<>();
    final Map<Integer, Integer> closes = new HashMap<>();
    final Set<String> before = new HashSet<>();
    /** Sentences, and the numbers of headings. */
    final Set<String> followers = new HashSet<>();

    boolean cutBefore;
    int copies;

    Context(Line.Sentence first) {
        this.first = first;
    }

    /** The measure that the headings beside the copies speak for most; a heading in front outranks one behind. */
    @Nullable
    Integer best() {
        Integer best = null;
        Set<Integer> measures = new TreeSet<>(opens.keySet());
        measures.addAll(closes.keySet());
        for (Integer measure : measures) {
            if (best == null || weight(measure) > weight(best)) {
                best = measure;
            }
        }
        return best;
    }

    private int weight(int measure) {
        return 2 * votes(measure) + (opens.containsKey(measure) ? 1 : 0);
    }

    /** How many copies a heading next to them puts into a measure. */
    int votes(int measure) {
        return opens.getOrDefault(measure, 0) + closes.getOrDefault(measure, 0);
    }

    /** Whether another measure is spoken for just as much. */
    boolean tied(int best) {
        return Stream.concat(opens.keySet().stream(), closes.keySet().stream())
                .anyMatch(measure -> measure != best && weight(measure) == weight(best));
    }
}
