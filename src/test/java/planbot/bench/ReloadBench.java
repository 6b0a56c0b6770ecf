package planbot.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a reload costs, of the seed and of ledgers up to the most tasks a plan may have, and what questions meanwhile feel of
 * it: one each 100 ms, timed from when it was due. Each case is a process of its own with planbot's heap.
 */
final class ReloadBench {
    private ReloadBench() {}

    static void run(Path folder, Report report) throws Exception {
        Table table = report.table("Reloads; questions before and meanwhile", ReloadRun.COLUMNS);
        measure(table, folder, "seed", 0);
        for (String format : List.of("csv", "xlsx")) {
            for (int tasks : new int[] {1_000, 10_000, 100_000}) {
                measure(table, folder, format, tasks);
            }
        }
    }

    private static void measure(Table table, Path folder, String format, int tasks) throws Exception {
        Path own = Files.createDirectories(folder.resolve(format + tasks));
        Process run = new ProcessBuilder(Checkout.here()
                        .java(List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReloadRun.class.getName(),
                                own.toString(),
                                format,
                                Integer.toString(tasks))))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = run.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                List<String> cells = List.of(line.split("\t"));
                if (cells.size() == ReloadRun.COLUMNS.length + 1) {
                    table.row(
                            cells.get(0),
                            cells.stream().skip(1).map(Double::valueOf).toArray(Double[]::new));
                }
            }
        }
        if (run.waitFor() != 0) {
            throw new IOException(format + " " + tasks + ": ended with " + run.exitValue());
        }
    }
}
