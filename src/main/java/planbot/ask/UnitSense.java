package planbot.ask;

import java.util.EnumSet;
import java.util.Set;
import planbot.ask.UnitClause.Sense;
import planbot.ask.UnitGroups.Group;

/** Tells whether units that are said in one breath take part, take no part, or are the only ones. */
final class UnitSense {
    private static final Set<Cue> LIGHT = EnumSet.of(Cue.IS, Cue.BY, Cue.TASK, Cue.DOCUMENT, Cue.THEM);

    private static final Set<String> CLOSING_DENIALS = Set.of("不算", "不要", "不含", "不包括", "不包含", "不看");

    private final Tokens tokens;

    UnitSense(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What is said of a group between two places of the text, by the words around it and its role. */
    Sense of(Group group, int from, int ownRole, int to) {
        int role = Math.max(ownRole, group.last() + 1);
        int start = group.first();
        while (start > from && (isLight(start - 1) && tokens.role(start - 1) == null || start - 1 == ownRole)) {
            start--;
        }
        boolean denied = start > from && (tokens.is(start - 1, Cue.NOT) || tokens.is(start - 1, Cue.EXCEPT))
                || tokens.has(Cue.NOT, start, group.first())
                || tokens.has(Cue.EXCEPT, start, group.first())
                || tokens.has(Cue.NOT, group.last() + 1, Math.min(role, to))
                || group.last() + 1 < to && tokens.is(group.last() + 1, Cue.BESIDE)
                || deniedBehind(Math.max(ownRole, group.last()) + 1);
        if (denied) {
            return Sense.TAKES_NO_PART;
        }
        boolean alone = start > from && (tokens.is(start - 1, Cue.ONLY) || tokens.is(start - 1, Cue.ALONE))
                || tokens.has(Cue.ONLY, start, group.first())
                || tokens.has(Cue.ALONE, group.last() + 1, Math.min(role + 2, to));
        return alone ? Sense.ALONE : Sense.TAKES_PART;
    }

    /** 科委牵头的不算, 科委除外: the denial closes what it denies. */
    private boolean deniedBehind(int behind) {
        int i = behind;
        while (i < tokens.size() && isLight(i) && !tokens.is(i, Cue.EXCEPT) && !tokens.is(i, Cue.NOT)) {
            i++;
        }
        boolean closes = i + 1 >= tokens.size() || tokens.is(i + 1, Cue.BREAK) || tokens.is(i + 1, Cue.WHETHER);
        return i < tokens.size()
                && closes
                && (tokens.is(i, Cue.EXCEPT) || tokens.is(i, Cue.NOT) && CLOSING_DENIALS.contains(tokens.said(i)));
    }

    /** 都没参与 denies each of them, 不都参与 only all together. */
    boolean deniesEach(Group group, int to) {
        for (int i = group.last() + 1; i < to; i++) {
            if (tokens.is(i, Cue.NOT)) {
                return tokens.has(Cue.ALL_OF, group.last() + 1, i);
            }
        }
        return false;
    }

    /** Whether a word joins or pads what stands beside it. */
    boolean isLight(int i) {
        Cue cue = tokens.cue(i);
        return cue != null && (cue.isLight() || LIGHT.contains(cue));
    }
}
