package planbot.ask;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** Rules by the character that a match can begin with: at most places of a question no rule has a chance, and none is tried. */
final class RulesByStart<R> {
    private final List<R> rules;
    private final Function<R, Anchored> pattern;
    private final AtomicReferenceArray<List<R>> byStart = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    RulesByStart(List<R> rules, Function<R, Anchored> pattern) {
        this.rules = rules;
        this.pattern = pattern;
    }

    /** In their own order, all rules that may match a text that begins with the character. */
    List<R> startingWith(char first) {
        List<R> known = byStart.get(first);
        if (known == null) {
            known = rules.stream()
                    .filter(rule ->
                            Character.isSurrogate(first) || pattern.apply(rule).mayBeginWith(Character.toString(first)))
                    .toList();
            byStart.set(first, known);
        }
        return known;
    }
}
