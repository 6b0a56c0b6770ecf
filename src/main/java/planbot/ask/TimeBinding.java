package planbot.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.ask.Criterion.DueIn;
import planbot.ask.time.Span;
import planbot.ask.time.When;
import planbot.ask.time.When.During;
import planbot.ask.time.When.Side;

/** Puts the time expressions of a question together: 2016和2017年都, 不是2017年的, 6月以后年底前. */
final class TimeBinding {
    private TimeBinding() {}

    /** The first expression that names no period, or null. */
    static When.@Nullable Impossible impossible(List<Token> tokens) {
        for (Token token : tokens) {
            if (token instanceof Token.Time time && time.when() instanceof When.Impossible impossible) {
                return impossible;
            }
        }
        return null;
    }

    /** The condition on due dates, or null where the question names no time. */
    static @Nullable Criterion criterion(List<Token> tokens) {
        List<Criterion> parts = new ArrayList<>();
        boolean sides = false;
        boolean all = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Time time && time.when() instanceof During during) {
                Criterion due = new DueIn(reach(during));
                parts.add(denied(tokens, i) ? new Criterion.Not(due) : due);
                sides |= during.side() != Side.WITHIN || denied(tokens, i);
                all |= is(tokens, i + 1, Cue.ALL_OF) || is(tokens, i + 1, Cue.FILL) && is(tokens, i + 2, Cue.ALL_OF);
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return all || sides ? new Criterion.All(parts) : new Criterion.Any(parts);
    }

    private static Span reach(During during) {
        Span span = during.span();
        return switch (during.side()) {
            case WITHIN -> span;
            case UNTIL_END -> new Span(LocalDate.MIN, span.to());
            case FROM_START -> new Span(span.from(), LocalDate.MAX);
            case AFTER_END -> new Span(span.to().plusDays(1), LocalDate.MAX);
        };
    }

    private static boolean denied(List<Token> tokens, int i) {
        int before = i - 1;
        while (is(tokens, before, Cue.FILL) || is(tokens, before, Cue.IS)) {
            before--;
        }
        boolean behind = is(tokens, i + 1, Cue.NOT)
                && (i + 2 >= tokens.size()
                        || is(tokens, i + 2, Cue.DUE)
                        || is(tokens, i + 2, Cue.BREAK)
                        || is(tokens, i + 2, Cue.FILL));
        return behind || is(tokens, before, Cue.NOT) || is(tokens, before, Cue.EXCEPT) || is(tokens, i + 1, Cue.BESIDE);
    }

    private static boolean is(List<Token> tokens, int i, Cue cue) {
        return i >= 0 && i < tokens.size() && tokens.get(i) instanceof Token.Sign sign && sign.cue() == cue;
    }
}
