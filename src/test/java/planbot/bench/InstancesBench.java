package planbot.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import planbot.cluster.FrailPostgres;

/** Several planbots on one PostgreSQL on this machine: what they answer together, and how soon all serve what one was told. */
final class InstancesBench {
    private static final int MOST = 3;
    private static final int REPORTS = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS = 3;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Server> instances = new ArrayList<>();

    private InstancesBench() {}

    static void run(Path folder, Report report) throws Exception {
        new InstancesBench().measure(folder, report);
    }

    private void measure(Path folder, Report report) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(MOST);
        try (FrailPostgres postgres = new FrailPostgres(folder)) {
            Table table = report.table("Slack's command to instances on one PostgreSQL", "req/s", "CPU µs");
            for (int number = 1; number <= MOST; number++) {
                instances.add(started(folder, number, postgres.url()));
                together(clients, table);
            }
            followed(report.table("Until others serve a report of progress, ms", "p50", "worst"));
        } finally {
            clients.shutdownNow();
            for (Server instance : instances) {
                instance.close();
            }
        }
    }

    private static Server started(Path folder, int number, String store) throws IOException {
        List<String> command = new ArrayList<>(Checkout.here().planbot(folder.resolve("instance" + number)));
        command.addAll(List.of("--store", store));
        return Server.start(folder.resolve("instance" + number + ".log"), environment -> {}, command);
    }

    /** Each is kept busy by a client of its own, all at once. */
    private void together(ExecutorService clients, Table table) throws Exception {
        List<Load> loads = instances.stream()
                .map(instance -> new Load(instance.port(), new Requests(new SlashCommands(Variety.REPEATED))))
                .toList();
        List<Load.Round> warm = all(clients, loads, load -> load.warmUp(WARM_UP));
        double pace = warm.stream().mapToDouble(Load.Round::perSecond).min().orElseThrow();
        double perSecond = 0;
        int answers = 0;
        Duration before = cpu();
        for (int i = 0; i < ROUNDS; i++) {
            for (Load.Round round : all(clients, loads, load -> load.run(ROUND, pace))) {
                perSecond += round.perSecond() / ROUNDS;
                answers += round.answers();
            }
        }
        table.row(
                instances.size() + (instances.size() == 1 ? " instance" : " instances"),
                perSecond,
                cpu().minus(before).toNanos() / 1e3 / answers);
    }

    private Duration cpu() {
        return instances.stream().map(Server::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    private interface Work {
        Load.Round on(Load load) throws IOException;
    }

    private static List<Load.Round> all(ExecutorService clients, List<Load> loads, Work work) throws Exception {
        List<Callable<Load.Round>> each = loads.stream()
                .map(load -> (Callable<Load.Round>) () -> work.on(load))
                .toList();
        List<Load.Round> rounds = new ArrayList<>();
        for (Future<Load.Round> round : clients.invokeAll(each)) {
            rounds.add(round.get());
        }
        return rounds;
    }

    /** What the first one was told, asked of the last one again and again. */
    private void followed(Table table) throws Exception {
        Server teller = instances.get(0);
        Server asked = instances.get(MOST - 1);
        List<Duration> times = new ArrayList<>();
        for (int report = 0; report < REPORTS; report++) {
            String words = "第" + report + "次填报";
            said(teller, "进展 7 " + words);
            long told = System.nanoTime();
            while (!said(asked, "第7项").contains(words)) {
                if (System.nanoTime() - told > 10_000_000_000L) {
                    throw new IOException("a report was not followed within ten seconds");
                }
            }
            times.add(Duration.ofNanos(System.nanoTime() - told));
        }
        Collections.sort(times);
        table.row(
                REPORTS + " reports",
                times.get(REPORTS / 2).toNanos() / 1e6,
                times.get(REPORTS - 1).toNanos() / 1e6);
    }

    private String said(Server instance, String text) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.port() + "/api/v1/ask"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
