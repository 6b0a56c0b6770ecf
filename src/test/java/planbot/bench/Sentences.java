package planbot.bench;

import java.util.List;

/** Sentences of the same form: parts in a row, each one of several. */
record Sentences(List<List<String>> parts) {
    /** A prime above the length of every part, so that it has no divisor in common with the number of sentences. */
    private static final long STEP = 1_000_003;

    /** How many sentences it has. */
    long size() {
        return parts.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    }

    /** All sentences in an order that scatters them; again from the first behind the last. */
    String at(long number) {
        long left = Math.floorMod(number * STEP, size());
        StringBuilder sentence = new StringBuilder();
        for (List<String> part : parts) {
            sentence.append(part.get((int) (left % part.size())));
            left /= part.size();
        }
        return sentence.toString();
    }
}
