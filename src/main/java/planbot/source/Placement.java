package planbot.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds each sentence's measure from its copies. A heading beside it decides; a sentence without one follows its
 * predecessor where nothing speaks against that; where copies disagree, the place is blurred.
 */
final class Placement {
    private final List<Line> lines;
    private final Map<String, Context> contexts = new LinkedHashMap<>();
    /** The measures that the headings beside the copies show, before other copies are heard. */
    private final Map<String, Integer> shown = new LinkedHashMap<>();

    private final Map<String, Integer> measures = new HashMap<>();
    private final Set<Integer> headings = new TreeSet<>();
    /** What the copies of a measure's heading stand in front of. */
    private final Map<Integer, Map<String, Integer>> opened = new HashMap<>();

    private final boolean damaged;
    private final boolean bordersHold;

    Placement(List<Line> lines) {
        this.lines = lines;
        damaged = isDamaged();
        bordersHold = !damaged || bordersHold();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Sentence sentence) {
                note(contexts.computeIfAbsent(sentence.text(), text -> new Context(sentence)), i);
            }
        }
        contexts.forEach((text, context) -> {
            Integer best = context.best();
            if (best != null && !context.tied(best) && vouched(context, best)) {
                shown.put(text, best);
            }
        });
        shown.forEach((text, measure) -> {
            Context context = contexts.get(text);
            if (context != null && (context.votes(measure) > 1 || !standsElsewhere(context, measure))) {
                measures.put(text, measure);
            }
        });
        contexts.forEach((text, context) -> {
            Integer inherited = shown.containsKey(text) ? null : inherited(context);
            if (inherited != null) {
                measures.put(text, inherited);
            }
        });
    }

    /** Whether something stands twice or a heading is lost: what stands side by side may then have come there by the damage. */
    private boolean isDamaged() {
        Set<String> seen = new HashSet<>();
        boolean twice = false;
        int last = 0;
        for (Line line : lines) {
            if (line instanceof Line.Measure measure) {
                twice |= !headings.add(measure.number());
                last = Math.max(last, measure.number());
            } else if (line instanceof Line.Sentence sentence && sentence.kind() == Line.Kind.BODY) {
                twice |= !seen.add(sentence.text());
            }
        }
        return twice || headings.size() < last;
    }

    /** Whether no heading at the end of a line is followed by another sentence than where it stands amid a line. */
    private boolean bordersHold() {
        Map<Integer, Set<String>> amid = new HashMap<>();
        Map<Integer, Set<String>> across = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (adjoins(i)
                    && lines.get(i - 1) instanceof Line.Measure measure
                    && lines.get(i) instanceof Line.Sentence sentence) {
                (sentence.opensLine() ? across : amid)
                        .computeIfAbsent(measure.number(), none -> new HashSet<>())
                        .add(sentence.text());
            }
        }
        return across.entrySet().stream().allMatch(entry -> {
            Set<String> known = amid.getOrDefault(entry.getKey(), entry.getValue());
            return known.containsAll(entry.getValue());
        });
    }

    /** Whether a line stands right behind the one before it in the document. */
    private boolean adjoins(int i) {
        return i > 0
                && i < lines.size()
                && lines.get(i - 1).end() == lines.get(i).start();
    }

    private boolean believed(int i) {
        return adjoins(i) && (bordersHold || !lines.get(i).opensLine());
    }

    private void note(Context context, int at) {
        context.copies++;
        Line before = believed(at) ? lines.get(at - 1) : null;
        if (before instanceof Line.Measure measure) {
            context.opens.merge(measure.number(), 1, Integer::sum);
            opened.computeIfAbsent(measure.number(), none -> new HashMap<>())
                    .merge(context.first.text(), 1, Integer::sum);
        } else if (before == null || !damaged || !lines.get(at).opensLine()) {
            if (before instanceof Line.Sentence sentence && sentence.kind() == Line.Kind.BODY) {
                context.before.add(sentence.text());
            } else {
                context.cutBefore = true;
            }
        }
        int behind = adjoins(at + 1) && lines.get(at + 1) instanceof Line.Chapter ? at + 2 : at + 1;
        Line after = adjoins(behind) ? lines.get(behind) : null;
        if (after instanceof Line.Measure measure && measure.number() > 1) {
            context.followers.add(Integer.toString(measure.number()));
            if (believed(at + 1) && believed(behind)) {
                context.closes.merge(measure.number() - 1, 1, Integer::sum);
            }
        } else if (after instanceof Line.Sentence sentence) {
            context.followers.add(sentence.text());
        }
    }

    /** A heading behind in a single copy may stand there by the damage alone. */
    private boolean vouched(Context context, int measure) {
        return (context.opens.containsKey(measure) && opens(measure, context))
                || context.closes.getOrDefault(measure, 0) > 1;
    }

    /** Whether no other sentence follows the measure's heading in as many copies, but one that belongs elsewhere. */
    private boolean opens(int measure, Context context) {
        Map<String, Integer> shown = opened.getOrDefault(measure, Map.of());
        int copies = shown.getOrDefault(context.first.text(), 0);
        return shown.entrySet().stream()
                .filter(other -> !other.getKey().equals(context.first.text()) && other.getValue() >= copies)
                .map(other -> contexts.get(other.getKey()))
                .noneMatch(other -> other != null && Integer.valueOf(measure).equals(other.best()));
    }

    private @Nullable Integer inherited(Context context) {
        for (Integer closed : context.closes.keySet()) {
            if (context.before.stream().map(measures::get).anyMatch(closed::equals)
                    && !standsElsewhere(context, closed)) {
                return closed;
            }
        }
        if (context.cutBefore || context.before.size() != 1) {
            return null;
        }
        Context before = contexts.get(context.before.iterator().next());
        if (before == null || before.followers.size() > 1) {
            return null;
        }
        Integer measure = measures.get(before.first.text());
        return measure == null || nextIsLost(measure) || (context.copies == 1 && contradicted(context, measure))
                ? null
                : measure;
    }

    /** Whether a copy follows a sentence that a heading puts into another measure. */
    private boolean standsElsewhere(Context context, int measure) {
        return context.before.stream().map(shown::get).anyMatch(other -> other != null && other != measure);
    }

    /** Where the next measure's heading is lost, what follows may be the next measure's. */
    private boolean nextIsLost(int measure) {
        return !headings.contains(measure + 1) && headings.stream().anyMatch(number -> number > measure);
    }

    private boolean contradicted(Context context, int measure) {
        return context.closes.keySet().stream().anyMatch(other -> other != measure)
                || context.followers.stream().map(measures::get).anyMatch(other -> other != null && other != measure);
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
