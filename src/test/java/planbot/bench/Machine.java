package planbot.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What figures depend on besides the code. */
final class Machine {
    private Machine() {}

    /** By name, in the order to tell them; what the system does not tell is empty. */
    static Map<String, String> facts() throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("planbot", found(Path.of("pom.xml"), "<version>([^<]+)</version>") + " " + printed(COMMIT));
        facts.put("cpu", found(Path.of("/proc/cpuinfo"), "model name\\s*: (.+)"));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", found(Path.of("/proc/meminfo"), "MemTotal:\\s*(.+)"));
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("load before", found(Path.of("/proc/loadavg"), "(\\S+ \\S+ \\S+)"));
        facts.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("flags", printed(Checkout.here().flags()));
        return facts;
    }

    private static final List<String> COMMIT = List.of("git", "describe", "--always", "--dirty", "--abbrev=12");

    private static String found(Path file, String pattern) throws IOException {
        if (!Files.isReadable(file)) {
            return "";
        }
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String printed(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
