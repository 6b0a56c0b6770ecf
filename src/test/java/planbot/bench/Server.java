package planbot.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a JVM of its own; its log goes to a file. */
final class Server implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/");

    private static final Pattern STAND_IN = Pattern.compile("--stand-in http://127\\.0\\.0\\.1:([0-9]+)");

    private static final Duration WAIT = Duration.ofMillis(200);
    private static final int MOST_WAITS = 50;

    private static final Pattern BEGAN = Pattern.compile("java at ([0-9]+)[.,]([0-9]{6})");

    private final Process process;
    private final Instant began;
    private final int port;
    private final BufferedReader out;

    private Server(Process process, Instant began, int port, BufferedReader out) {
        this.process = process;
        this.began = began;
        this.port = port;
        this.out = out;
    }

    /** Starts it with more in its environment, and waits until it prints its address. */
    static Server start(Path log, Consumer<Map<String, String>> more, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put("SLACK_SIGNING_SECRET", SlashCommands.SECRET);
        builder.environment().put("PLANBOT_HTTP_MESSAGESPERMINUTE", "1000000000");
        // One simulated chat cannot take as much: that its lane is full is no news here.
        builder.environment().put("PLANBOT_LOG_LEVEL", "error");
        more.accept(builder.environment());
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Instant began = Instant.MAX;
        for (String printed = out.readLine(); printed != null; printed = out.readLine()) {
            Matcher java = BEGAN.matcher(printed);
            if (java.matches()) {
                began = Instant.ofEpochSecond(Long.parseLong(java.group(1)), 1_000L * Integer.parseInt(java.group(2)));
            }
            Matcher address = ADDRESS.matcher(printed);
            if (address.find()) {
                return new Server(process, began, Integer.parseInt(address.group(1)), out);
            }
        }
        throw new IOException("the server did not start: " + Files.readString(log));
    }

    int port() {
        return port;
    }

    /** When java was started. */
    Instant began() {
        return began;
    }

    /** What it answers to one request, on a connection of its own. */
    String answer(byte[] request) throws IOException {
        try (Connections connections = new Connections(port, 1)) {
            Connection connection = connections.all().get(0);
            connection.send(request, System.nanoTime());
            List<String> bodies = new ArrayList<>();
            while (bodies.isEmpty()) {
                connections.await(whole -> bodies.add(whole.body()));
            }
            return bodies.get(0);
        }
    }

    /** Where the stand-in of a demo listens, which is printed after its own address. */
    int standInPort() throws IOException {
        for (String printed = out.readLine(); printed != null; printed = out.readLine()) {
            Matcher address = STAND_IN.matcher(printed);
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
        }
        throw new IOException("this is no demo");
    }

    /** The processor time it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Waits until it has next to nothing left to do; what it put off would be done in the time of another. */
    void settle() {
        Duration before = cpu();
        for (int i = 0; i < MOST_WAITS; i++) {
            LockSupport.parkNanos(WAIT.toNanos());
            Duration after = cpu();
            if (after.minus(before).compareTo(WAIT.dividedBy(10)) <= 0) {
                return;
            }
            before = after;
        }
    }

    /** Its resident memory in bytes; 0 where the system does not tell. */
    long resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> 1_024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    /** Lets it collect its garbage, so that what it uses is what it holds. */
    void collect() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
