package planbot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a reload costs, of the seed and of ledgers up to the most tasks a plan may have, and what questions meanwhile feel of it. */
final class ReloadBench {
    private ReloadBench() {}

    static void run(Path folder) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "A process of its own with -Xmx768m each; a question each 100 ms, timed from when it was due; CPU of the"
                        + " reloading thread%n%-30s %5s %15s %15s %6s %6s %6s   %26s   %26s%n"
                        + "%-30s %5s %7s %7s %7s %7s %6s %6s %6s   %8s %8s %8s   %8s %8s %8s%n",
                "",
                "",
                "read and diff",
                "apply",
                "peak",
                "live",
                "RSS",
                "questions before",
                "questions meanwhile",
                "",
                "MB",
                "ms",
                "CPU ms",
                "ms",
                "CPU ms",
                "MiB",
                "MiB",
                "MiB",
                "p50 ms",
                "p99 ms",
                "max ms",
                "p50 ms",
                "p99 ms",
                "max ms");
        measure(folder, "seed", 0);
        for (String format : List.of("csv", "xlsx")) {
            for (int tasks : new int[] {1_000, 10_000, 100_000}) {
                measure(folder, format, tasks);
            }
        }
    }

    private static void measure(Path folder, String format, int tasks) throws Exception {
        Path own = Files.createDirectories(folder.resolve(format + tasks));
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReloadRun.class.getName(),
                        own.toString(),
                        format,
                        Integer.toString(tasks))
                .inheritIO()
                .start();
        if (run.waitFor() != 0) {
            System.out.println(format + " " + tasks + ": ended with " + run.exitValue());
        }
    }
}
