package planbot.ask;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is looked for at one place of a text. At most places the first characters rule it out, and it is not
 * tried; which those are is found out as texts are met. It may look ahead of a match, but not behind its beginning for what must
 * stand there, and names no character beyond the basic plane. Safe for many threads.
 */
public final class Anchored {
    /** Characters of a beginning; that many fit into a number, with room for what is known of them. */
    private static final int BEGINNING = 3;

    private static final long HOPELESS = 1L << 48;
    private static final long HOPEFUL = 1L << 49;
    /** A power of two: of the beginnings that share a place the last one is remembered. */
    private static final int PLACES = 512;

    private final Pattern pattern;
    private final AtomicLongArray beginnings = new AtomicLongArray(PLACES);
    private volatile @Nullable Starts starts;

    private Anchored(Pattern pattern) {
        this.pattern = pattern;
    }

    public static Anchored of(String regex) {
        return new Anchored(Pattern.compile(regex));
    }

    /** What matches right here, not looking farther than so many characters ahead; or null. */
    public @Nullable Matcher at(String text, int at, int reach) {
        if (at == text.length() || !mayBeginAt(text, at)) {
            return null;
        }
        Matcher matcher = pattern.matcher(text)
                .region(at, Math.min(text.length(), at + reach))
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return matcher.lookingAt() ? matcher : null;
    }

    /** The first match in the text; or null. */
    public @Nullable Matcher in(String text) {
        for (int i = 0; i < text.length(); i++) {
            Matcher found = at(text, i, text.length());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether a match can begin with the text. A pattern that fails without having asked for more fails whatever follows. */
    boolean mayBeginWith(String beginning) {
        Matcher matcher = pattern.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private boolean mayBeginAt(String text, int at) {
        if (!starts().has(text.charAt(at))) {
            return false;
        }
        if (at + BEGINNING > text.length() || Character.isHighSurrogate(text.charAt(at + BEGINNING - 1))) {
            return true;
        }
        long beginning = (long) text.charAt(at) << 32 | (long) text.charAt(at + 1) << 16 | text.charAt(at + 2);
        int place = (int) (beginning * 0x9E3779B97F4A7C15L >>> 55);
        long known = beginnings.getOpaque(place);
        if (known == (beginning | HOPELESS)) {
            return false;
        }
        if (known == (beginning | HOPEFUL)) {
            return true;
        }
        boolean may = mayBeginWith(text.substring(at, at + BEGINNING));
        beginnings.setOpaque(place, beginning | (may ? HOPEFUL : HOPELESS));
        return may;
    }

    private Starts starts() {
        Starts known = starts;
        if (known == null) {
            known = Starts.of(this);
            starts = known;
        }
        return known;
    }

    /**
     * The characters that may start a match.
     *
     * @param unnamed whether those may that the expression does not name
     * @param exceptions those of which the contrary is true
     */
    private record Starts(boolean unnamed, BitSet exceptions) {
        private static final String UNNAMED = "鿌ǅ";
        private static final int ASCII = 128;

        private static Starts of(Anchored anchored) {
            boolean unnamed = UNNAMED.chars().anyMatch(c -> anchored.mayBeginWith(Character.toString(c)));
            BitSet exceptions = new BitSet();
            IntStream.concat(IntStream.range(0, ASCII), named(anchored.pattern.pattern()))
                    .distinct()
                    .filter(c -> anchored.mayBeginWith(Character.toString(c)) != unnamed)
                    .forEach(exceptions::set);
            return new Starts(unnamed, exceptions);
        }

        /** The characters of an expression, and those between two that a hyphen joins. */
        private static IntStream named(String regex) {
            IntStream between = IntStream.range(1, Math.max(1, regex.length() - 1))
                    .filter(i -> regex.charAt(i) == '-')
                    .flatMap(i -> IntStream.range(regex.charAt(i - 1), regex.charAt(i + 1)));
            return IntStream.concat(regex.chars(), between);
        }

        private boolean has(char first) {
            return exceptions.get(first) != unnamed;
        }
    }
}
