package planbot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways in, next to a {@link BareServer} whose answer is as long as planbot's mean answer to Slack. Platforms that are
 * answered in the response are measured with their answer, the others with their acknowledgement; what planbot sends them
 * meanwhile, and the stand-in that takes it, is in its processor time.
 */
final class PathBench implements AutoCloseable {
    private static final List<String> PLATFORMS = List.of("wecom", "feishu", "dingtalk", "teams");
    private static final int SAMPLE = 500;

    private final Path folder;
    private final List<Server> servers = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();

    private PathBench(Path folder) {
        this.folder = folder;
    }

    /** Every way in. */
    static void full(Path folder, Report report) throws IOException {
        try (PathBench bench = new PathBench(folder)) {
            bench.addAll("planbot", Checkout.here());
            bench.race(Race.Pace.FULL, report);
        }
    }

    /** Slack's command alone. */
    static void quick(Path folder, Report report) throws IOException {
        try (PathBench bench = new PathBench(folder)) {
            bench.addSlack("planbot", Checkout.here());
            bench.race(Race.Pace.QUICK, report);
        }
    }

    /** Every way in, to the planbot of another folder as well. */
    static void against(Path folder, Checkout other, Report report) throws IOException {
        try (PathBench bench = new PathBench(folder)) {
            bench.addAll("planbot", Checkout.here());
            bench.addAll("other", other);
            bench.race(Race.Pace.FULL, report);
        }
    }

    private Server addSlack(String name, Checkout checkout) throws IOException {
        Server server =
                Server.start(folder.resolve(name + ".log"), environment -> {}, checkout.planbot(folder.resolve(name)));
        servers.add(server);
        lanes.add(new Lane("Slack, " + name, server, new SlashCommands(Variety.REPEATED)));
        lanes.add(new Lane("Slack, " + name + ", new", server, new SlashCommands(Variety.NEW)));
        return server;
    }

    private void addAll(String name, Checkout checkout) throws IOException {
        Server planbot = addSlack(name, checkout);
        lanes.add(new Lane("/api/v1/ask, " + name, planbot, new AskCalls(Variety.REPEATED)));
        lanes.add(new Lane("/api/v1/ask, " + name + ", new", planbot, new AskCalls(Variety.NEW)));
        String of = name + "-demo";
        Server demo = Server.start(folder.resolve(of + ".log"), environment -> {}, checkout.demo(folder.resolve(of)));
        servers.add(demo);
        String standIn = "http://127.0.0.1:" + demo.standInPort();
        for (String platform : PLATFORMS) {
            lanes.add(new Lane(platform + ", " + name, demo, new PlatformMessages(platform, standIn)));
        }
    }

    private void race(Race.Pace pace, Report report) throws IOException {
        Load.Round sample =
                new Load(servers.get(0).port(), new Requests(new SlashCommands(Variety.REPEATED))).run(SAMPLE);
        Server bare = BareServer.start(folder.resolve("bare.log"), sample.answerBytes() / SAMPLE);
        servers.add(bare);
        Lane least = new Lane("Slack, bare server", bare, new SlashCommands(Variety.REPEATED));
        lanes.add(least);
        new Race(lanes).run(pace);
        Table table = report.table("Ways in: 64 connections; then latency in ms at steady rates", Lane.COLUMNS);
        for (Lane lane : lanes) {
            lane.tell(table);
        }
        report.ratio("planbot/bare requests per second", lanes.get(0).perSecond() / least.perSecond());
    }

    @Override
    public void close() {
        servers.forEach(Server::close);
    }
}
