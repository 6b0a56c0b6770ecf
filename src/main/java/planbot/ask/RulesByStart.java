package planbot.ask;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules by the character that a match can begin with: at most places of a question no rule has a chance, and none is
 * tried. Patterns must not look behind their beginning.
 */
final class RulesByStart<R> {
    private final List<R> rules;
    private final Function<R, Pattern> pattern;
    private final AtomicReferenceArray<List<R>> byStart = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    RulesByStart(List<R> rules, Function<R, Pattern> pattern) {
        this.rules = rules;
        this.pattern = pattern;
    }

    /** In their own order, all rules that may match a text that begins with the character. */
    List<R> startingWith(char first) {
        List<R> known = byStart.get(first);
        if (known == null) {
            known = rules.stream()
                    .filter(rule -> mayStart(pattern.apply(rule), first))
                    .toList();
            byStart.set(first, known);
        }
        return known;
    }

    /** A pattern that fails without having asked for a second character fails whatever follows. */
    private static boolean mayStart(Pattern pattern, char first) {
        Matcher matcher = pattern.matcher(Character.toString(first));
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
