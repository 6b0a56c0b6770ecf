package planbot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
        System.out.println(Lane.HEAD);
        try (Server bare = BareServer.start(folder.resolve("bare.log"), BARE_ANSWER)) {
            measure(new Lane("bare", bare, new SlashCommands(Variety.REPEATED)));
        }
        // A server for each, or what one leaves in the store is written out in the time of the next.
        for (String platform : Simulated.names()) {
            try (Server planbot = demo(folder, platform)) {
                String standIn = "http://127.0.0.1:" + planbot.standInPort();
                measure(new Lane(platform, planbot, new PlatformMessages(platform, standIn)));
            }
        }
    }

    private static Server demo(Path folder, String platform) throws IOException {
        return Server.start(
                folder.resolve(platform + ".log"),
                environment -> {},
                Checkout.here()
                        .java(List.of(
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
                                folder.resolve(platform).toString())));
    }

    private static void measure(Lane lane) throws IOException {
        lane.warmUp(WARM_UP);
        for (int i = 0; i < ROUNDS; i++) {
            lane.measure(ROUND);
        }
        System.out.println(lane.row());
    }
}
