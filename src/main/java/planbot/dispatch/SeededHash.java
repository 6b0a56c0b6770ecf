package planbot.dispatch;

import java.util.concurrent.ThreadLocalRandom;

/**
 * 64 bits that stand for a text, or for several one after the other: of a hundred million million texts one is taken for another.
 * Nobody outside can tell which share a hash: each of these has a seed of its own. None is 0.
 */
final class SeededHash {
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final char END = '\0';

    private final long seed = ThreadLocalRandom.current().nextLong();

    long of(String text) {
        return stirred(add(seed, text));
    }

    long of(String first, String second, String third, String fourth) {
        return stirred(add(add(add(add(seed, first), second), third), fourth));
    }

    /** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
    private static long add(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ END) * FNV_PRIME;
    }

    /** So that every bit depends on every other. */
    private static long stirred(long hash) {
        long once = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        long twice = once ^ once >>> 33;
        return twice == 0 ? 1 : twice;
    }
}
