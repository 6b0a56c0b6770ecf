package planbot.ask;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words and what each makes of a place in the text; finds the longest word that starts at a place. */
final class Lexicon {
    /** By the first letter of a word, for a text is looked up at every place. */
    private final Node[] roots = new Node[Character.MAX_VALUE + 1];

    /** What a word is, where it stands from {@code start} to {@code end}. */
    @FunctionalInterface
    interface Meaning {
        Token at(int start, int end);
    }

    /** What the words share so far: the letters that go on from here, in their order, each with where it leads. */
    private static final class Node {
        private char[] letters = {};
        private Node[] next = {};
        private @Nullable Meaning meaning;

        @Nullable
        Node next(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            return at < 0 ? null : next[at];
        }

        Node grown(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            if (at >= 0) {
                return next[at];
            }
            int place = -at - 1;
            letters = Arrays.copyOf(letters, letters.length + 1);
            next = Arrays.copyOf(next, letters.length);
            System.arraycopy(letters, place, letters, place + 1, letters.length - 1 - place);
            System.arraycopy(next, place, next, place + 1, letters.length - 1 - place);
            letters[place] = letter;
            next[place] = new Node();
            return next[place];
        }
    }

    /** Adds a folded word; the first meaning given to a word stays. */
    void add(String word, Meaning meaning) {
        if (word.isEmpty()) {
            return;
        }
        char first = word.charAt(0);
        if (roots[first] == null) {
            roots[first] = new Node();
        }
        Node node = roots[first];
        for (int i = 1; i < word.length(); i++) {
            node = node.grown(word.charAt(i));
        }
        if (node.meaning == null) {
            node.meaning = meaning;
        }
    }

    /** The longest word at this place; Latin words and figures only whole. */
    @Nullable
    Token longest(String text, int at) {
        if (at > 0 && sticks(text.charAt(at - 1), text.charAt(at))) {
            return null;
        }
        Meaning found = null;
        int end = at;
        Node node = roots[text.charAt(at)];
        for (int i = at + 1; node != null; i++) {
            boolean ends = i == text.length();
            if (node.meaning != null && (ends || !sticks(text.charAt(i - 1), text.charAt(i)))) {
                found = node.meaning;
                end = i;
            }
            node = ends ? null : node.next(text.charAt(i));
        }
        return found == null ? null : found.at(at, end);
    }

    /** Whether two neighbours belong to one Latin word or figure. */
    static boolean sticks(char left, char right) {
        return isLatin(left) && isLatin(right) || isDigit(left) && isDigit(right);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
