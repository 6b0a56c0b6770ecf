package planbot.dispatch;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Vert.x's timers: a task runs on the context it was given from. */
public final class VertxTimers implements Timers {
    private final Vertx vertx;
    private final InstantSource clock;

    public VertxTimers(Vertx vertx, InstantSource clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void after(Duration time, Runnable task) {
        vertx.setTimer(Math.max(1, time.toMillis()), timer -> task.run());
    }
}
