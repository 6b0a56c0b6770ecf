package planbot.follow;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Brings what is in memory to where the store is. What cannot be followed is tried again the next time. Safe for many threads. */
public final class Follower {
    private final Changes changes;
    private final Map<Topic, Runnable> steps;
    private final Map<Topic, Long> followed;

    /**
     * @param steps how each topic is followed, in the topics' order; each blocks, and does no harm where nothing has changed
     * @param followed the counts as they were before what is in memory was read
     */
    public Follower(Changes changes, Map<Topic, Runnable> steps, Map<Topic, Long> followed) {
        this.changes = changes;
        this.steps = new EnumMap<>(Topic.class);
        this.steps.putAll(steps);
        this.followed = new EnumMap<>(Topic.class);
        this.followed.putAll(followed);
    }

    /**
     * Follows all that was changed until now. Blocks.
     *
     * @throws RuntimeException where a topic could not be followed; the others were
     */
    public synchronized void catchUp() {
        Map<Topic, Long> now = changes.versions();
        RuntimeException failure = null;
        for (Map.Entry<Topic, Runnable> step : steps.entrySet()) {
            Long version = now.get(step.getKey());
            if (version == null || Objects.equals(version, followed.get(step.getKey()))) {
                continue;
            }
            try {
                step.getValue().run();
                followed.put(step.getKey(), version);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
