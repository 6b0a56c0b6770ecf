package planbot.simulate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends planbot a message as one of the platforms would, and prints the answer as the person on the platform would see it. Ends
 * with 0 when it was answered, 1 when it was not, 2 when the command line is wrong.
 */
public final class Simulate {
    private static final String USAGE = "usage: scripts/simulate [--url URL] [--stand-in URL] PLATFORM \"TEXT\"\n"
            + "  PLATFORM   " + String.join(", ", Platforms.NAMES) + "\n"
            + "  --url      where scripts/run --demo listens (http://127.0.0.1:8080)\n"
            + "  --stand-in where its stand-in for the platforms listens (http://127.0.0.1:8082)";

    private static final Path DEMO = Path.of("conf/demo.yaml");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Simulate() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        String planbot = "http://127.0.0.1:8080";
        String standIn = "http://127.0.0.1:8082";
        List<String> words = new ArrayList<>();
        try {
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--url" -> planbot = address(arguments, ++i);
                    case "--stand-in" -> standIn = address(arguments, ++i);
                    case "--help", "-h" -> {
                        System.out.println(USAGE);
                        return 0;
                    }
                    default -> words.add(arguments[i]);
                }
            }
            if (words.size() < 2 || words.get(0).startsWith("-")) {
                throw new UsageException(USAGE);
            }
            Simulation simulation = Platforms.open(words.get(0), DEMO);
            String text = String.join(" ", words.subList(1, words.size()));
            Said said = new Said(text, Clock.systemUTC().instant(), id(), standIn);
            System.out.println(String.join("\n\n", new Exchange(planbot, PATIENCE).answer(simulation, said)));
            return 0;
        } catch (UsageException e) {
            return tell(2, e.getMessage());
        } catch (HttpTimeoutException e) {
            return tell(1, "no answer came within " + PATIENCE.toSeconds() + " s");
        } catch (Exchange.Unanswered | IllegalStateException e) {
            return tell(1, e.getMessage());
        } catch (IOException e) {
            return tell(1, planbot + " or " + standIn + " cannot be reached; start both with scripts/run --demo");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return tell(1, "interrupted");
        }
    }

    private static int tell(int status, @Nullable String why) {
        System.err.println("planbot: " + why);
        return status;
    }

    private static String address(String[] arguments, int i) {
        String text = i < arguments.length ? arguments[i] : "";
        if (!text.matches("https?://[^/?#\\s]+/?")) {
            throw new UsageException(arguments[i - 1] + " takes an address such as http://127.0.0.1:8080");
        }
        return URI.create(text).resolve("/").toString().replaceFirst("/$", "");
    }

    private static String id() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
