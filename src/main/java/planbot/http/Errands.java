package planbot.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import planbot.answer.Answer;

/** Carries out orders on worker threads, because what they write waits for a disk. */
final class Errands {
    /** Who comes after so many is told so, and does not wait behind them. */
    private static final int MOST = 100;

    private final Vertx vertx;
    private final Meters meters;
    private final AtomicInteger underway = new AtomicInteger();

    Errands(Vertx vertx, Meters meters) {
        this.vertx = vertx;
        this.meters = meters;
    }

    /** What came of it, on the caller's context; fails where the order does, or with 503 where too many are underway. */
    Future<Answer> run(String way, Supplier<Answer> order) {
        if (underway.incrementAndGet() > MOST) {
            underway.decrementAndGet();
            return Future.failedFuture(new Problem(
                    503, "Too many orders", MOST + " orders are being carried out; give this one again later"));
        }
        return vertx.executeBlocking(() -> meters.timed(way, order), false)
                .onComplete(done -> underway.decrementAndGet());
    }
}
