package planbot.answer;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Tells what comes for the second time lately: what comes once is not worth keeping. Each hash has one place, which it takes from the
 * one that was there. Safe for many threads.
 */
public final class SecondTime {
    /** A power of two. */
    private static final int PLACES = 8_192;

    private final AtomicIntegerArray hashes = new AtomicIntegerArray(PLACES);

    /** Whether the hash came before; it has come now. */
    public boolean is(int hash) {
        return hashes.getAndSet((hash ^ hash >>> 16) & PLACES - 1, hash) == hash;
    }
}
