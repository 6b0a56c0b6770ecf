package planbot.ask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that are looked for at the same places of texts. At most places the first characters rule all of them out, and
 * none is tried; what a beginning rules out is found out when it is met, and remembered for all of them together. They may look
 * ahead of a match, but not behind its beginning for what must stand there, and name no character beyond the basic plane. Safe for
 * many threads once all are added.
 */
public final class PatternSet {
    /** Characters of a beginning. */
    private static final int LONGEST = 5;
    /** When so many beginnings are known, they are found out anew. */
    private static final int MOST = 8_192;

    private static final Beginning HOPELESS = new Beginning(' ', new BitSet());

    private final List<Pattern> patterns = new ArrayList<>();
    /** A bit for each letter that no match begins with, which are most of them. */
    private final AtomicLongArray idle = new AtomicLongArray((Character.MAX_VALUE + 1) / Long.SIZE);

    private volatile Beginning none = new Beginning(' ', new BitSet());
    private int known;

    /** To be called before any text is looked at. */
    public Anchored add(String regex) {
        Pattern pattern = Pattern.compile(regex);
        patterns.add(pattern);
        forget();
        return new Anchored(this, patterns.size() - 1, pattern);
    }

    /** The place, for matches that end no farther than so many characters ahead; null where no pattern can match. */
    public @Nullable Place at(String text, int at, int reach) {
        if (at == text.length() || isIdle(text.charAt(at))) {
            return null;
        }
        int last = Math.min(text.length(), at + LONGEST);
        Beginning beginning = none;
        for (int i = at; i < last && !Character.isSurrogate(text.charAt(i)) && !beginning.isHopeless(); i++) {
            Beginning longer = beginning.with(text.charAt(i));
            beginning = longer == null ? learn(beginning, text.substring(at, i + 1)) : longer;
        }
        return beginning.isHopeless() ? null : new Place(text, at, Math.min(text.length(), at + reach), beginning);
    }

    private synchronized Beginning learn(Beginning before, String text) {
        char letter = text.charAt(text.length() - 1);
        Beginning meanwhile = before.with(letter);
        if (meanwhile != null) {
            return meanwhile;
        }
        BitSet possible = new BitSet();
        before.possible().stream()
                .filter(number -> mayMatch(patterns.get(number), text))
                .forEach(possible::set);
        if (possible.isEmpty() && text.length() == 1) {
            idle.setOpaque(letter / Long.SIZE, idle.getOpaque(letter / Long.SIZE) | 1L << letter);
            return HOPELESS;
        }
        // Most letters more rule nothing more out: of such beginnings one set serves all.
        Beginning longer = new Beginning(letter, possible.equals(before.possible()) ? before.possible() : possible);
        if (known == MOST) {
            forget();
        }
        before.add(longer);
        known++;
        return longer;
    }

    private boolean isIdle(char letter) {
        return (idle.getOpaque(letter / Long.SIZE) & 1L << letter) != 0;
    }

    /** Whether a text can match that begins so. A pattern that fails without having asked for more fails whatever follows. */
    private static boolean mayMatch(Pattern pattern, String beginning) {
        Matcher matcher = pattern.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private synchronized void forget() {
        BitSet all = new BitSet();
        all.set(0, patterns.size());
        none = new Beginning(' ', all);
        known = 0;
    }

    /** A place of a text, and which of the patterns may match there. */
    public static final class Place {
        private final String text;
        private final int from;
        private final int to;
        private final Beginning beginning;

        private Place(String text, int from, int to, Beginning beginning) {
            this.text = text;
            this.from = from;
            this.to = to;
            this.beginning = beginning;
        }

        /** What matches right here; or null. */
        public @Nullable Matcher match(Anchored pattern) {
            return beginning.mayMatch(pattern.number()) ? pattern.tried(text, from, to) : null;
        }
    }
}
