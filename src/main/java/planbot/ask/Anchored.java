package planbot.ask;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is looked for at one place of a text. At most places the first character rules it out, and it is not
 * tried. It may look ahead of a match, but not behind its beginning for what must stand there.
 */
public final class Anchored {
    /** Stand for all characters that no expression names. */
    private static final String UNNAMED = "鿌ǅ";

    private static final int ASCII = 128;

    private final Pattern pattern;
    private final boolean unnamedMayStart;
    /** The characters that may start a match where the unnamed ones may not, or the other way round. */
    private final BitSet exceptions = new BitSet();

    private Anchored(Pattern pattern) {
        this.pattern = pattern;
        this.unnamedMayStart = UNNAMED.chars().anyMatch(c -> mayStart(pattern, (char) c));
        for (char c = 0; c < ASCII; c++) {
            exceptions.set(c, mayStart(pattern, c) != unnamedMayStart);
        }
        pattern.pattern().chars().forEach(c -> exceptions.set(c, mayStart(pattern, (char) c) != unnamedMayStart));
    }

    public static Anchored of(String regex) {
        return new Anchored(Pattern.compile(regex));
    }

    /** What matches right here, not looking farther than so many characters ahead; or null. */
    public @Nullable Matcher at(String text, int at, int reach) {
        if (at == text.length() || !mayStartWith(text.charAt(at))) {
            return null;
        }
        Matcher matcher = pattern.matcher(text)
                .region(at, Math.min(text.length(), at + reach))
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return matcher.lookingAt() ? matcher : null;
    }

    /** The first match in the text; or null. */
    @Nullable
    Matcher in(String text) {
        for (int i = 0; i < text.length(); i++) {
            Matcher found = at(text, i, text.length());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether a match can begin with the character. */
    boolean mayStartWith(char first) {
        return exceptions.get(first) != unnamedMayStart;
    }

    /** A pattern that fails without having asked for a second character fails whatever follows. */
    private static boolean mayStart(Pattern pattern, char first) {
        Matcher matcher = pattern.matcher(Character.toString(first));
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
