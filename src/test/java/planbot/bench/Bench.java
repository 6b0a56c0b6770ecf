package planbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs a benchmark in a folder of its own, which it takes away again. */
public final class Bench {
    private Bench() {}

    /** {@code Bench [--quick | --platforms | --digests | --reload | --against CHECKOUT]}, from planbot's own folder. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("planbot-bench");
        try {
            run(folder, arguments.length == 0 ? "" : arguments[0], arguments);
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder, String which, String[] arguments) throws Exception {
        switch (which) {
            case "--platforms" -> PlatformBench.run(folder);
            case "--digests" -> DigestBench.run(folder);
            case "--reload" -> ReloadBench.run(folder);
            case "--quick" -> SlackBench.run(folder, List.of(Checkout.here()), SlackBench.Pace.QUICK);
            case "--against" ->
                SlackBench.run(folder, List.of(Checkout.here(), Checkout.at(arguments[1])), SlackBench.Pace.FULL);
            default -> SlackBench.run(folder, List.of(Checkout.here()), SlackBench.Pace.FULL);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
