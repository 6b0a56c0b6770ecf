package planbot.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads bodies raw and bounded, in size and in time: a signature is computed over the bytes as they came. */
final class Bodies {
    /** How often is looked for bodies that take too long: a timer for each would cost more than an answer. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Duration patience;
    private final Set<Pending> pending = ConcurrentHashMap.newKeySet();

    /** A body that has not come whole. */
    private static final class Pending {
        private final Promise<Buffer> body = Promise.promise();
        private final long since = System.nanoTime();
    }

    /** @param patience how long a body may take to come whole, give or take a round */
    Bodies(Vertx vertx, Duration patience) {
        this.patience = patience;
        vertx.setPeriodic(Math.min(ROUND.toMillis(), patience.toMillis()), timer -> giveUp(System.nanoTime()));
    }

    private void giveUp(long now) {
        for (Pending body : pending) {
            if (now - body.since > patience.toNanos()) {
                body.body.tryFail(new Problem(
                        408, "Request timeout", "the body did not come whole within " + patience.toMillis() + " ms"));
            }
        }
    }

    /**
     * The whole body; fails with a 413 problem as soon as more than {@code limit} bytes are announced or come, and with a 408
     * problem if it does not come whole in time.
     */
    Future<Buffer> read(HttpServerRequest request, int limit) {
        String announced = request.getHeader("Content-Length");
        if (announced != null && announced.length() > 9 || announced != null && Long.parseLong(announced) > limit) {
            return Future.failedFuture(tooLarge(limit));
        }
        Pending reading = new Pending();
        Promise<Buffer> promise = reading.body;
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() > limit) {
                promise.tryFail(tooLarge(limit));
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.exceptionHandler(promise::tryFail);
        request.endHandler(end -> promise.tryComplete(body));
        pending.add(reading);
        return promise.future().onComplete(done -> pending.remove(reading));
    }

    private static Problem tooLarge(int limit) {
        return new Problem(413, "Content too large", "the body may have at most " + limit + " bytes");
    }
}
