package planbot.ask;

import java.util.List;
import java.util.stream.IntStream;

/** The plan's own words: finds how much of a text, from a place on, stands somewhere in the plan. */
public final class PhraseIndex {
    /** Longer agreement adds nothing to what a word search needs, and bounds the cost of a look-up. */
    private static final int LONGEST = 40;

    private final String text;
    private final int[] suffixes;

    /** @param folded the texts of tasks and sentences, folded */
    public PhraseIndex(List<String> folded) {
        text = String.join("\n", folded);
        suffixes = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) != '\n')
                .toArray();
        sort(0, suffixes.length, 0);
    }

    /** Sorts suffixes that have so many characters in common, by the next one: quicksort with the equal ones in the middle. */
    private void sort(int from, int to, int common) {
        int begin = from;
        int end = to;
        for (int depth = common; end - begin > 1 && depth < LONGEST; depth++) {
            int pivot = character(suffixes[(begin + end) >>> 1] + depth);
            int less = begin;
            int more = end;
            for (int i = begin; i < more; ) {
                int c = character(suffixes[i] + depth);
                if (c < pivot) {
                    swap(i++, less++);
                } else if (c > pivot) {
                    swap(i, --more);
                } else {
                    i++;
                }
            }
            sort(begin, less, depth);
            sort(more, end, depth);
            begin = less;
            end = more;
        }
    }

    private void swap(int one, int other) {
        int suffix = suffixes[one];
        suffixes[one] = suffixes[other];
        suffixes[other] = suffix;
    }

    private int character(int at) {
        return at < text.length() ? text.charAt(at) : -1;
    }

    /** Whether the words stand in the plan as they are. */
    boolean has(String words) {
        return words.length() <= LONGEST ? longest(words, 0) == words.length() : text.contains(words);
    }

    /** The number of characters from {@code at} on that stand in the plan in this order; 0 if not even one does. */
    int longest(String question, int at) {
        int low = 0;
        int high = suffixes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(suffixes[middle], question, at) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int before = low > 0 ? common(suffixes[low - 1], question, at) : 0;
        int after = low < suffixes.length ? common(suffixes[low], question, at) : 0;
        return Math.max(before, after);
    }

    /** The folded texts, one a line. */
    String text() {
        return text;
    }

    private int common(int suffix, String other, int at) {
        int length = 0;
        while (length < LONGEST
                && suffix + length < text.length()
                && at + length < other.length()
                && text.charAt(suffix + length) == other.charAt(at + length)
                && text.charAt(suffix + length) != '\n') {
            length++;
        }
        return length;
    }

    private int compare(int suffix, String other, int at) {
        for (int i = 0; i < LONGEST; i++) {
            int a = suffix + i < text.length() ? text.charAt(suffix + i) : -1;
            int b = at + i < other.length() ? other.charAt(at + i) : -1;
            if (a != b || a < 0) {
                return Integer.compare(a, b);
            }
        }
        return 0;
    }
}
