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

    static void run(Path folder, Vertx vertx) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%nQuestions by signed command meanwhile, 64 at a time%n%-40s %8s %8s %8s %9s %9s%n",
                "",
                "req/s",
                "p50 ms",
                "p99 ms",
                "RSS MiB",
                "heap MiB");
        PromptFake fake = PromptFake.refusing(vertx);
        measure(folder.resolve("none"), fake, 0);
        measure(folder.resolve("many"), fake, SUBSCRIPTIONS);
    }

    private static void measure(Path folder, PromptFake fake, int subscriptions) throws Exception {
        Files.createDirectories(folder);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (DigestStore store = DigestStore.toFill(folder.resolve("data"))) {
            store.subscribe(subscriptions / 2, "feishu", DigestStore.UNITS, now);
            store.subscribe(subscriptions / 2, "generic", DigestStore.UNITS, now);
            store.pass(now);
        }
        int port = freePort();
        try (Server planbot = DigestServer.start(folder, fake.address(), port)) {
            Load load = new Load(planbot.port(), new SlashCommands(Variety.NEW));
            Load.Round round = load.run(ROUND, load.warmUp(ROUND).perSecond());
            long resident = planbot.resident();
            planbot.collect();
            String metrics = metrics(port);
            int[] micros = round.micros();
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %8.0f %8.2f %8.2f %9d %9.1f%n",
                    String.format(Locale.ROOT, "%,d subscriptions, %,.0f waiting", subscriptions, waiting(metrics)),
                    round.perSecond(),
                    micros[micros.length / 2] / 1e3,
                    micros[micros.length * 99 / 100] / 1e3,
                    resident >> 20,
                    sum(metrics, "jvm_memory_used_bytes{area=\"heap\"") / (1 << 20));
            System.out.printf(
                    Locale.ROOT,
                    "  calls refused %d; connections: waited for at most %.0f ms, not got in time %.0f%n",
                    fake.messages("feishu") + fake.messages("generic"),
                    1e3 * sum(metrics, "hikaricp_connections_acquire_seconds_max"),
                    sum(metrics, "hikaricp_connections_timeout_total"));
        }
    }

    private static double waiting(String metrics) {
        return sum(metrics, "planbot_digests{status=\"waiting\"");
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
