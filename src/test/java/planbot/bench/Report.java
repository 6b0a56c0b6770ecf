package planbot.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The record of a run: on which machine, every table, and the ratio it comes down to. */
final class Report {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode root = JSON.createObjectNode();
    private String last = "";

    Report() throws IOException {
        ObjectNode run = root.putObject("run");
        Machine.facts().forEach((name, value) -> {
            run.put(name, value);
            System.out.printf(Locale.ROOT, "%-14s %s%n", name, value);
        });
    }

    /** A table to be filled; the titles of a run's tables differ. */
    Table table(String title, String... columns) {
        return new Table(title, root.putArray(title), List.of(columns));
    }

    /** What the last line says. */
    void ratio(String of, double ratio) {
        root.put(of, Math.round(ratio * 1_000) / 1_000.0);
        last = String.format(Locale.ROOT, "%s: %.2f", of, ratio);
    }

    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, root.toPrettyString() + "\n");
        System.out.printf(Locale.ROOT, "%nrecord: %s%n%s%n", file, last);
    }
}
