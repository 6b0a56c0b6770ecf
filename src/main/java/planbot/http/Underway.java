package planbot.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the answers that were promised by an acknowledgement and are still to be sent. */
final class Underway {
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Vertx vertx;
    private final AtomicInteger answers = new AtomicInteger();

    Underway(Vertx vertx) {
        this.vertx = vertx;
    }

    void until(Future<?> done) {
        answers.incrementAndGet();
        done.onComplete(end -> answers.decrementAndGet());
    }

    /** Done when none is left, or the time is over; tells how many are left. */
    Future<Integer> end(Duration patience) {
        int left = answers.get();
        if (left == 0 || patience.isNegative()) {
            return Future.succeededFuture(left);
        }
        Promise<Void> look = Promise.promise();
        vertx.setTimer(LOOK.toMillis(), timer -> look.complete());
        return look.future().compose(again -> end(patience.minus(LOOK)));
    }
}
