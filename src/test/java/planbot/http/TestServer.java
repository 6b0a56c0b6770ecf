package planbot.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.bot.SeedBot;
import planbot.platform.Secret;

/** The real servers over the seed's plan, on free ports, on 20 May 2016. */
final class TestServer implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-05-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedOrders orders = new ScriptedOrders();
    private final Servers servers;
    private final int port;
    private final int managementPort;

    TestServer(@Nullable Secret token, Supplier<Readiness> readiness) throws Exception {
        servers = new Servers(
                vertx,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new Servers.Content(() -> SeedBot.SHELF, SeedBot.fresh(), CLOCK, orders),
                TestGate.of(vertx, Map.of()));
        port = servers.listen("127.0.0.1", 0, token).await(10, TimeUnit.SECONDS).actualPort();
        managementPort = servers.listenForManagement("127.0.0.1", 0, readiness)
                .await(10, TimeUnit.SECONDS)
                .actualPort();
    }

    /** Stops as a process does that is told to. */
    void end() {
        servers.end(Duration.ZERO).await();
    }

    ScriptedOrders orders() {
        return orders;
    }

    int port() {
        return port;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    HttpResponse<String> manage(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)));
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
