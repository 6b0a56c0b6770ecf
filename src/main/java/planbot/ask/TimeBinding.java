package planbot.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    static When.@Nullable Impossible impossible(Tokens tokens) {
        for (Token token : tokens.list()) {
            if (token instanceof Token.Time time && time.when() instanceof When.Impossible impossible) {
                return impossible;
            }
        }
        return null;
    }

    /** The condition on due dates, or null where the question names no time. */
    static @Nullable Criterion criterion(Tokens tokens) {
        List<Criterion> parts = new ArrayList<>();
        Set<Side> sides = EnumSet.noneOf(Side.class);
        boolean denied = false;
        boolean all = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Time time && time.when() instanceof During during) {
                parts.add(part(tokens, i, during));
                sides.add(during.side());
                denied |= denied(tokens, i);
                all |= tokens.is(i - 1, Cue.ALL_OF)
                        || tokens.is(i + 1, Cue.ALL_OF)
                        || tokens.isLight(i + 1) && tokens.is(i + 2, Cue.ALL_OF);
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        // 6月底前和年底前 is either; 6月以后年底前 is both.
        return all || denied || sides.size() > 1 ? new Criterion.All(parts) : new Criterion.Any(parts);
    }

    private static Criterion part(Tokens tokens, int i, During during) {
        if (denied(tokens, i)) {
            // 不到2017年, 不跨到2017年: the year itself is meant, not all that comes before it.
            boolean reached = tokens.text().charAt(tokens.get(i).start()) == '到' && during.side() == Side.UNTIL_END;
            return new Criterion.Not(new DueIn(reached ? during.span() : reach(during)));
        }
        Criterion due = new DueIn(reach(during));
        if (!only(tokens, i)) {
            return due;
        }
        Span span = reach(during);
        List<Criterion> parts = new ArrayList<>(List.of(due));
        if (span.from().isAfter(LocalDate.MIN)) {
            parts.add(new Criterion.Not(
                    new DueIn(new Span(LocalDate.MIN, span.from().minusDays(1)))));
        }
        if (span.to().isBefore(LocalDate.MAX)) {
            parts.add(new Criterion.Not(new DueIn(new Span(span.to().plusDays(1), LocalDate.MAX))));
        }
        return new Criterion.All(parts);
    }

    /** 只在2016年: in it, and not outside it. */
    private static boolean only(Tokens tokens, int i) {
        int before = i - 1;
        while (tokens.isLight(before) || tokens.is(before, Cue.DUE)) {
            before--;
        }
        return tokens.is(before, Cue.ONLY)
                && Folding.isHan(tokens.text().charAt(tokens.get(before).start()));
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

    private static boolean denied(Tokens tokens, int i) {
        int before = i - 1;
        while (tokens.isLight(before) || tokens.is(before, Cue.IS) || isLatinDue(tokens, before)) {
            before--;
        }
        boolean behind = tokens.is(i + 1, Cue.NOT)
                && (i + 2 >= tokens.size()
                        || tokens.is(i + 2, Cue.DUE)
                        || tokens.is(i + 2, Cue.BREAK)
                        || tokens.isLight(i + 2));
        return behind || tokens.is(before, Cue.NOT) || tokens.is(before, Cue.EXCEPT) || tokens.is(i + 1, Cue.BESIDE);
    }

    /** Not due in 2016: in English the verb stands between the denial and the time. */
    private static boolean isLatinDue(Tokens tokens, int i) {
        return tokens.is(i, Cue.DUE)
                && !Folding.isHan(tokens.text().charAt(tokens.get(i).start()));
    }
}
