package planbot.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One kind of message to one server, and what was measured of it. */
final class Lane {
    static final String[] COLUMNS = {
        "req/s",
        "CPU µs",
        "client µs",
        "p50@500",
        "p99@500",
        "p99.9@500",
        "p50@2000",
        "p99@2000",
        "p99.9@2000",
        "RSS MiB"
    };

    private final String name;
    private final Server server;
    private final Load load;
    private final SteadyLoad steady;
    private final Latencies at500 = new Latencies();
    private final Latencies at2000 = new Latencies();
    private final List<Load.Round> rounds = new ArrayList<>();
    private Duration cpu = Duration.ZERO;
    private double pace;

    Lane(String name, Server server, Traffic traffic) {
        Requests requests = new Requests(traffic);
        this.name = name;
        this.server = server;
        this.load = new Load(server.port(), requests);
        this.steady = new SteadyLoad(server.port(), requests);
    }

    String name() {
        return name;
    }

    void warmUp(Duration time) throws IOException {
        pace = load.warmUp(time).perSecond();
    }

    /** A round of about that time; what the server still does afterwards counts as its processor time. */
    void measure(Duration time) throws IOException {
        Duration before = server.cpu();
        Load.Round round = load.run(time, pace);
        server.settle();
        cpu = cpu.plus(server.cpu()).minus(before);
        pace = round.perSecond();
        rounds.add(round);
    }

    void measureSteady(Duration time) throws IOException {
        at500.add(steady.run(500, time));
        at2000.add(steady.run(2_000, time));
        server.settle();
    }

    double perSecond() {
        return answers() / (sum(rounds.stream().map(Load.Round::took).toList()).toNanos() / 1e9);
    }

    void tell(Table table) throws IOException {
        Duration client = sum(rounds.stream().map(Load.Round::clientCpu).toList());
        table.row(
                name,
                perSecond(),
                cpu.toNanos() / 1e3 / answers(),
                client.toNanos() / 1e3 / answers(),
                at500.millis(0.5),
                at500.millis(0.99),
                at500.millis(0.999),
                at2000.millis(0.5),
                at2000.millis(0.99),
                at2000.millis(0.999),
                server.resident() >> 20);
    }

    private long answers() {
        return rounds.stream().mapToLong(Load.Round::answers).sum();
    }

    private static Duration sum(List<Duration> times) {
        return times.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
