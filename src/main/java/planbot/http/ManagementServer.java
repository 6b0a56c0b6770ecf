package planbot.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The management port: whether the process lives, whether it can answer, and its metrics. */
final class ManagementServer {
    private static final long SECONDS_TO_ANSWER = 3;

    private final Vertx vertx;
    /** Of its own: orders that take every other thread are no reason to be taken out of service. */
    private final WorkerExecutor worker;

    private final PrometheusMeterRegistry registry;
    private final Supplier<Readiness> readiness;
    private @Nullable Future<Readiness> checking;

    /** @param readiness called on a worker, where it may block */
    ManagementServer(Vertx vertx, PrometheusMeterRegistry registry, Supplier<Readiness> readiness) {
        this.vertx = vertx;
        this.worker = vertx.createSharedWorkerExecutor("readiness", 1);
        this.registry = registry;
        this.readiness = readiness;
    }

    Future<HttpServer> listen(String host, int port) {
        HttpServerOptions options =
                new HttpServerOptions().setHost(host).setPort(port).setIdleTimeout(30);
        return vertx.createHttpServer(options).requestHandler(this::handle).listen();
    }

    private void handle(HttpServerRequest request) {
        switch (String.valueOf(request.path())) {
            case "/healthz" -> answer(request, 200, "ok\n");
            case "/readyz" ->
                check().timeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
                        .otherwise(Readiness.STORE_GONE)
                        .onSuccess(ready -> answer(request, ready.status(), ready.text() + "\n"));
            case "/metrics" -> {
                request.response().putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                request.response().end(registry.scrape());
            }
            default -> answer(request, 404, "known are /healthz, /readyz and /metrics\n");
        }
    }

    /** Asks the store; whoever asks meanwhile waits for the same answer, so that a store that hangs holds one thread. */
    private synchronized Future<Readiness> check() {
        if (checking == null || checking.isComplete()) {
            checking = worker.executeBlocking(readiness::get, false);
        }
        return checking;
    }

    private static void answer(HttpServerRequest request, int status, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(text);
    }
}
