package planbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs benchmarks in a folder of their own, which it takes away again, and writes the record. */
public final class Bench {
    private static final int STARTS = 10;
    private static final int FEW_STARTS = 3;

    private Bench() {}

    /** {@code Bench RECORD --WHICH [CHECKOUT]}, from planbot's own folder; scripts/bench says which there are. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("planbot-bench");
        try {
            Report report = new Report();
            run(folder, List.of(arguments).subList(1, arguments.length), report);
            report.write(Path.of(arguments[0]));
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder, List<String> which, Report report) throws Exception {
        switch (which.get(0)) {
            case "--quick" -> {
                StartBench.run(folder, FEW_STARTS, report);
                PathBench.quick(folder, report);
            }
            case "--against" -> PathBench.against(folder, Checkout.at(which.get(1)), report);
            case "--paths" -> PathBench.full(folder, report);
            case "--start" -> StartBench.run(folder, STARTS, report);
            case "--memory" -> MemoryBench.run(folder, report);
            case "--digests" -> DigestBench.run(folder, report);
            case "--reload" -> ReloadBench.run(folder, report);
            case "--growth" -> GrowthBench.run(folder);
            case "--instances" -> InstancesBench.run(folder, report);
            default -> {
                StartBench.run(folder, STARTS, report);
                PathBench.full(folder, report);
                MemoryBench.run(folder, report);
                DigestBench.run(folder.resolve("digests"), report);
                ReloadBench.run(folder.resolve("reload"), report);
            }
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
