package planbot.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planbot.ask.Token.Numbers;

/** What the numbers of a question number: tasks, entries of the last list, measures, chapters, a limit, or a page. */
final class Numbering {
    private final Set<Integer> tasks = new LinkedHashSet<>();
    private @Nullable Integer entry;
    private @Nullable Integer measure;
    private @Nullable Integer chapter;
    private @Nullable Integer limit;
    private @Nullable Integer page;

    Numbering(List<Token> tokens, @Nullable Turn last, int lastNumber, Signs signs) {
        Integer current = last == null ? null : current(last);
        if (current != null && signs.has(Cue.FOLLOWING)) {
            tasks.add(current + 1);
        }
        if (current != null && signs.has(Cue.PRECEDING)) {
            tasks.add(current - 1);
        }
        boolean listed = last != null && last.listed().size() > 1;
        for (Token token : tokens) {
            if (token instanceof Numbers numbers) {
                switch (numbers.sort()) {
                    case TASK, BARE -> tasks.addAll(numbers.numbers());
                    case LAST ->
                        numbers.numbers().stream()
                                .map(fromTheEnd -> lastNumber + 1 - fromTheEnd)
                                .filter(number -> number > 0)
                                .forEach(tasks::add);
                    case MEASURE -> measure = numbers.numbers().get(0);
                    case CHAPTER -> chapter = numbers.numbers().get(0);
                    case LIMIT -> limit = numbers.numbers().get(0);
                    case PAGE -> page = numbers.numbers().get(0);
                    case ENTRY -> {
                        if (signs.has(Cue.MEASURES)) {
                            measure = numbers.numbers().get(0);
                        } else if (listed && numbers.numbers().size() == 1) {
                            entry = numbers.numbers().get(0);
                        } else if (last != null && listed && holds(last, numbers.numbers())) {
                            numbers.numbers()
                                    .forEach(n -> tasks.add(last.listed().get(n - 1)));
                        } else {
                            tasks.addAll(numbers.numbers());
                        }
                    }
                }
            }
        }
    }

    private static boolean holds(Turn last, List<Integer> entries) {
        return entries.stream().allMatch(n -> n > 0 && n <= last.listed().size());
    }

    /** The one task that was spoken of last, or null: the one 下一项 counts from. */
    private static @Nullable Integer current(Turn last) {
        List<Integer> numbers = last.question() instanceof Question.OfTasks tasks
                        && !tasks.filter().numbers().isEmpty()
                ? tasks.filter().numbers()
                : last.listed();
        return numbers.size() == 1 ? numbers.get(0) : null;
    }

    List<Integer> tasks() {
        return List.copyOf(tasks);
    }

    @Nullable
    Integer entry() {
        return entry;
    }

    @Nullable
    Integer measure() {
        return measure;
    }

    @Nullable
    Integer chapter() {
        return chapter;
    }

    @Nullable
    Integer limit() {
        return limit;
    }

    @Nullable
    Integer page() {
        return page;
    }
}
