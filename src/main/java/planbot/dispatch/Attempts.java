package planbot.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.platform.Call;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;

/**
 * When a message is tried again.
 *
 * @param most attempts in all
 * @param longestWait what the platform may ask to wait for; after more the message is given up
 */
public record Attempts(int most, Duration longestWait) {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** WeCom knows a repeated message for a minute, and nobody else for less; a call on its way takes a part of that. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(50);

    /** For an answer that a person waits for; DingTalk's silence of ten minutes is waited out. */
    public static final Attempts OF_ANSWERS = new Attempts(4, Lanes.LONGEST_WAIT);

    /**
     * Tries until it is settled.
     *
     * @param attempt one attempt, which says whether a repetition can do harm
     */
    Future<Delivery> run(Timers timers, Supplier<Future<Outcome>> attempt) {
        return run(timers, attempt, 1, null);
    }

    /** A delivery, and what happens if a call is made again of which nobody knows what came of it. */
    record Outcome(Delivery delivery, Call.Repeat repeat) {}

    /** @param doubtful since when it may have been taken, of which nobody knows; null if it cannot have been */
    private Future<Delivery> run(
            Timers timers, Supplier<Future<Outcome>> attempt, int number, @Nullable Instant doubtful) {
        Instant begun = timers.now();
        return attempt.get().compose(outcome -> {
            boolean lost = outcome.delivery() instanceof Delivery.Unknown;
            Instant since = doubtful == null && lost ? begun : doubtful;
            Duration wait = wait(outcome, number);
            if (wait == null || since != null && isForgotten(since, timers.now().plus(wait))) {
                return Future.succeededFuture(since == null ? outcome.delivery() : doubted(outcome.delivery()));
            }
            Promise<Delivery> later = Promise.promise();
            timers.after(wait, () -> run(timers, attempt, number + 1, since).onComplete(later));
            return later.future();
        });
    }

    private static boolean isForgotten(Instant since, Instant next) {
        return Duration.between(since, next).compareTo(KNOWN_FOR) > 0;
    }

    /** That a later attempt was not taken says nothing of the one before. */
    private static Delivery doubted(Delivery last) {
        return last.why()
                .<Delivery>map(reason -> new Delivery.Unknown(reason, last.detail()))
                .orElse(last);
    }

    /** How long to wait for the next attempt; null if there is none. Waits grow fourfold: 1 s, 4 s, 16 s. */
    private @Nullable Duration wait(Outcome outcome, int number) {
        Delivery delivery = outcome.delivery();
        boolean again = delivery instanceof Delivery.Retry
                || delivery instanceof Delivery.Unknown && outcome.repeat() == Call.Repeat.SAFE;
        if (!again || number >= most) {
            return null;
        }
        Duration asked = delivery instanceof Delivery.Retry retry ? retry.after() : null;
        Duration wait = asked != null ? asked : FIRST_WAIT.multipliedBy(1L << 2 * (number - 1));
        return wait.compareTo(longestWait) <= 0 ? wait : null;
    }

    /** The work's delivery, whatever it throws. */
    static Future<Delivery> guarded(Supplier<Future<Delivery>> work) {
        Future<Delivery> future;
        try {
            future = work.get();
        } catch (RuntimeException e) {
            future = Future.failedFuture(e);
        }
        return future.recover(failure -> Future.succeededFuture(delivery(failure)));
    }

    /** What a failed call comes to; a failure that is ours is told by its place, for its words may hold anything. */
    static Delivery delivery(Throwable failure) {
        if (failure instanceof Undelivered undelivered) {
            return undelivered.delivery();
        }
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return new Delivery.Rejected(Reason.UNREADABLE, failure.getClass().getSimpleName() + place);
    }
}
