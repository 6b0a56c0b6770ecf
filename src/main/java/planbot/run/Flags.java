package planbot.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The command line of the server.
 *
 * @param standInPort where the stand-in of a demo listens
 */
public record Flags(Path conf, Map<String, String> overrides, Wish wish, int standInPort) {

    /** What the command line wants done. */
    public enum Wish {
        RUN,
        DEMO,
        HELP
    }

    public static final String USAGE = """
            usage: scripts/run [--port N] [--management-port N] [--data DIR] [--conf FILE] [--seeds DIR] [--store URL] [--demo]
              --port N             where the chat page, the API and the webhooks listen (8080)
              --management-port N  where /healthz, /readyz and /metrics listen (8081)
              --data DIR           the folder of the H2 data file (data/)
              --conf FILE          the configuration (conf/planbot.yaml)
              --seeds DIR          the folder of the plans, a file each (seeds/)
              --store URL          jdbc:postgresql://HOST/DATABASE instead of the H2 data file
              --demo               a channel of each platform, on loopback only, with conf/demo.yaml and data-demo/
              --stand-in-port N    where the demo's stand-in for the platforms listens (8082; 0 is any free port)""";

    private static final String STAND_IN_PORT = "--stand-in-port";
    private static final String STORE = "--store";

    private static final Map<String, String> PATHS = Map.of(
            "--port",
            "http.port",
            "--management-port",
            "management.port",
            "--data",
            "data",
            "--seeds",
            "seeds",
            STORE,
            "store.url");

    /** The command line cannot be read; the message says what is wrong with it. */
    public static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    public static Flags parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        Wish wish = Wish.RUN;
        for (int i = 0; i < arguments.length; i++) {
            String flag = arguments[i];
            if (flag.equals("--help") || flag.equals("-h")) {
                return new Flags(Path.of("conf/planbot.yaml"), Map.of(), Wish.HELP, 0);
            }
            if (flag.equals("--demo")) {
                wish = Wish.DEMO;
                continue;
            }
            if (!PATHS.containsKey(flag) && !flag.equals("--conf") && !flag.equals(STAND_IN_PORT)) {
                throw new UsageException("unknown flag " + flag + "; --help lists the flags");
            }
            if (i + 1 == arguments.length) {
                throw new UsageException("the flag " + flag + " needs a value");
            }
            given.put(flag, arguments[++i]);
        }
        if (wish == Wish.DEMO) {
            given.putIfAbsent("--conf", "conf/demo.yaml");
            // Never the data of the service, wherever the environment says that they are.
            given.putIfAbsent("--data", "data-demo");
            given.put(STORE, "");
        } else if (given.containsKey(STAND_IN_PORT)) {
            throw new UsageException("the flag " + STAND_IN_PORT + " goes with --demo");
        }
        Map<String, String> overrides = new HashMap<>();
        PATHS.forEach((flag, path) -> {
            String value = given.get(flag);
            if (value != null) {
                overrides.put(path, value);
            }
        });
        return new Flags(
                Path.of(given.getOrDefault("--conf", "conf/planbot.yaml")),
                Map.copyOf(overrides),
                wish,
                port(given.getOrDefault(STAND_IN_PORT, "8082")));
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > 65_535) {
            throw new UsageException(STAND_IN_PORT + " is " + text + ", but must be a port number from 0 to 65535");
        }
        return port;
    }
}
