package planbot.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A server and what its rounds have measured. */
final class Lane {
    private final String name;
    private final Server server;
    private final Load load;
    private final List<Load.Round> rounds = new ArrayList<>();
    private Duration cpu = Duration.ZERO;

    Lane(String name, Server server, Traffic traffic) {
        this.name = name;
        this.server = server;
        this.load = new Load(server.port(), traffic);
    }

    void warmUp(Duration time) throws IOException {
        load(time);
    }

    void measure(Duration time) throws IOException {
        Duration before = server.cpu();
        rounds.add(load(time));
        cpu = cpu.plus(server.cpu()).minus(before);
    }

    private Load.Round load(Duration time) throws IOException {
        return load.run(time);
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
