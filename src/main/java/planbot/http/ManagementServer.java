package planbot.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.BooleanSupplier;

/** The management port: whether the process lives, whether it can answer, and its metrics. */
final class ManagementServer {
    private final Vertx vertx;
    private final PrometheusMeterRegistry registry;
    private final BooleanSupplier storeAnswers;

    /** @param storeAnswers blocks for a bounded time; called on a worker */
    ManagementServer(Vertx vertx, PrometheusMeterRegistry registry, BooleanSupplier storeAnswers) {
        this.vertx = vertx;
        this.registry = registry;
        this.storeAnswers = storeAnswers;
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
                vertx.executeBlocking(storeAnswers::getAsBoolean, false)
                        .onSuccess(ready ->
                                answer(request, ready ? 200 : 503, ready ? "ready\n" : "the store does not answer\n"))
                        .onFailure(failure -> answer(request, 503, "the store does not answer\n"));
            case "/metrics" -> {
                request.response().putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                request.response().end(registry.scrape());
            }
            default -> answer(request, 404, "known are /healthz, /readyz and /metrics\n");
        }
    }

    private static void answer(HttpServerRequest request, int status, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(text);
    }
}
