package planbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of some words a text has. Both are folded. */
final class Likeness {
    /** From this share of a long word on, a text that has it only in part counts as having it. */
    static final double ENOUGH = 0.75;

    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9.-]*[万亿]?\\p{IsHan}{0,2}");

    private Likeness() {}

    /** The share of the words that the text has, by their length. */
    static double of(String text, List<String> words) {
        double got = 0;
        double all = 0;
        for (String word : words) {
            all += word.length();
            got += word.length() * share(text, word);
        }
        return all == 0 ? 0 : got / all;
    }

    /** What a text has of which it has any share of a word: at least one of these, whole. */
    static List<String> parts(String word) {
        if (!isWordly(word)) {
            Matcher figure = FIGURE.matcher(word);
            boolean enough = figure.find() && figure.group().length() >= ENOUGH * word.length();
            return List.of(enough ? figure.group() : word);
        }
        int length = word.length();
        while (length > 2 && length - 1 >= ENOUGH * word.length()) {
            length--;
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from + length <= word.length(); from++) {
            parts.add(word.substring(from, from + length));
        }
        return parts;
    }

    private static boolean isWordly(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    /** A figure counts only whole, with what it counts: 500家 is not in 100家以上; other words beside it may be missing. */
    private static double figureIn(String text, String word) {
        Matcher figure = FIGURE.matcher(word);
        if (!figure.find()) {
            return 0;
        }
        int at = text.indexOf(figure.group());
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
            at = text.indexOf(figure.group(), at + 1);
        }
        return at < 0 || figure.group().length() < ENOUGH * word.length()
                ? 0
                : (double) figure.group().length() / word.length();
    }

    /** How much of the word the text has in one piece. */
    private static double share(String text, String word) {
        if (text.contains(word)) {
            return 1;
        }
        if (!isWordly(word)) {
            return figureIn(text, word);
        }
        for (int length = word.length() - 1; length >= 2 && length >= ENOUGH * word.length(); length--) {
            for (int from = 0; from + length <= word.length(); from++) {
                if (text.contains(word.substring(from, from + length))) {
                    return (double) length / word.length();
                }
            }
        }
        return 0;
    }
}
