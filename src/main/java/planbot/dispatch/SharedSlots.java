package planbot.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.platform.Lane;
import planbot.platform.SharedLanes;
import planbot.platform.parts.Sha256;

/**
 * Slots on a record that instances share, of lanes that have limits. While the record does not answer, each instance keeps the
 * limits by itself: a person's answer is not to wait for a store. What was sent meanwhile is not put on record afterwards.
 */
public final class SharedSlots implements Slots {
    /** How long a message waits for the record. */
    static final Duration PATIENCE = Duration.ofSeconds(2);
    /** How long a record that failed is not asked again. */
    static final Duration REST = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(SharedSlots.class);

    private final SharedLanes lanes;
    private final Blocking blocking;
    private final Timers timers;
    private final Executor thread;
    private Instant askAgain = Instant.MIN;
    private boolean failing;

    /** @param thread the one that this is used from */
    public SharedSlots(SharedLanes lanes, Blocking blocking, Timers timers, Executor thread) {
        this.lanes = lanes;
        this.blocking = blocking;
        this.timers = timers;
        this.thread = thread;
    }

    @Override
    public Future<Duration> take(String channel, Lane lane) {
        if (lane.limits().isEmpty() || timers.now().isBefore(askAgain)) {
            return Future.succeededFuture(Duration.ZERO);
        }
        Promise<Duration> taken = Promise.promise();
        blocking.run(() -> lanes.take(id(channel, lane), lane.limits()))
                .onComplete(answer -> thread.execute(() -> {
                    if (answer.succeeded()) {
                        failing = false;
                        taken.tryComplete(answer.result());
                    } else {
                        without(taken, answer.cause());
                    }
                }));
        if (!taken.future().isComplete()) {
            timers.after(PATIENCE, () -> without(taken, null));
        }
        return taken.future();
    }

    private void without(Promise<Duration> taken, @Nullable Throwable cause) {
        if (taken.tryComplete(Duration.ZERO)) {
            askAgain = timers.now().plus(REST);
            if (!failing) {
                failing = true;
                LOG.warn("the lanes of other instances are not known; this one keeps the limits by itself", cause);
            }
        }
    }

    @Override
    public void pause(String channel, Lane lane, Duration time) {
        if (!lane.limits().isEmpty()) {
            blocking.run(() -> {
                        lanes.pause(id(channel, lane), time);
                        return true;
                    })
                    .onFailure(failure -> LOG.warn("other instances are not told to let a lane be", failure));
        }
    }

    /** A lane's key may hold an address, which may be a secret. */
    private static String id(String channel, Lane lane) {
        return Sha256.hex(channel + " " + lane.key());
    }
}
