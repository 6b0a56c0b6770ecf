package planbot.answer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the texts that have words in them. A text is read only where it has two characters side by side that any text with the
 * words must have; whether it has them is decided by its {@link Likeness}. Never changes.
 */
final class TextIndex {
    private final List<String> texts;
    /** The pairs of characters there are, in ascending order. */
    private final int[] pairs;
    /** Where in {@code places} the texts with a pair begin, and behind the last one where they end. */
    private final int[] from;
    /** The texts with each pair, in ascending order. */
    private final int[] places;

    /** @param texts folded */
    TextIndex(List<String> texts) {
        this.texts = texts;
        long[] all = pairsOf(texts);
        pairs = new int[different(all)];
        from = new int[pairs.length + 1];
        places = new int[all.length];
        int at = -1;
        for (int i = 0; i < all.length; i++) {
            int pair = (int) (all[i] >>> Integer.SIZE);
            if (at < 0 || pairs[at] != pair) {
                pairs[++at] = pair;
                from[at] = i;
            }
            places[i] = (int) all[i];
        }
        from[pairs.length] = all.length;
    }

    /** Each pair of each text once, with the text's place below it, in ascending order. */
    private static long[] pairsOf(List<String> texts) {
        long[] all = new long
                [texts.stream().mapToInt(text -> Math.max(0, text.length() - 1)).sum()];
        int size = 0;
        for (int place = 0; place < texts.size(); place++) {
            String text = texts.get(place);
            for (int i = 0; i + 1 < text.length(); i++) {
                all[size++] = (long) pair(text, i) << Integer.SIZE | place;
            }
        }
        Arrays.sort(all);
        int kept = 0;
        for (long one : all) {
            if (kept == 0 || all[kept - 1] != one) {
                all[kept++] = one;
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private static int different(long[] all) {
        int different = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] >>> Integer.SIZE != all[i - 1] >>> Integer.SIZE) {
                different++;
            }
        }
        return different;
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << Character.SIZE ^ text.charAt(at + 1);
    }

    /** Whether any text has the words, whole and as they stand. */
    boolean has(String words) {
        return possible(List.of(words)).stream()
                .anyMatch(place -> texts.get(place).contains(words));
    }

    /** The places of the texts that are like the words, but for those that are less like them than the best by more than so much. */
    BitSet like(List<String> words, double lessThanBest) {
        BitSet possible = new BitSet();
        for (String word : words) {
            possible.or(possible(Likeness.parts(word)));
        }
        double best = 0;
        double[] scores = new double[possible.cardinality()];
        int[] at = possible.stream().toArray();
        for (int i = 0; i < at.length; i++) {
            scores[i] = Likeness.of(texts.get(at[i]), words);
            best = Math.max(best, scores[i]);
        }
        BitSet like = new BitSet();
        for (int i = 0; i < at.length; i++) {
            if (scores[i] >= Math.max(Likeness.ENOUGH, best - lessThanBest)) {
                like.set(at[i]);
            }
        }
        return like;
    }

    /** The places of the texts that may have one of the parts; all others have none. */
    private BitSet possible(List<String> parts) {
        BitSet possible = new BitSet();
        for (String part : parts) {
            if (part.length() < 2) {
                possible.set(0, texts.size());
            } else {
                addRarest(part, possible);
            }
        }
        return possible;
    }

    private void addRarest(String part, BitSet possible) {
        int rarest = -1;
        for (int i = 0; i + 1 < part.length(); i++) {
            int at = Arrays.binarySearch(pairs, pair(part, i));
            if (at < 0) {
                return;
            }
            rarest = rarest < 0 || from[at + 1] - from[at] < from[rarest + 1] - from[rarest] ? at : rarest;
        }
        for (int i = from[rarest]; i < from[rarest + 1]; i++) {
            possible.set(places[i]);
        }
    }
}
