package planbot.dispatch;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids met lately, in two generations: the elder is let go of as a whole once the younger is old enough, or large enough, to take
 * its place. A cache that keeps what is asked for often would let the newest ids go first, which are those that are repeated. Of an
 * id 64 bits of a hash are kept: of a hundred million million ids one is taken for another. Safe for many threads.
 */
final class RecentIds {
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Duration life;
    private final int most;
    private final Ticker ticker;
    /** Nobody outside can tell which ids share a hash. */
    private final long seed = ThreadLocalRandom.current().nextLong();

    private Hashes elder = new Hashes();
    private Hashes younger = new Hashes();
    private long since;

    /**
     * @param life for how long an id is known at least, unless too many come after it
     * @param most ids that are held; those of the last half as many that were added are always known
     */
    RecentIds(Duration life, int most, Ticker ticker) {
        this.life = life;
        this.most = most;
        this.ticker = ticker;
        this.since = ticker.read();
    }

    /** Tells whether the id was not there yet. */
    boolean add(String id) {
        long hash = hash(id);
        synchronized (this) {
            long now = ticker.read();
            if (now - since >= life.toNanos() || younger.size() >= most / 2) {
                Hashes gone = elder;
                elder = younger;
                younger = gone;
                younger.clear();
                if (now - since >= 2 * life.toNanos()) {
                    elder.clear();
                }
                since = now;
            }
            return !elder.contains(hash) && younger.add(hash);
        }
    }

    void remove(String id) {
        long hash = hash(id);
        synchronized (this) {
            elder.remove(hash);
            younger.remove(hash);
        }
    }

    /** FNV-1a, and a last stir: http://www.isthe.com/chongo/tech/comp/fnv/ */
    private long hash(String id) {
        long hash = seed;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
