package planbot.ask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that is looked for at one place of a text, beside others or {@linkplain #of alone}. Safe for many threads. */
public final class Anchored {
    private final PatternSet set;
    private final int number;
    private final Pattern pattern;

    Anchored(PatternSet set, int number, Pattern pattern) {
        this.set = set;
        this.number = number;
        this.pattern = pattern;
    }

    /** The one pattern of a set, for which holds what is said of {@link PatternSet}. */
    public static Anchored of(String regex) {
        return new PatternSet().add(regex);
    }

    /** What matches right here, not looking farther than so many characters ahead; or null. */
    @Nullable
    Matcher at(String text, int at, int reach) {
        PatternSet.Place place = set.at(text, at, reach);
        return place == null ? null : place.match(this);
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

    /** Its place in its set. */
    int number() {
        return number;
    }

    /** What matches from there on and ends before the other place; what stands beyond it is looked at, not taken. */
    @Nullable
    Matcher tried(String text, int from, int to) {
        Matcher matcher = pattern.matcher(text)
                .region(from, to)
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return matcher.lookingAt() ? matcher : null;
    }
}
