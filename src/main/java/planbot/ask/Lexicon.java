package planbot.ask;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Words and what each makes of a place in the text; finds the longest word that starts at a place. */
final class Lexicon {
    private final Node root = new Node();

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private @Nullable BiFunction<Integer, Integer, Token> entry;
    }

    /** Adds a folded word; the first meaning given to a word stays. */
    void add(String word, BiFunction<Integer, Integer, Token> entry) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), c -> new Node());
        }
        if (node != root && node.entry == null) {
            node.entry = entry;
        }
    }

    /** The longest word at this place; Latin words and figures only whole. */
    @Nullable
    Token longest(String text, int at) {
        if (at > 0 && sticks(text.charAt(at - 1), text.charAt(at))) {
            return null;
        }
        Token found = null;
        Node node = root;
        for (int i = at; i < text.length(); i++) {
            Node child = node.next.get(text.charAt(i));
            if (child == null) {
                break;
            }
            node = child;
            boolean whole = i + 1 == text.length() || !sticks(text.charAt(i), text.charAt(i + 1));
            if (node.entry != null && whole) {
                found = node.entry.apply(at, i + 1);
            }
        }
        return found;
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
