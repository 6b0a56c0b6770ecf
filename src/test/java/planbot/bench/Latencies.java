package planbot.bench;

import java.util.stream.IntStream;

/** Latencies of several rounds at one rate. */
final class Latencies {
    private int[] sorted = {};

    /** @param micros in any order */
    void add(int[] micros) {
        sorted = IntStream.concat(IntStream.of(sorted), IntStream.of(micros))
                .sorted()
                .toArray();
    }

    /** That share of them took at most so many milliseconds; 0 where nothing was measured. */
    double millis(double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e3;
    }
}
