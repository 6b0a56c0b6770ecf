package planbot.ask.time;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import planbot.ask.Anchored;
import planbot.ask.PatternSet;

/** A place in a text that moves on as patterns are taken. */
final class Cursor {
    /** No expression is longer; keeps every step's cost constant. */
    private static final int REACH = 48;

    private static final PatternSet PATTERNS = new PatternSet();

    private final String text;
    private int at;
    private PatternSet.@Nullable Place place;

    Cursor(String text, int at) {
        this.text = text;
        move(at);
    }

    /** A pattern that cursors can take. */
    static Anchored pattern(String regex) {
        return PATTERNS.add(regex);
    }

    int at() {
        return at;
    }

    void back(int to) {
        if (to != at) {
            move(to);
        }
    }

    /** Moves over the pattern if it matches here. */
    @Nullable
    MatchResult take(Anchored pattern) {
        Matcher matcher = place == null ? null : place.match(pattern);
        if (matcher == null || matcher.end() == at) {
            return null;
        }
        move(matcher.end());
        return matcher;
    }

    boolean has(Anchored pattern) {
        return take(pattern) != null;
    }

    /** Whether a word character of a Latin word or a figure stands right before this place. */
    boolean insideWord() {
        if (at == 0 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        return isDigit(before) && isDigit(here) || isLatin(before) && isLatin(here);
    }

    /** Whether a figure and one of the joints stand right before this place. */
    boolean isBehindFigureAnd(String joints) {
        return at >= 2 && joints.indexOf(text.charAt(at - 1)) >= 0 && isDigit(text.charAt(at - 2));
    }

    private void move(int to) {
        at = to;
        place = PATTERNS.at(text, to, REACH);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
