package planbot.bot;

import java.util.regex.Pattern;
import planbot.answer.Language;
import planbot.ask.Folding;

/** Tells in which language a question was put: English only where English words carry it; initials (DRC, OTC) are both. */
public final class Tongue {
    private static final Pattern ENGLISH_WORD = Pattern.compile("(?![A-Z]+(?![A-Za-z]))[A-Za-z]{2,}");

    /** A follow-up that is English but for a unit's name: and 市教委? */
    private static final Pattern ENGLISH_FOLLOW_UP =
            Pattern.compile("(?i)(?:and|or|also|only|what about|how about|who|when)\\s+\\p{IsHan}{2,8}\\s*\\??");

    /** How planbot itself writes a question in English, however long the units' names. */
    private static final Pattern ENGLISH_OPENING = Pattern.compile("(?:which tasks are|what does) .*");

    private Tongue() {}

    public static Language of(String text) {
        if (text.chars().noneMatch(Tongue::isLatin)) {
            return Language.ZH;
        }
        if (ENGLISH_FOLLOW_UP.matcher(text.strip()).matches()
                || ENGLISH_OPENING.matcher(text).matches()) {
            return Language.EN;
        }
        long words = ENGLISH_WORD.matcher(text).results().limit(100).count();
        long characters = text.codePoints().limit(1_000).filter(Folding::isHan).count();
        boolean english = words > 0 && (characters == 0 || words >= 2 && words * 2 > characters);
        return english ? Language.EN : Language.ZH;
    }

    private static boolean isLatin(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
