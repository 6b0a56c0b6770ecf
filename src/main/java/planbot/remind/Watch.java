package planbot.remind;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.digest.Outbox;

/** Watches the clock: has planned what is due if that is its to do, and tells who sends. Its timer is set anew after each pass. */
public final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_CLEANING = Duration.ofHours(1);
    /** Quiet hours end within a day, and a platform that asks for patience is given an hour. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(25);

    private static final int MOST_FORGOTTEN = 10_000;

    private final Clockwork clockwork;
    private final Planner planner;
    private final Chair chair;
    private final Outbox outbox;
    private final Duration keep;
    private final Runnable planned;
    private final Gauges gauges;
    private Instant cleaned = Instant.MIN;
    /** Counts what was set, so that a timer whose place another has taken does nothing. */
    private long armed;

    private boolean passing;
    private boolean again;
    private boolean stopped;
    private boolean failing;
    private final Promise<Void> left = Promise.promise();

    /**
     * What became of digests.
     *
     * @param time how long it is remembered
     */
    public record Kept(Outbox outbox, Duration time, Gauges gauges) {}

    /**
     * @param chair who plans
     * @param planned told when there may be something to send, from any thread
     */
    public Watch(Clockwork clockwork, Planner planner, Chair chair, Kept kept, Runnable planned) {
        this.clockwork = clockwork;
        this.planner = planner;
        this.chair = chair;
        this.outbox = kept.outbox();
        this.keep = kept.time();
        this.gauges = kept.gauges();
        this.planned = planned;
    }

    /** Looks now; also to be called when a subscription was changed. From any thread. */
    public void wake() {
        clockwork.thread().execute(this::pass);
    }

    /** Looks no more; done when another may look, or could not be told so. */
    public Future<Void> stop() {
        clockwork.thread().execute(() -> {
            stopped = true;
            if (!passing) {
                leave();
            }
        });
        return left.future();
    }

    private void leave() {
        Instant now = clockwork.timers().now();
        clockwork
                .blocking(() -> {
                    chair.leave(now);
                    return true;
                })
                .onComplete(told -> left.tryComplete());
    }

    private void pass() {
        if (stopped || passing) {
            again = true;
            return;
        }
        passing = true;
        again = false;
        Instant now = clockwork.timers().now();
        clockwork.blocking(() -> work(now)).onComplete(result -> {
            passing = false;
            if (stopped) {
                leave();
                return;
            }
            if (result.failed()) {
                if (!failing) {
                    failing = true;
                    LOG.warn("digests cannot be planned for now; what is due is planned later", result.cause());
                }
                arm(AFTER_FAILURE);
                return;
            }
            failing = false;
            planned.run();
            arm(again ? Duration.ZERO : until(result.result()));
        });
    }

    private Optional<Instant> work(Instant now) {
        Optional<Instant> next = chair.take(now) ? plan(now) : Optional.empty();
        gauges.set(outbox.counts());
        return next;
    }

    private Optional<Instant> plan(Instant now) {
        int rows = planner.pass(now, this::written);
        if (rows > 0) {
            LOG.info("{} digests and notices were put on record", rows);
        }
        clean(now);
        return planner.next();
    }

    /** Thousands may be due at once, and nobody else is to begin with them. */
    private void written() {
        planned.run();
        chair.take(clockwork.timers().now());
    }

    private void clean(Instant now) {
        if (cleaned.equals(Instant.MIN) || now.isAfter(cleaned.plus(BETWEEN_CLEANING)) || now.isBefore(cleaned)) {
            outbox.recall(now, LONGEST_WAIT);
            outbox.forget(now.minus(keep), MOST_FORGOTTEN);
            cleaned = now;
        }
    }

    private Duration until(Optional<Instant> next) {
        Duration wait = next.map(time -> Duration.between(clockwork.timers().now(), time))
                .orElse(chair.rest());
        Duration bounded = wait.compareTo(chair.rest()) < 0 ? wait : chair.rest();
        return bounded.isNegative() ? Duration.ZERO : bounded;
    }

    private void arm(Duration wait) {
        long mine = ++armed;
        clockwork.timers().after(wait, () -> {
            if (armed == mine) {
                pass();
            }
        });
    }
}
