package planbot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The signed slash command end to end, next to a {@link BareServer} whose answer is as long as planbot's mean answer: all are
 * warmed up, then driven in alternation, each planbot with new questions and with questions that repeat.
 */
final class SlackBench implements AutoCloseable {
    private static final int SAMPLE = 500;

    /** How long it takes. */
    record Pace(Duration warmUp, Duration round, int rounds) {
        static final Pace FULL = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(5), 8);
        static final Pace QUICK = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(2), 3);
    }

    private final Path folder;
    private final List<Server> servers = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();

    private SlackBench(Path folder) {
        this.folder = folder;
    }

    /** @param checkouts whose planbots are compared; the ratio that ends the output is that of the first */
    static void run(Path folder, List<Checkout> checkouts, Pace pace) throws IOException {
        try (SlackBench bench = new SlackBench(folder)) {
            for (Checkout checkout : checkouts) {
                bench.add(checkout);
            }
            bench.addBare();
            bench.drive(pace);
            bench.print();
        }
    }

    private void add(Checkout checkout) throws IOException {
        String name = servers.isEmpty() ? "planbot" : "other";
        Server server =
                Server.start(folder.resolve(name + ".log"), environment -> {}, checkout.planbot(folder.resolve(name)));
        servers.add(server);
        lanes.add(new Lane(name, server, new SlashCommands(Variety.REPEATED)));
        lanes.add(new Lane(name + ", new", server, new SlashCommands(Variety.NEW)));
    }

    private void addBare() throws IOException {
        Load.Round sample = new Load(servers.get(0).port(), new SlashCommands(Variety.REPEATED)).run(SAMPLE);
        Server bare = BareServer.start(folder.resolve("bare.log"), sample.answerBytes() / SAMPLE);
        servers.add(bare);
        lanes.add(new Lane("bare", bare, new SlashCommands(Variety.REPEATED)));
    }

    private void drive(Pace pace) throws IOException {
        for (Lane lane : lanes) {
            lane.warmUp(pace.warmUp());
        }
        for (int i = 0; i < pace.rounds(); i++) {
            for (Lane lane : lanes) {
                lane.measure(pace.round());
            }
        }
    }

    private void print() throws IOException {
        System.out.println(Lane.HEAD);
        for (Lane lane : lanes) {
            System.out.println(lane.row());
        }
        double bare = lanes.get(lanes.size() - 1).perSecond();
        for (int i = lanes.size() - 2; i >= 0; i--) {
            System.out.printf(
                    Locale.ROOT,
                    "%s/bare requests per second: %.2f%n",
                    lanes.get(i).name(),
                    lanes.get(i).perSecond() / bare);
        }
    }

    @Override
    public void close() {
        servers.forEach(Server::close);
    }
}
