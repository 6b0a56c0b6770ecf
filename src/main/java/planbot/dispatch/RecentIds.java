package planbot.dispatch;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Ids met lately, in two generations: the elder is let go of as a whole once the younger is old enough, or large enough, to take
 * its place. A cache that keeps what is asked for often would let the newest ids go first, which are those that are repeated. Of an
 * id only its hash is kept. Safe for many threads.
 */
final class RecentIds {
    private final Duration life;
    private final int most;
    private final Ticker ticker;
    private final SeededHash hash = new SeededHash();

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
        long number = hash.of(id);
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
            return !elder.contains(number) && younger.add(number);
        }
    }

    void remove(String id) {
        long number = hash.of(id);
        synchronized (this) {
            elder.remove(number);
            younger.remove(number);
        }
    }
}
