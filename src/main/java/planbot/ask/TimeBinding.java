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

    /** How many days a day or a week that is named as an occasion may have. */
    private static final long OCCASION_DAYS = 11;

    /** Without the days on which the answer is wanted: 明天要汇报, 周五要上会, 今天领导问. */
    static List<Token> withoutOccasions(List<Token> tokens, String text) {
        List<Token> kept = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Token.Time time && isBrief(time.when()) && isOccasion(tokens, i, text))) {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    private static boolean isBrief(When when) {
        return when instanceof During during
                && during.side() == Side.WITHIN
                && during.span()
                        .from()
                        .plusDays(OCCASION_DAYS)
                        .isAfter(during.span().to());
    }

    private static boolean isOccasion(List<Token> tokens, int i, String text) {
        int next = i + 1;
        while (next < tokens.size() && isLight(tokens, next) && !is(tokens, next, Cue.OCCASION)) {
            next++;
        }
        boolean attribute = next + 1 < tokens.size()
                && text.startsWith("的", tokens.get(next).end());
        return is(tokens, next, Cue.OCCASION) && !attribute;
    }

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
    static @Nullable Criterion criterion(List<Token> tokens, String text) {
        List<Criterion> parts = new ArrayList<>();
        boolean sides = false;
        boolean all = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Time time && time.when() instanceof During during) {
                parts.add(part(tokens, i, during, text));
                sides |= during.side() != Side.WITHIN || denied(tokens, i, text);
                all |= is(tokens, i - 1, Cue.ALL_OF)
                        || is(tokens, i + 1, Cue.ALL_OF)
                        || isLight(tokens, i + 1) && is(tokens, i + 2, Cue.ALL_OF);
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

    private static Criterion part(List<Token> tokens, int i, During during, String text) {
        if (denied(tokens, i, text)) {
            // 不到2017年, 不跨到2017年: the year itself is meant, not all that comes before it.
            boolean reached = text.charAt(tokens.get(i).start()) == '到' && during.side() == Side.UNTIL_END;
            return new Criterion.Not(new DueIn(reached ? during.span() : reach(during)));
        }
        Criterion due = new DueIn(reach(during));
        if (!only(tokens, i, text)) {
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
    private static boolean only(List<Token> tokens, int i, String text) {
        int before = i - 1;
        while (isLight(tokens, before) || is(tokens, before, Cue.DUE)) {
            before--;
        }
        return is(tokens, before, Cue.ONLY)
                && Folding.isHan(text.charAt(tokens.get(before).start()));
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

    private static boolean denied(List<Token> tokens, int i, String text) {
        int before = i - 1;
        while (isLight(tokens, before) || is(tokens, before, Cue.IS) || isLatinDue(tokens, before, text)) {
            before--;
        }
        boolean behind = is(tokens, i + 1, Cue.NOT)
                && (i + 2 >= tokens.size()
                        || is(tokens, i + 2, Cue.DUE)
                        || is(tokens, i + 2, Cue.BREAK)
                        || isLight(tokens, i + 2));
        return behind || is(tokens, before, Cue.NOT) || is(tokens, before, Cue.EXCEPT) || is(tokens, i + 1, Cue.BESIDE);
    }

    private static boolean isLight(List<Token> tokens, int i) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i) instanceof Token.Sign sign
                && sign.cue().isLight();
    }

    /** Not due in 2016: in English the verb stands between the denial and the time. */
    private static boolean isLatinDue(List<Token> tokens, int i, String text) {
        return is(tokens, i, Cue.DUE)
                && !Folding.isHan(text.charAt(tokens.get(i).start()));
    }

    private static boolean is(List<Token> tokens, int i, Cue cue) {
        return i >= 0 && i < tokens.size() && tokens.get(i) instanceof Token.Sign sign && sign.cue() == cue;
    }
}
