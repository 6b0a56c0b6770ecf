package planbot.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headings of official documents (一、 for a chapter, （一） for a measure) and the numerals in them. */
public final class Heading {
    /** The longest heading mark: three numerals in brackets. */
    private static final int LONGEST = 5;

    private static final String DIGITS = "一二三四五六七八九";
    private static final String NUMERAL = "([一二三四五六七八九十]{1,3})";
    private static final Pattern CHAPTER = Pattern.compile(NUMERAL + "、");
    private static final Pattern MEASURE = Pattern.compile("[（(]" + NUMERAL + "[）)]");

    /** A heading's number and where its title begins. */
    record Numbered(int number, int title) {}

    private Heading() {}

    static @Nullable Numbered chapterAt(String text, int at, int limit) {
        return at(CHAPTER, text, at, limit);
    }

    static @Nullable Numbered measureAt(String text, int at, int limit) {
        return at(MEASURE, text, at, limit);
    }

    private static @Nullable Numbered at(Pattern pattern, String text, int at, int limit) {
        Matcher matcher = pattern.matcher(text).region(at, Math.min(limit, at + LONGEST));
        if (!matcher.lookingAt()) {
            return null;
        }
        int number = numeral(matcher.group(1));
        return number == 0 ? null : new Numbered(number, matcher.end());
    }

    /** The value of a Chinese numeral below a hundred, or 0 if it is none. */
    public static int numeral(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? DIGITS.indexOf(text) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0)) + 1;
        String ones = text.substring(ten + 1);
        int one = ones.length() == 1 ? DIGITS.indexOf(ones) + 1 : 0;
        boolean well = ten <= 1 && tens > 0 && ones.length() <= 1 && (ones.isEmpty() || one > 0);
        return well ? tens * 10 + one : 0;
    }
}
