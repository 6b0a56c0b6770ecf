package planbot.dispatch;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Ids met lately, in two generations: the elder is let go of as a whole once the younger is old enough, or large enough, to take
 * its place. A cache that keeps what is asked for often would let the newest ids go first, which are those that are repeated.
 * Safe for many threads.
 */
final class RecentIds {
    private final Duration life;
    private final int most;
    private final Ticker ticker;
    private Set<String> elder = new HashSet<>();
    private Set<String> younger = new HashSet<>();
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
    synchronized boolean add(String id) {
        long now = ticker.read();
        if (now - since >= life.toNanos() || younger.size() >= most / 2) {
            elder = now - since >= 2 * life.toNanos() ? new HashSet<>() : younger;
            younger = new HashSet<>();
            since = now;
        }
        return !elder.contains(id) && younger.add(id);
    }

    synchronized void remove(String id) {
        elder.remove(id);
        younger.remove(id);
    }
}
