package planbot.schedule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a text that is read from its start. Patterns see it in lower case, half width and Simplified script. */
final class Cursor {
    /** No words of a schedule are longer; keeps a hostile text harmless. */
    private static final int REACH = 200;

    private static final String TRADITIONAL = "週個點時後號當禮兩於與間終發";
    private static final String SIMPLIFIED = "周个点时后号当礼两于与间终发";
    private static final Pattern BLANK = Pattern.compile("[ ,;:、。]*");

    private final String typed;
    private final String folded;
    private int at;

    Cursor(String typed) {
        this.typed = typed;
        StringBuilder folding = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            folding.append(fold(typed.charAt(i)));
        }
        folded = folding.toString();
        skip();
    }

    /** Character by character, so that places in the folded text are places in what was typed. */
    private static char fold(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return Character.toLowerCase((char) (c - 0xFEE0));
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        int traditional = TRADITIONAL.indexOf(c);
        if (traditional >= 0) {
            return SIMPLIFIED.charAt(traditional);
        }
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            default -> Character.toLowerCase(c);
        };
    }

    /** Moves behind a pattern that begins here; null, and no move, where it does not. */
    @Nullable
    Matcher take(Pattern pattern) {
        Matcher matcher = look(pattern);
        if (matcher != null) {
            at = matcher.end();
        }
        return matcher;
    }

    boolean takes(Pattern pattern) {
        return take(pattern) != null;
    }

    private @Nullable Matcher look(Pattern pattern) {
        Matcher matcher = pattern.matcher(folded)
                .region(at, Math.min(folded.length(), at + REACH))
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return matcher.lookingAt() ? matcher : null;
    }

    /** Moves over spaces and punctuation. */
    void skip() {
        takes(BLANK);
    }

    int at() {
        return at;
    }

    void backTo(int place) {
        at = place;
    }

    /** What was typed up to here. */
    String taken() {
        return typed.substring(0, at).strip();
    }

    /** What was typed from here on. */
    String rest() {
        return typed.substring(at).strip();
    }
}
