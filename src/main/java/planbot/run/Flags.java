package planbot.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The command line of the server. */
public record Flags(Path conf, Map<String, String> overrides, Wish wish) {

    /** What the command line wants done. */
    public enum Wish {
        RUN,
        HELP
    }

    public static final String USAGE = """
            usage: scripts/run [--port N] [--management-port N] [--data DIR] [--conf FILE] [--seeds DIR]
              --port N             where the chat page, the API and the webhooks listen (8080)
              --management-port N  where /healthz, /readyz and /metrics listen (8081)
              --data DIR           the folder of the H2 data file (data/)
              --conf FILE          the configuration (conf/planbot.yaml)
              --seeds DIR          the folder of the plan's document (seeds/)""";

    private static final Map<String, String> PATHS =
            Map.of("--port", "http.port", "--management-port", "management.port", "--data", "data", "--seeds", "seeds");

    /** The command line cannot be read; the message says what is wrong with it. */
    public static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    public static Flags parse(String... arguments) {
        Map<String, String> overrides = new HashMap<>();
        Path conf = Path.of("conf/planbot.yaml");
        for (int i = 0; i < arguments.length; i++) {
            String flag = arguments[i];
            if (flag.equals("--help") || flag.equals("-h")) {
                return new Flags(conf, Map.of(), Wish.HELP);
            }
            if (!PATHS.containsKey(flag) && !flag.equals("--conf")) {
                throw new UsageException("unknown flag " + flag + "; --help lists the flags");
            }
            if (i + 1 == arguments.length) {
                throw new UsageException("the flag " + flag + " needs a value");
            }
            String value = arguments[++i];
            if (flag.equals("--conf")) {
                conf = Path.of(value);
            } else {
                overrides.put(PATHS.getOrDefault(flag, flag), value);
            }
        }
        return new Flags(conf, Map.copyOf(overrides), Wish.RUN);
    }
}
