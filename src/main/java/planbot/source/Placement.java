package planbot.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds each sentence's measure from its copies. A heading beside it decides; a sentence without one follows its
 * predecessor where no copy says otherwise; where copies disagree, the place is blurred.
 */
final class Placement {
    private final Map<String, Context> contexts = new LinkedHashMap<>();
    private final Map<String, Integer> measures = new HashMap<>();

    Placement(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Sentence sentence) {
                Line before = i > 0 && lines.get(i - 1).end() == sentence.start() ? lines.get(i - 1) : null;
                Line after =
                        i + 1 < lines.size() && lines.get(i + 1).start() == sentence.end() ? lines.get(i + 1) : null;
                if (after instanceof Line.Chapter && i + 2 < lines.size()) {
                    after = lines.get(i + 2);
                }
                note(contexts.computeIfAbsent(sentence.text(), text -> new Context(sentence)), before, after);
            }
        }
        contexts.forEach((text, context) -> {
            Integer best = context.best();
            if (best != null && context.vouched(best)) {
                measures.put(text, best);
            }
        });
        contexts.forEach((text, context) -> {
            Integer inherited = measures.containsKey(text) ? null : inherited(context);
            if (inherited != null) {
                measures.put(text, inherited);
            }
        });
    }

    private static void note(Context context, @Nullable Line before, @Nullable Line after) {
        context.copies++;
        if (before instanceof Line.Measure measure) {
            context.opens.merge(measure.number(), 1, Integer::sum);
        } else if (before instanceof Line.Sentence sentence && sentence.kind() == Line.Kind.BODY) {
            context.before.add(sentence.text());
        } else {
            context.cutBefore = true;
        }
        if (after instanceof Line.Measure measure && measure.number() > 1) {
            context.closes.merge(measure.number() - 1, 1, Integer::sum);
        } else if (after instanceof Line.Sentence sentence) {
            context.after.add(sentence.text());
        }
    }

    private @Nullable Integer inherited(Context context) {
        for (Integer closed : context.closes.keySet()) {
            if (context.before.stream().map(measures::get).anyMatch(closed::equals)) {
                return closed;
            }
        }
        if (context.cutBefore || context.before.size() != 1) {
            return null;
        }
        Integer measure = measures.get(context.before.iterator().next());
        return measure == null || context.copies > 1 || !contradicted(context, measure) ? measure : null;
    }

    private boolean contradicted(Context context, int measure) {
        return context.closes.keySet().stream().anyMatch(other -> other != measure)
                || context.after.stream().map(measures::get).anyMatch(other -> other != null && other != measure);
    }

    /** The sentences, each once: the preamble's, those of the measures in order, and last those whose place is blurred. */
    List<Line.Sentence> ordered() {
        List<Line.Sentence> sentences = new ArrayList<>();
        contexts.values().forEach(context -> sentences.add(context.first));
        sentences.sort(Comparator.comparingInt(this::rank)
                .thenComparingInt(sentence -> within(contexts.get(sentence.text()))));
        return sentences;
    }

    private int rank(Line.Sentence sentence) {
        return sentence.kind() == Line.Kind.PREAMBLE ? 0 : measures.getOrDefault(sentence.text(), Integer.MAX_VALUE);
    }

    private int within(@Nullable Context context) {
        if (context == null) {
            return 0;
        }
        Integer measure = measures.get(context.first.text());
        if (measure == null) {
            return 1;
        }
        return context.opens.containsKey(measure) ? 0 : context.closes.containsKey(measure) ? 2 : 1;
    }

    /** The measure of a sentence, or null. */
    @Nullable
    Integer measure(Line.Sentence sentence) {
        return sentence.kind() == Line.Kind.PREAMBLE ? null : measures.get(sentence.text());
    }
}
