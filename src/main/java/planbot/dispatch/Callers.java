package planbot.dispatch;

import java.util.Arrays;

/**
 * What is known of some thousand callers, by a hash of each. They have their room once and for all, so that however many come and go,
 * nothing is left to be collected. Not safe for threads.
 */
final class Callers {
    static final int MOST = 5_000;

    /** A power of two. */
    private static final int PLACES = 16_384;

    /** 0 where nobody stands. */
    final long[] hashes = new long[PLACES];

    /** Up to when a caller's rate is taken, in nanoseconds since 1970. */
    final long[] takenUntil = new long[PLACES];

    /** Whether a caller's last message was over the rate. */
    final boolean[] over = new boolean[PLACES];

    int size;

    /** Where the caller stands, or where he would. */
    int place(long caller) {
        int place = (int) caller & PLACES - 1;
        while (hashes[place] != 0 && hashes[place] != caller) {
            place = place + 1 & PLACES - 1;
        }
        return place;
    }

    /** One who is not there, where there are fewer than the most. */
    int add(long caller, long takenUntil, boolean over) {
        int place = place(caller);
        this.hashes[place] = caller;
        this.takenUntil[place] = takenUntil;
        this.over[place] = over;
        size++;
        return place;
    }

    void clear() {
        Arrays.fill(hashes, 0);
        size = 0;
    }
}
