package planbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with planbot's sources, which its own {@code scripts/build} builds and knows the flags of. */
record Checkout(Path home) {
    /** The moment of java's start is the last thing said before it. */
    private static final String RUN = "echo \"java at $EPOCHREALTIME\"; exec java \"${java_flags[@]}\" \"$@\"";

    private static final String TELL = "echo \"${java_flags[*]}\"";

    Checkout {
        home = home.toAbsolutePath().normalize();
    }

    /** The one that the benchmark was started in. */
    static Checkout here() {
        return new Checkout(Path.of(""));
    }

    /** @throws IllegalArgumentException saying why if no planbot is there */
    static Checkout at(String path) {
        Checkout checkout = new Checkout(Path.of(path));
        if (!Files.isRegularFile(checkout.home.resolve("scripts/build"))) {
            throw new IllegalArgumentException(path + " holds no planbot: it has no scripts/build");
        }
        return checkout;
    }

    /** The command for java there, with the flags that its {@code scripts/run} gives. */
    List<String> java(List<String> arguments) {
        return built(RUN, arguments);
    }

    /** The command that prints those flags. */
    List<String> flags() {
        return built(TELL, List.of());
    }

    private List<String> built(String then, List<String> arguments) {
        String script = "set -euo pipefail; home=$1; shift; . \"$home/scripts/build\"; cd \"$home\"; " + then;
        List<String> line = new ArrayList<>(List.of("bash", "-c", script, "bench", home.toString()));
        line.addAll(arguments);
        return line;
    }

    /** The command for planbot on a data folder of its own, at any free port. */
    List<String> planbot(Path data) throws IOException {
        String port = Integer.toString(FreePort.next());
        return java(List.of(
                "-jar", "target/planbot.jar", "--port", port, "--management-port", "0", "--data", data.toString()));
    }

    /** The same with a channel of every platform, and the stand-in for their APIs. */
    List<String> demo(Path data) throws IOException {
        List<String> line = new ArrayList<>(planbot(data));
        line.addAll(List.of("--demo", "--stand-in-port", "0"));
        return line;
    }
}
