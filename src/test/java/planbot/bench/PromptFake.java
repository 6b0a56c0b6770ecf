package planbot.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Stands for platforms that answer every message at once, or refuse every one. */
final class PromptFake {
    private static final Buffer TOKEN =
            Buffer.buffer("{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-bench\",\"expire\":7200}");
    private static final Buffer TAKEN =
            Buffer.buffer("{\"code\":0,\"msg\":\"ok\",\"data\":{\"message_id\":\"om_bench\"}}");

    private final boolean refuses;
    private final HttpServer server;
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicReference<Sample> sample = new AtomicReference<>();
    private volatile long first;
    private volatile long last;

    /** A message as it came. */
    record Sample(String uri, Buffer body) {}

    private PromptFake(Vertx vertx, boolean refuses) throws Exception {
        this.refuses = refuses;
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body)))
                .listen(0, "127.0.0.1")
                .await(10, TimeUnit.SECONDS);
    }

    static PromptFake taking(Vertx vertx) throws Exception {
        return new PromptFake(vertx, false);
    }

    static PromptFake refusing(Vertx vertx) throws Exception {
        return new PromptFake(vertx, true);
    }

    String address() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void answer(HttpServerRequest request, Buffer body) {
        if (request.path().endsWith("/internal")) {
            request.response().end(TOKEN.copy());
            return;
        }
        if (messages.getAndIncrement() == 0) {
            sample.set(new Sample(request.uri(), body));
            first = System.nanoTime();
        }
        last = System.nanoTime();
        if (refuses) {
            request.response().setStatusCode(503).end();
        } else {
            request.response().putHeader("Content-Type", "application/json").end(TAKEN.copy());
        }
    }

    /** Counts anew. */
    void reset() {
        messages.set(0);
    }

    /** How many messages have come. */
    int messages() {
        return messages.get();
    }

    /** The first of them. */
    Sample sample() {
        return Objects.requireNonNull(sample.get());
    }

    /** Messages in a second, from the first that came to the last. */
    double perSecond() {
        return (messages.get() - 1) / ((last - first) / 1e9);
    }
}
