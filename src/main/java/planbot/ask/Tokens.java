package planbot.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.plan.Role;

/** A question's tokens with their text, as the binders look at them; a place beyond either end holds nothing. */
record Tokens(List<Token> list, String text) {
    Tokens {
        list = List.copyOf(list);
    }

    int size() {
        return list.size();
    }

    Token get(int i) {
        return list.get(i);
    }

    /** The characters of the token. */
    String said(int i) {
        return text.substring(list.get(i).start(), list.get(i).end());
    }

    /** What the word here does, or null where there is no word of the language. */
    @Nullable
    Cue cue(int i) {
        return i >= 0 && i < list.size() && list.get(i) instanceof Token.Sign sign ? sign.cue() : null;
    }

    boolean is(int i, Cue cue) {
        return cue(i) == cue;
    }

    boolean isLight(int i) {
        Cue cue = cue(i);
        return cue != null && cue.isLight();
    }

    /** Whether a word of the kind stands from {@code from} on and before {@code to}. */
    boolean has(Cue cue, int from, int to) {
        for (int i = from; i < to; i++) {
            if (is(i, cue)) {
                return true;
            }
        }
        return false;
    }

    boolean has(Cue cue) {
        return has(cue, 0, size());
    }

    boolean isLatin(int i) {
        char first = text.charAt(list.get(i).start());
        return first >= 'a' && first <= 'z';
    }

    /** The role a word names, or null. */
    @Nullable
    Role role(int i) {
        Cue cue = cue(i);
        if (cue == null) {
            return null;
        }
        return switch (cue) {
            case LEAD -> Role.LEAD;
            case COOPERATE -> Role.COOPERATING;
            case TAKE_PART -> Role.EITHER;
            default -> null;
        };
    }
}
