package planbot.follow;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.bot.StoreHealth;

/**
 * Follows the other instances until it is stopped: at each signal, and each second besides. What takes long, as the index of a
 * plan, has a thread of its own and holds nothing else up.
 */
public final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final long SECONDS_TO_STOP = 2;

    private final Signal signal;
    private final StoreHealth store;
    private final BooleanSupplier answers;
    private final Follower quick;
    private final Follower slow;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, Following::thread);
    private final AtomicBoolean indexing = new AtomicBoolean();
    private final Set<Follower> failing = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /** @param answers whether the store can be asked; where it was away, asks whether it is back. May block */
    public Following(Signal signal, StoreHealth store, BooleanSupplier answers, Follower quick, Follower slow) {
        this.signal = signal;
        this.store = store;
        this.answers = answers;
        this.quick = quick;
        this.slow = slow;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "follow");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins. */
    public void start() {
        threads.execute(this::follow);
    }

    private void follow() {
        try {
            while (!stopped) {
                if (answers.getAsBoolean()) {
                    catchUp(quick);
                    if (indexing.compareAndSet(false, true)) {
                        threads.execute(this::index);
                    }
                }
                signal.await(BETWEEN_LOOKS);
            }
        } catch (InterruptedException | RejectedExecutionException e) {
            LOG.debug("stopped", e);
        }
    }

    private void index() {
        // What changes from here on has the next look begin anew.
        indexing.set(false);
        catchUp(slow);
    }

    private void catchUp(Follower follower) {
        try {
            follower.catchUp();
            failing.remove(follower);
        } catch (RuntimeException e) {
            if (!stopped && !store.away() && failing.add(follower)) {
                LOG.warn(
                        "what another instance has changed cannot be followed for now; it is tried again each second",
                        e);
            }
        }
    }

    /** Follows no more; waits for what is under way, though not for long. */
    public void stop() throws InterruptedException {
        stopped = true;
        threads.shutdownNow();
        signal.close();
        if (!threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.debug("what is followed is not at its end yet");
        }
    }
}
