package planbot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import planbot.plan.Role;

/** Collects the conditions of a question that are neither units nor times. */
final class Conditions {
    private Conditions() {}

    /** A figure that is put as a question is what the answer will set right, not a word to search for: 是不是100家. */
    private static final Pattern CLAIM = Pattern.compile(".*[0-9]+[万亿]?[个家户名项元座].*");

    /** The words to search for. */
    static List<String> words(Tokens tokens, Signs signs) {
        List<String> words = new ArrayList<>();
        for (Token token : tokens.list()) {
            if (token instanceof Token.Word word && !words.contains(word.word())) {
                words.add(word.word());
            }
        }
        boolean asked = signs.has(Cue.WHETHER) || signs.has(Cue.OR);
        List<String> claims =
                words.stream().filter(word -> CLAIM.matcher(word).matches()).toList();
        if (asked && claims.size() < words.size() && words.removeAll(claims)) {
            signs.add(Cue.AMOUNT);
        }
        return words;
    }

    /** The conditions of state: overdue, without cooperating units … */
    static List<Criterion> others(Tokens tokens, Signs signs, UnitBinding binding) {
        List<Criterion> others = new ArrayList<>();
        Role loose = binding.looseRole();
        if (signs.has(Cue.ALL_OF)
                && binding.clauses().isEmpty()
                && loose != null
                && loose != Role.EITHER
                && !signs.has(Cue.WHO)) {
            others.add(new Criterion.UnitCount(loose, 2, Integer.MAX_VALUE));
        }
        for (Token token : tokens.list()) {
            if (token instanceof Token.Condition condition && !others.contains(condition.criterion())) {
                others.add(condition.criterion());
            }
        }
        if (signs.has(Cue.OVERDUE)) {
            others.add(new Criterion.Overdue());
        }
        if (signs.has(Cue.DONE)) {
            others.add(new Criterion.Done());
        }
        if (signs.has(Cue.NOT_DONE)) {
            others.add(new Criterion.Not(new Criterion.Done()));
        }
        if (signs.has(Cue.NOT_DUE)) {
            others.add(new Criterion.NotYetDue());
        }
        return others;
    }
}
