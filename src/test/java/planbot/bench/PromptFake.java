package planbot.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Stands for platforms that answer every message at once, or refuse every one. */
final class PromptFake {
    private static final Buffer TOKEN =
            Buffer.buffer("{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-bench\",\"expire\":7200}");
    private static final Buffer TAKEN =
            Buffer.buffer("{\"code\":0,\"msg\":\"ok\",\"data\":{\"message_id\":\"om_bench\"}}");

    private final boolean refuses;
    private final HttpServer server;
    /** When messages came, by the first part of their path, in nanoseconds. */
    private final Map<String, List<Long>> arrivals = new ConcurrentHashMap<>();

    private final Map<String, Sample> samples = new ConcurrentHashMap<>();

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
        String way = request.path().split("/", 3)[1];
        arrivals.computeIfAbsent(way, first -> new CopyOnWriteArrayList<>()).add(System.nanoTime());
        samples.putIfAbsent(way, new Sample(request.uri(), body));
        if (refuses) {
            request.response().setStatusCode(503).end();
        } else {
            request.response().putHeader("Content-Type", "application/json").end(TAKEN.copy());
        }
    }

    /** How many messages have come by a way, which is the first part of their path. */
    int messages(String way) {
        return arrivals.getOrDefault(way, List.of()).size();
    }

    /** The first of them. */
    Sample sample(String way) {
        return Objects.requireNonNull(samples.get(way));
    }

    /** Messages in a second, over so many from a number on. */
    double perSecond(String way, int from, int count) {
        List<Long> times = arrivals.getOrDefault(way, List.of()).subList(from, from + count);
        return (count - 1) / ((times.get(count - 1) - times.get(0)) / 1e9);
    }
}
