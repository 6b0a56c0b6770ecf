package planbot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import planbot.bench.SlashCommands.Variety;
import planbot.simulate.Simulated;

/**
 * The way in of every platform, next to a {@link BareServer}. Platforms that are answered in the response are measured with
 * their answer, the others with their acknowledgement; what planbot sends to the stand-in meanwhile is in its processor time.
 */
final class PlatformBench {
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final int ROUNDS = 3;
    private static final int BARE_ANSWER = 4_000;

    private PlatformBench() {}

    static void run(Path folder) throws IOException {
        String classes = "target/test-classes" + java.io.File.pathSeparator + "target/planbot.jar";
        try (Server planbot = Server.start(
                        folder.resolve("demo.log"),
                        "-jar",
                        "target/planbot.jar",
                        "--demo",
                        "--stand-in-port",
                        "0",
                        "--port",
                        "0",
                        "--management-port",
                        "0",
                        "--data",
                        folder.resolve("demo").toString());
                Server bare = Server.start(
                        folder.resolve("bare.log"),
                        "-cp",
                        classes,
                        BareServer.class.getName(),
                        Integer.toString(BARE_ANSWER))) {
            List<Lane> lanes = new ArrayList<>();
            lanes.add(new Lane("bare", bare, new SlashCommands(Variety.REPEATED)));
            String standIn = "http://127.0.0.1:" + planbot.standInPort();
            for (String platform : Simulated.names()) {
                lanes.add(new Lane(platform, planbot, new PlatformMessages(platform, standIn)));
            }
            for (Lane lane : lanes) {
                lane.warmUp(WARM_UP);
            }
            for (int i = 0; i < ROUNDS; i++) {
                for (Lane lane : lanes) {
                    lane.measure(ROUND);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %10s %14s %8s %8s %9s%n",
                    "",
                    "req/s",
                    "CPU µs/req",
                    "p50 ms",
                    "p99 ms",
                    "RSS MiB");
            for (Lane lane : lanes) {
                System.out.println(lane.row());
            }
        }
    }
}
