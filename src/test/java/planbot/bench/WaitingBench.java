package planbot.bench;

import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** planbot with many subscriptions whose digests all wait, because the platform refuses each: what it holds, how it answers. */
final class WaitingBench {
    private static final int SUBSCRIPTIONS = 10_000;
    private static final Duration ROUND = Duration.ofSeconds(10);

    private WaitingBench() {}

    static void run(Path folder, Vertx vertx, Report report) throws Exception {
        Table table = report.table(
                "Slack's command while digests wait, 64 connections",
                "req/s",
                "RSS MiB",
                "heap MiB",
                "waiting",
                "refused",
                "longest wait for a connection ms",
                "connections not got");
        PromptFake fake = PromptFake.refusing(vertx);
        measure(table, folder.resolve("none"), fake, 0);
        measure(table, folder.resolve("many"), fake, SUBSCRIPTIONS);
    }

    private static void measure(Table table, Path folder, PromptFake fake, int subscriptions) throws Exception {
        Files.createDirectories(folder);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (DigestStore store = DigestStore.toFill(folder.resolve("data"))) {
            store.subscribe(subscriptions / 2, "feishu", DigestStore.UNITS, now);
            store.subscribe(subscriptions / 2, "generic", DigestStore.UNITS, now);
            store.pass(now);
        }
        int port = freePort();
        try (Server planbot = DigestServer.start(folder, fake.address(), port)) {
            Load load = new Load(planbot.port(), new Requests(new SlashCommands(Variety.NEW)));
            Load.Round round = load.run(ROUND, load.warmUp(ROUND).perSecond());
            long resident = planbot.resident();
            planbot.collect();
            String metrics = metrics(port);
            table.row(
                    String.format(Locale.ROOT, "%,d subscriptions", subscriptions),
                    round.perSecond(),
                    resident >> 20,
                    sum(metrics, "jvm_memory_used_bytes{area=\"heap\"") / (1 << 20),
                    sum(metrics, "planbot_digests{status=\"waiting\""),
                    fake.messages("feishu") + fake.messages("generic"),
                    1e3 * sum(metrics, "hikaricp_connections_acquire_seconds_max"),
                    sum(metrics, "hikaricp_connections_timeout_total"));
        }
    }

    private static double sum(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String metrics(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
