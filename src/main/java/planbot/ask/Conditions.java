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
        List<String> words = areAlternatives(tokens, signs) ? List.of() : said(tokens);
        boolean asked = signs.has(Cue.WHETHER) || signs.has(Cue.OR);
        if (!asked || words.size() < 2) {
            return words;
        }
        List<String> claims =
                words.stream().filter(word -> CLAIM.matcher(word).matches()).toList();
        if (claims.size() < words.size() && words.removeAll(claims)) {
            signs.add(Cue.AMOUNT);
        }
        return words;
    }

    /** 6月到期或者逾期的: a time and a state with 或 between will either do. */
    static Filter withAlternativeTime(Filter filter, Tokens tokens) {
        Criterion time = filter.time();
        if (time == null) {
            return filter;
        }
        Criterion state = filter.others().stream()
                .filter(other -> other instanceof Criterion.Overdue || other instanceof Criterion.NotYetDue)
                .findFirst()
                .orElse(null);
        if (state == null || !isOrBetween(tokens)) {
            return filter;
        }
        List<Criterion> others = new ArrayList<>(filter.others());
        others.set(others.indexOf(state), new Criterion.Any(List.of(time, state)));
        return new Filter(filter.units(), null, filter.words(), filter.numbers(), others);
    }

    private static boolean isOrBetween(Tokens tokens) {
        int time = -1;
        int state = -1;
        for (int i = 0; i < tokens.size(); i++) {
            time = tokens.get(i) instanceof Token.Time ? i : time;
            state = tokens.is(i, Cue.OVERDUE) || tokens.is(i, Cue.NOT_DUE) ? i : state;
        }
        return time >= 0 && state >= 0 && tokens.has(Cue.OR, Math.min(time, state), Math.max(time, state));
    }

    private static List<String> said(Tokens tokens) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Word word && !words.contains(word.word()) && !isDenied(tokens, i)) {
                words.add(word.word());
            }
        }
        return words;
    }

    /** 不涉及孵化器, 除了孵化器 */
    private static boolean isDenied(Tokens tokens, int word) {
        int i = tokens.is(word - 1, Cue.TAKE_PART) ? word - 2 : word - 1;
        return tokens.is(i, Cue.EXCEPT) || tokens.is(word - 1, Cue.TAKE_PART) && tokens.is(i, Cue.NOT);
    }

    /** 机器人或者职称, 机器人、职称: any of the words will do, unless a figure is asked for. */
    private static boolean areAlternatives(Tokens tokens, Signs signs) {
        int before = -1;
        int joined = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Token.Word)) {
                continue;
            }
            boolean either = before >= 0
                    && i == before + 2
                    && (tokens.is(before + 1, Cue.OR)
                            || tokens.is(before + 1, Cue.AND)
                                    && tokens.said(before + 1).equals("、"));
            if (before >= 0 && !either) {
                return false;
            }
            joined += either ? 1 : 0;
            before = i;
        }
        boolean figure = signs.has(Cue.AMOUNT) || signs.has(Cue.TARGET) || signs.has(Cue.WHETHER);
        return joined > 0 && !figure;
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
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Condition condition) {
                boolean denied = tokens.is(i - 1, Cue.EXCEPT);
                Criterion said = denied ? new Criterion.Not(condition.criterion()) : condition.criterion();
                if (!others.contains(said)) {
                    others.add(said);
                }
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Word word && isDenied(tokens, i)) {
                others.add(new Criterion.Not(new Criterion.Mentions(List.of(word.word()))));
            }
        }
        if (areAlternatives(tokens, signs)) {
            others.add(new Criterion.Any(said(tokens).stream()
                    .map(word -> (Criterion) new Criterion.Mentions(List.of(word)))
                    .toList()));
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
