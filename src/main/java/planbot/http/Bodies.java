package planbot.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Reads bodies raw and bounded, in size and in time: a signature is computed over the bytes as they came. */
final class Bodies {
    /** How often is looked for bodies that take too long: a timer for each would cost more than an answer. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Duration patience;
    private final long most;
    private final AtomicLong held = new AtomicLong();
    private final Set<Pending> pending = ConcurrentHashMap.newKeySet();

    /** A body that has not come whole; its bytes are let go of as soon as it is settled. */
    private final class Pending {
        private final Promise<Buffer> whole = Promise.promise();
        private final Context context = vertx.getOrCreateContext();
        private final long since = System.nanoTime();
        private final int limit;
        private Buffer come = Buffer.buffer();

        private Pending(int limit) {
            this.limit = limit;
        }

        private void add(Buffer chunk) {
            if (whole.future().isComplete()) {
                return;
            }
            if (come.length() + chunk.length() > limit) {
                whole.tryFail(tooLarge(limit));
            } else if (held.addAndGet(chunk.length()) > most) {
                held.addAndGet(-chunk.length());
                whole.tryFail(new Problem(503, "Service unavailable", "too many unfinished requests; try again"));
            } else {
                come = come.length() == 0 ? chunk : come.appendBuffer(chunk);
            }
        }

        private void letGo() {
            held.addAndGet(-come.length());
            come = Buffer.buffer();
        }
    }

    /**
     * @param patience how long a body may take to come whole, give or take a round
     * @param most bytes of unfinished bodies that are held at a time
     */
    Bodies(Vertx vertx, Duration patience, long most) {
        this.vertx = vertx;
        this.patience = patience;
        this.most = most;
        vertx.setPeriodic(Math.min(ROUND.toMillis(), patience.toMillis()), timer -> giveUp(System.nanoTime()));
    }

    private void giveUp(long now) {
        for (Pending body : pending) {
            if (now - body.since > patience.toNanos()) {
                // What is done with a body is done on the event loop that it comes on.
                body.context.runOnContext(here -> body.whole.tryFail(new Problem(
                        408, "Request timeout", "the body did not come whole within " + patience.toMillis() + " ms")));
            }
        }
    }

    /**
     * The whole body; fails with a 413 problem as soon as more than {@code limit} bytes are announced or come, and with a 408
     * problem if it does not come whole in time. Fails with a 503 problem where more is held already than memory is kept for.
     */
    Future<Buffer> read(HttpServerRequest request, int limit) {
        String announced = request.getHeader("Content-Length");
        if (announced != null && announced.length() > 9 || announced != null && Long.parseLong(announced) > limit) {
            return Future.failedFuture(tooLarge(limit));
        }
        Pending reading = new Pending(limit);
        request.handler(reading::add);
        request.exceptionHandler(reading.whole::tryFail);
        request.endHandler(end -> reading.whole.tryComplete(reading.come));
        pending.add(reading);
        return reading.whole.future().onComplete(done -> {
            pending.remove(reading);
            reading.letGo();
        });
    }

    private static Problem tooLarge(int limit) {
        return new Problem(413, "Content too large", "the body may have at most " + limit + " bytes");
    }
}
