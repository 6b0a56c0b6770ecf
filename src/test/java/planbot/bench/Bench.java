package planbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import planbot.bench.SlashCommands.Variety;

/**
 * The signed slash command end to end, next to a {@link BareServer} whose answer is as long as planbot's mean answer: both
 * are warmed up, then driven in alternation. planbot runs twice: with questions it has not heard before, and with the same
 * few over and over, whose replies it remembers.
 */
public final class Bench {
    private record Pace(Duration warmUp, Duration round, int rounds) {
        static final Pace FULL = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(8), 5);
        static final Pace QUICK = new Pace(Duration.ofSeconds(6), Duration.ofSeconds(3), 3);
    }

    private Bench() {}

    /** {@code Bench [--quick | --platforms | --digests | --reload]}, from planbot's own folder with planbot.jar built. */
    public static void main(String[] arguments) throws Exception {
        Pace pace = List.of(arguments).contains("--quick") ? Pace.QUICK : Pace.FULL;
        Path folder = Files.createTempDirectory("planbot-bench");
        if (List.of(arguments).contains("--platforms")) {
            PlatformBench.run(folder);
            delete(folder);
            return;
        }
        if (List.of(arguments).contains("--digests")) {
            DigestBench.run(folder);
            delete(folder);
            return;
        }
        if (List.of(arguments).contains("--reload")) {
            ReloadBench.run(folder);
            delete(folder);
            return;
        }
        String data = folder.resolve("data").toString();
        String classes = "target/test-classes" + java.io.File.pathSeparator + "target/planbot.jar";
        try (Server planbot = Server.start(
                folder.resolve("planbot.log"),
                "-jar",
                "target/planbot.jar",
                "--port",
                "0",
                "--management-port",
                "0",
                "--data",
                data)) {
            Load.Round sample = new Load(planbot.port(), new SlashCommands(Variety.REPEATED)).once();
            long bytes = sample.answerBytes() / sample.micros().length;
            System.out.printf(Locale.ROOT, "%d questions, mean answer %d bytes%n", Mix.QUESTIONS.size(), bytes);
            try (Server bare = Server.start(
                    folder.resolve("bare.log"), "-cp", classes, BareServer.class.getName(), Long.toString(bytes))) {
                compare(planbot, bare, pace);
            }
        } finally {
            delete(folder);
        }
    }

    private static void compare(Server planbot, Server bare, Pace pace) throws IOException {
        Lane first = new Lane("planbot, new", planbot, new SlashCommands(Variety.NEW));
        Lane again = new Lane("planbot", planbot, new SlashCommands(Variety.REPEATED));
        Lane least = new Lane("bare", bare, new SlashCommands(Variety.REPEATED));
        List<Lane> lanes = List.of(first, again, least);
        for (Lane lane : lanes) {
            lane.warmUp(pace.warmUp());
        }
        for (int i = 0; i < pace.rounds(); i++) {
            for (Lane lane : lanes) {
                lane.measure(pace.round());
            }
        }
        System.out.printf(
                Locale.ROOT, "%-18s %10s %14s %8s %8s %9s%n", "", "req/s", "CPU µs/req", "p50 ms", "p99 ms", "RSS MiB");
        for (Lane lane : lanes) {
            System.out.println(lane.row());
        }
        System.out.printf(
                Locale.ROOT,
                "planbot/bare requests per second, no question asked before: %.2f%n",
                first.perSecond() / least.perSecond());
        System.out.printf(
                Locale.ROOT, "planbot/bare requests per second: %.2f%n", again.perSecond() / least.perSecond());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
