package planbot.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer.Intent;
import planbot.ask.Criterion;
import planbot.ask.Filter;
import planbot.plan.Target;

/** Answers with the figures the plan sets, each with the sentence that holds it, quoted exactly. */
final class FigureAnswers {
    private static final int QUOTES = 4;

    private final Composition composition;
    private final Words words;

    FigureAnswers(Composition composition) {
        this.composition = composition;
        this.words = composition.words;
    }

    /**
     * The answer, or empty where the plan sets no figure for these words.
     *
     * @param measure what is asked to be counted, or null
     */
    Optional<Answer> answer(Filter filter, @Nullable String measure) {
        List<Target> targets = counting(measure, inTime(of(filter), filter));
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        String subject = filter.words().isEmpty() ? composition.wording.of(filter) : String.join(" ", filter.words());
        Map<String, Target> sentences = new LinkedHashMap<>();
        Map<String, String> figures = new LinkedHashMap<>();
        Set<Integer> tasks = new java.util.TreeSet<>();
        for (Target target : targets) {
            if (sentences.size() < QUOTES || sentences.containsKey(target.sentence())) {
                sentences.putIfAbsent(target.sentence(), target);
                String figure = target.figure().wording();
                figures.merge(
                        target.year() == null ? figure : words.inYear(target.year(), figure), figure, (a, b) -> a);
                if (target.task() != null) {
                    tasks.add(target.task());
                }
            }
        }
        composition.lead(words.figure(subject, saidOnce(figures)));
        sentences.values().forEach(composition::quote);
        composition.read(composition.wording.of(filter));
        composition.suggest(tasks.stream().limit(2).map(words::askTask).toList());
        return Optional.of(composition.answer(Intent.QUANTITY, composition.wording.of(filter), List.copyOf(tasks)));
    }

    /** Those that count what was asked for, where any does. */
    private static List<Target> counting(@Nullable String measure, List<Target> targets) {
        List<Target> fitting = targets.stream()
                .filter(target -> measure != null && target.figure().unit().endsWith(measure))
                .toList();
        return fitting.isEmpty() ? targets : fitting;
    }

    /** The figures as they are told; one that is told with its year is not told again without. */
    private static List<String> saidOnce(Map<String, String> figures) {
        return figures.entrySet().stream()
                .filter(told -> !told.getKey().equals(told.getValue())
                        || figures.entrySet().stream()
                                .noneMatch(other -> other.getValue().equals(told.getValue())
                                        && !other.getKey().equals(told.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every figure of the plan, as a table. */
    Answer all() {
        List<Target> targets = composition.knowledge.plan().targets();
        Map<String, List<String>> figures = new LinkedHashMap<>();
        for (Target target : targets) {
            String where = target.task() == null
                    ? target.sentence()
                    : composition.whereRow(target.task()) + " " + target.sentence();
            figures.computeIfAbsent(where, none -> new ArrayList<>())
                    .add(target.figure().wording());
        }
        composition.lead(words.targets(targets.size()));
        composition.add(new Doc.Table(
                words.targetTable(),
                figures.entrySet().stream()
                        .map(told -> List.of(String.join(" · ", told.getValue()), told.getKey()))
                        .toList()));
        List<Integer> tasks = targets.stream()
                .map(Target::task)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return composition.answer(Intent.QUANTITY, words.allTasks(), tasks);
    }

    private List<Target> of(Filter filter) {
        if (!filter.words().isEmpty()) {
            List<Target> together = composition.knowledge.search().targets(filter.words());
            return together.isEmpty() && filter.words().size() > 1
                    ? filter.words().stream()
                            .flatMap(word -> composition.knowledge.search().targets(List.of(word)).stream())
                            .distinct()
                            .toList()
                    : together;
        }
        BitSet tasks = composition.judge.judge(filter.criterion()).yes();
        return composition.knowledge.plan().targets().stream()
                .filter(target -> target.task() != null && tasks.get(target.task()))
                .toList();
    }

    /**
     * Those of the asked year, where any sentence sets a figure for that year, and the same figures where they are told
     * without one.
     */
    private static List<Target> inTime(List<Target> targets, Filter filter) {
        if (!(filter.time() instanceof Criterion.DueIn due)) {
            return targets;
        }
        Set<Target> inYear = targets.stream()
                .filter(target ->
                        target.year() != null && due.span().holds(java.time.LocalDate.of(target.year(), 12, 31)))
                .collect(Collectors.toSet());
        if (inYear.isEmpty()) {
            return targets;
        }
        Set<String> figures =
                inYear.stream().map(target -> target.figure().wording()).collect(Collectors.toSet());
        return targets.stream()
                .filter(target -> inYear.contains(target)
                        || target.year() == null
                                && figures.contains(target.figure().wording()))
                .toList();
    }
}
