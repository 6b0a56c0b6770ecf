package planbot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What grows with a plan: the time of a question of each kind, the memory of what is served, and the time until it is served. */
final class GrowthBench {
    private static final int[] TASKS = {38, 100, 1_000, 10_000, 100_000};

    private GrowthBench() {}

    static void run(Path folder) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "A process of its own each, of -Xmx768m; questions in process, µs of the processor at p50 and"
                        + " p99%n"
                        + "%9s %7s %7s %7s %8s %19s %19s %19s %19s%n",
                "tasks",
                "read s",
                "apply s",
                "load s",
                "MB",
                "by unit",
                "by date",
                "by number",
                "by word");
        for (int tasks : TASKS) {
            Path own = Files.createDirectories(folder.resolve("grown" + tasks));
            Process run = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx768m",
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            GrowthRun.class.getName(),
                            own.toString(),
                            Integer.toString(tasks))
                    .inheritIO()
                    .start();
            if (run.waitFor() != 0) {
                System.out.println(tasks + ": ended with " + run.exitValue());
            }
        }
    }
}
