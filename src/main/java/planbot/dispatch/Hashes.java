package planbot.dispatch;

import java.util.Arrays;

/**
 * A set of numbers that are as good as random. It keeps its room when it is emptied, so that however many come and go, nothing is left
 * to be collected. Not safe for threads.
 */
final class Hashes {
    private static final long NONE = 0;
    private static final long REMOVED = -1;
    private static final int FIRST_ROOM = 1_024;

    private long[] places = new long[FIRST_ROOM];
    /** Those removed count, too: their places are not used again. */
    private int used;

    int size() {
        return used;
    }

    boolean contains(long hash) {
        return places[place(known(hash))] != NONE;
    }

    /** Tells whether it was not there yet. */
    boolean add(long hash) {
        long number = known(hash);
        int place = place(number);
        if (places[place] != NONE) {
            return false;
        }
        places[place] = number;
        used++;
        if (2 * used > places.length) {
            grow();
        }
        return true;
    }

    void remove(long hash) {
        int place = place(known(hash));
        if (places[place] != NONE) {
            places[place] = REMOVED;
        }
    }

    void clear() {
        Arrays.fill(places, NONE);
        used = 0;
    }

    /** Where the number stands, or where it would. */
    private int place(long number) {
        int last = places.length - 1;
        int place = (int) (number ^ number >>> 32) & last;
        while (places[place] != NONE && places[place] != number) {
            place = place + 1 & last;
        }
        return place;
    }

    private void grow() {
        long[] before = places;
        places = new long[2 * before.length];
        used = 0;
        for (long number : before) {
            if (number != NONE && number != REMOVED) {
                places[place(number)] = number;
                used++;
            }
        }
    }

    /** Two numbers have another meaning here. */
    private static long known(long hash) {
        return hash == NONE || hash == REMOVED ? 1 : hash;
    }
}
