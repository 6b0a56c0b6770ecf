package planbot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the units that are said in one breath: 科委、教委和财政局. */
final class UnitGroups {
    /** Units said in one breath, as token positions. */
    record Group(List<String> units, int first, int last, boolean anyOf) {}

    private static final Set<String> ARTICLES = Set.of("the", "by", "by the");

    private UnitGroups() {}

    /** All of them, in the order they are said. */
    static List<Group> of(Tokens tokens) {
        List<Group> groups = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            if (!(tokens.get(i) instanceof Token.Body body)) {
                i++;
                continue;
            }
            List<String> units = new ArrayList<>(List.of(body.unit()));
            boolean anyOf = false;
            int last = i;
            boolean denied = isDenied(tokens, i);
            for (int next = afterJoint(tokens, last); next > 0; next = afterJoint(tokens, last)) {
                if (denied && tokens.has(Cue.BREAK, last + 1, next)) {
                    break;
                }
                anyOf |= tokens.has(Cue.OR, last + 1, next);
                String unit = ((Token.Body) tokens.get(next)).unit();
                if (!units.contains(unit)) {
                    units.add(unit);
                }
                last = next;
            }
            groups.add(new Group(units, i, last, anyOf));
            i = last + 1;
        }
        return groups;
    }

    /** 没有教委，科委牵头的: a comma ends what is denied. */
    private static boolean isDenied(Tokens tokens, int body) {
        int i = body - 1;
        while (i >= 0
                && (tokens.isLight(i) || tokens.role(i) != null)
                && !tokens.is(i, Cue.NOT)
                && !tokens.is(i, Cue.EXCEPT)) {
            i--;
        }
        return tokens.is(i, Cue.NOT) || tokens.is(i, Cue.EXCEPT);
    }

    /** The next body of the same breath, or -1. */
    private static int afterJoint(Tokens tokens, int last) {
        for (int i = last + 1; i < tokens.size() && i <= last + 4; i++) {
            if (tokens.get(i) instanceof Token.Body) {
                return i;
            }
            boolean comma = tokens.is(i, Cue.BREAK) && tokens.said(i).equals(",");
            boolean article = i > last + 1 && ARTICLES.contains(tokens.said(i));
            if (!comma
                    && !article
                    && !tokens.is(i, Cue.AND)
                    && !tokens.is(i, Cue.OR)
                    && !(tokens.is(i, Cue.INSTEAD) && tokens.said(i).equals("还有"))) {
                return -1;
            }
        }
        return -1;
    }
}
