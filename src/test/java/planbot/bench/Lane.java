package planbot.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A server and what its rounds have measured. */
final class Lane {
    static final String HEAD = String.format(
            Locale.ROOT, "%-18s %10s %14s %8s %8s %9s", "", "req/s", "CPU µs/req", "p50 ms", "p99 ms", "RSS MiB");

    private final String name;
    private final Server server;
    private final Load load;
    private final List<Load.Round> rounds = new ArrayList<>();
    private Duration cpu = Duration.ZERO;
    private double pace;

    Lane(String name, Server server, Traffic traffic) {
        this.name = name;
        this.server = server;
        this.load = new Load(server.port(), traffic);
    }

    String name() {
        return name;
    }

    void warmUp(Duration time) throws IOException {
        pace = load.warmUp(time).perSecond();
    }

    /** A round of about that time. */
    void measure(Duration time) throws IOException {
        Duration before = server.cpu();
        Load.Round round = load.run(time, pace);
        cpu = cpu.plus(server.cpu()).minus(before);
        pace = round.perSecond();
        rounds.add(round);
    }

    double perSecond() {
        return answered()
                / rounds.stream()
                        .mapToDouble(round -> round.took().toNanos() / 1e9)
                        .sum();
    }

    double cpuMicros() {
        return cpu.toNanos() / 1e3 / answered();
    }

    String row() throws IOException {
        int[] micros = rounds.stream()
                .flatMapToInt(round -> IntStream.of(round.micros()))
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%-18s %10.0f %14.1f %8.2f %8.2f %9d",
                name,
                perSecond(),
                cpuMicros(),
                micros[micros.length / 2] / 1e3,
                micros[micros.length * 99 / 100] / 1e3,
                server.resident() >> 20);
    }

    private long answered() {
        return rounds.stream().mapToLong(round -> round.micros().length).sum();
    }
}
