package planbot.conf;

import static planbot.platform.Option.Kind.SECRET;
import static planbot.platform.Option.Kind.VALUE;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import planbot.conf.Settings.Address;
import planbot.conf.Settings.ChannelSettings;
import planbot.conf.Settings.Http;
import planbot.conf.Settings.Logging;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.PlatformType;
import planbot.platform.Secret;

/** Reads {@code conf/planbot.yaml}: flags before environment variables before the file before the defaults. */
public final class SettingsReader {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1");

    private final List<PlatformType> platforms;
    private final Map<String, String> environment;
    private final Map<String, String> flags;

    /**
     * @param environment the process's variables: {@code PLANBOT_HTTP_PORT} overrides {@code http.port}
     * @param flags values from the command line by their path in the file: {@code http.port}
     */
    public SettingsReader(List<PlatformType> platforms, Map<String, String> environment, Map<String, String> flags) {
        this.platforms = List.copyOf(platforms);
        this.environment = Map.copyOf(environment);
        this.flags = Map.copyOf(flags);
    }

    /**
     * @param file the configuration file; paths inside it count from the folder the process runs in
     * @throws SettingsException that tells every error of the file at once
     */
    public Settings read(Path file) {
        Problems problems = new Problems(file.toString());
        Section root = new Section("", compose(file), problems);
        Section http = root.section("http");
        Address address = new Address(text(http, "host", "127.0.0.1"), port(http, 8080));
        Secret token = token(http, problems);
        int messagesPerMinute = number(http, "messagesPerMinute", 1, 1_000_000_000, 30);
        http.close();
        if (token == null && !LOOPBACK.contains(address.host())) {
            problems.add(
                    "http.host",
                    http.line("host"),
                    "is " + address.host() + ", which others can reach: set http.token (environment variable "
                            + "PLANBOT_HTTP_TOKEN), or use 127.0.0.1");
        }
        Section management = root.section("management");
        Address managementAddress = new Address(text(management, "host", "127.0.0.1"), port(management, 8081));
        management.close();
        if (managementAddress.port() == address.port() && address.port() != 0) {
            problems.add(
                    "management.port",
                    management.line("port"),
                    "is " + address.port() + ", which is http.port as well: the two need a port each");
        }
        Settings.Files files = new Settings.Files(
                path(root, "data", "data"),
                path(root, "seeds", "seeds"),
                path(root, "units", "conf/units.yaml"),
                path(root, "terms", "conf/terms.yaml"));
        ZoneId zone = zone(root);
        Logging logging = logging(root.section("log"));
        List<ChannelSettings> channels = channels(root.section("channels"), problems);
        root.close();
        problems.check();
        return new Settings(
                new Http(address, token, messagesPerMinute), managementAddress, files, zone, logging, channels);
    }

    private static @Nullable Node compose(Path file) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(1 << 20);
            return new Yaml(options).compose(new StringReader(Files.readString(file)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new SettingsException(file + " line " + line + ": is not YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new SettingsException(file + ": is not YAML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new SettingsException(file + ": cannot be read; check that it exists and is readable", e);
        }
    }

    private @Nullable String override(Section section, String key) {
        String path = section.at(key);
        String flag = flags.get(path);
        if (flag != null) {
            return flag;
        }
        String value = environment.get(variable(path));
        return value == null || value.isBlank() ? null : value;
    }

    /** Where a value that is wrong comes from, if not from the file. */
    private String origin(Section section, String key) {
        return override(section, key) == null
                ? ""
                : " (from a flag or from " + variable(section.at(key)) + ", not from the file)";
    }

    private static String variable(String path) {
        return "PLANBOT_" + path.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private String text(Section section, String key, String fallback) {
        String written = section.text(key);
        String override = override(section, key);
        return override != null ? override : written != null ? written : fallback;
    }

    private Path path(Section section, String key, String fallback) {
        return Path.of(text(section, key, fallback));
    }

    private int port(Section section, int fallback) {
        return number(section, "port", 0, 65_535, fallback);
    }

    private int number(Section section, String key, int least, int most, int fallback) {
        String text = text(section, key, String.valueOf(fallback));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        section.problem(
                key, "is " + text + origin(section, key) + ", but must be a number from " + least + " to " + most);
        return fallback;
    }

    private ZoneId zone(Section root) {
        String text = text(root, "zone", "Asia/Shanghai");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            root.problem("zone", "is " + text + ", but must be a time zone such as Asia/Shanghai");
            return ZoneId.of("UTC");
        }
    }

    private Logging logging(Section log) {
        String format = choice(log, "format", List.of("text", "json"));
        String level = choice(log, "level", List.of("info", "debug", "warn", "error"));
        log.close();
        return new Logging(Logging.Format.valueOf(format.toUpperCase(Locale.ROOT)), level);
    }

    private String choice(Section section, String key, List<String> allowed) {
        String text = text(section, key, allowed.get(0));
        if (!allowed.contains(text)) {
            section.problem(
                    key, "is " + text + origin(section, key) + ", but must be one of " + String.join(", ", allowed));
        }
        return allowed.contains(text) ? text : allowed.get(0);
    }

    private @Nullable Secret token(Section http, Problems problems) {
        return new SecretSource(environment, problems).read(http, "token", "PLANBOT_HTTP_TOKEN");
    }

    private List<ChannelSettings> channels(Section section, Problems problems) {
        List<ChannelSettings> channels = new ArrayList<>();
        if (section.keys().isEmpty()) {
            // Left out altogether, every platform has a channel of its own name, enabled by its secret.
            platforms.forEach(type -> channel(
                    type.id(), section.section(type.id()), List.of("auto", "true", "false"), channels, problems));
        }
        for (String name : section.keys()) {
            if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
                section.problem(name, "is no channel name: use lower-case letters, figures and hyphens");
            }
            channel(name, section.section(name), List.of("true", "auto", "false"), channels, problems);
        }
        section.close();
        return channels;
    }

    /** @param enabling the words for enabled, the fallback first */
    private void channel(
            String name, Section section, List<String> enabling, List<ChannelSettings> channels, Problems problems) {
        String id = text(section, "platform", name);
        String enabled = choice(section, "enabled", enabling);
        PlatformType type = platforms.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElse(null);
        if (type == null) {
            List<String> known = platforms.stream().map(PlatformType::id).toList();
            section.problem("platform", "is " + id + ", which is no known platform" + Nearest.hint(id, known));
            return;
        }
        Map<String, String> values = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        boolean complete = true;
        SecretSource source = new SecretSource(environment, problems);
        for (Option option : type.options()) {
            if (option.kind() != VALUE) {
                String variable = String.valueOf(option.variable());
                Secret secret = source.read(section, option.key(), variable);
                if (secret == null) {
                    complete &= option.kind() != SECRET;
                    if (option.kind() == SECRET && enabled.equals("true") && !section.isScalar(option.key())) {
                        section.problem(
                                option.key(),
                                "is missing: set the environment variable "
                                        + source.variable(section, option.key(), variable)
                                        + ", or name a file with {file: PATH}");
                    }
                } else {
                    secrets.put(option.key(), secret);
                }
            } else if (!option.allowed().isEmpty()) {
                values.put(option.key(), choice(section, option.key(), option.allowed()));
            } else {
                values.put(option.key(), text(section, option.key(), String.valueOf(option.fallback())));
            }
        }
        section.close();
        // By itself a channel is there only if a secret of its own is.
        boolean wanted = enabled.equals("true") || enabled.equals("auto") && !secrets.isEmpty();
        if (complete && wanted) {
            channels.add(new ChannelSettings(id, new Channel(name, values, secrets)));
        }
    }
}
