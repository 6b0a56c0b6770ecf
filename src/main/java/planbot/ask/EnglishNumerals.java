package planbot.ask;

import java.util.List;

/** Whole numbers below a hundred as English writes them: seven, thirty-eight, twelfth, 3rd. */
public final class EnglishNumerals {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** A regular expression for one cardinal in words. */
    public static final String CARDINAL = "(?:(?:" + String.join("|", TENS) + ")(?:[ -]?(?:"
            + String.join("|", SMALL.subList(1, 10)) + "))?|" + longestFirst(SMALL) + ")(?![a-z])";
    /** A regular expression for one ordinal, in words or with its ending: seventh, 7th. */
    public static final String ORDINAL = "(?:(?:" + String.join("|", TENS) + ")[ -](?:"
            + String.join("|", ORDINALS.subList(1, 10)) + ")|twentieth|thirtieth|" + longestFirst(ORDINALS)
            + "|[0-9]{1,3}(?:st|nd|rd|th))(?![a-z])";

    private EnglishNumerals() {}

    /** The value of a text that matches one of the expressions, or is written in figures; -1 for any other. */
    public static int value(String text) {
        if (text.matches("[0-9]{1,9}[a-z]*")) {
            return Integer.parseInt(text.replaceAll("[a-z]+", ""));
        }
        int small = SMALL.contains(text) ? SMALL.indexOf(text) : ORDINALS.indexOf(text);
        if (small >= 0) {
            return small;
        }
        for (int i = 0; i < TENS.size(); i++) {
            String stem = TENS.get(i).substring(0, TENS.get(i).length() - 1);
            if (text.equals(stem + "y") || text.equals(stem + "ieth")) {
                return 20 + 10 * i;
            }
            if (text.startsWith(stem + "y")) {
                int unit = value(text.substring(stem.length() + 1).replaceFirst("^[ -]", ""));
                return unit < 0 ? -1 : 20 + 10 * i + unit;
            }
        }
        return -1;
    }

    private static String longestFirst(List<String> words) {
        return String.join(
                "|", words.stream().sorted((a, b) -> b.length() - a.length()).toList());
    }
}
