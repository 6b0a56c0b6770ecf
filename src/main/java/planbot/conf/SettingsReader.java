package planbot.conf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import planbot.conf.Settings.Address;
import planbot.conf.Settings.ChannelSettings;
import planbot.conf.Settings.Http;
import planbot.conf.Settings.Logging;
import planbot.platform.PlatformType;
import planbot.platform.Secret;

/** Reads {@code conf/planbot.yaml}: flags before environment variables before the file before the defaults. */
public final class SettingsReader {
    static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1");

    private static final Pattern PUBLIC_URL = Pattern.compile(
            "https?://[A-Za-z0-9](?:[A-Za-z0-9.-]{0,200}[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[A-Za-z0-9./-]{0,200})?");

    private final List<PlatformType> platforms;
    private final Map<String, String> environment;
    private final Values values;
    private final Mode mode;

    /**
     * @param environment the process's variables: {@code PLANBOT_HTTP_PORT} overrides {@code http.port}
     * @param flags values from the command line by their path in the file: {@code http.port}
     */
    public SettingsReader(
            List<PlatformType> platforms, Map<String, String> environment, Map<String, String> flags, Mode mode) {
        this.platforms = List.copyOf(platforms);
        this.environment = Map.copyOf(environment);
        this.values = new Values(this.environment, flags, mode);
        this.mode = mode;
    }

    /**
     * @param file the configuration file; paths inside it count from the folder the process runs in
     * @throws SettingsException that tells every error of the file at once
     */
    public Settings read(Path file) {
        Problems problems = new Problems(file.toString());
        Section root = new Section("", compose(file), problems);
        Section http = root.section("http");
        Address address = new Address(values.text(http, "host", "127.0.0.1"), port(http, 8080));
        Secret token = token(http, problems);
        int messagesPerMinute = values.number(http, "messagesPerMinute", 1, 1_000_000_000, 30);
        URI publicUrl = publicUrl(http);
        http.close();
        if (token == null && !LOOPBACK.contains(address.host()) && mode.mayListen(address.host())) {
            problems.add(
                    "http.host",
                    http.line("host"),
                    "is " + address.host() + ", which others can reach: set http.token (environment variable "
                            + "PLANBOT_HTTP_TOKEN), or use 127.0.0.1");
        }
        Section management = root.section("management");
        Address managementAddress = new Address(values.text(management, "host", "127.0.0.1"), port(management, 8081));
        checkMode(http, address);
        checkMode(management, managementAddress);
        management.close();
        if (managementAddress.port() == address.port() && address.port() != 0) {
            problems.add(
                    "management.port",
                    management.line("port"),
                    "is " + address.port() + ", which is http.port as well: the two need a port each");
        }
        Settings.Files files = new Settings.Files(
                values.path(root, "data", "data"),
                values.path(root, "seeds", "seeds"),
                values.path(root, "units", "conf/units.yaml"),
                values.path(root, "terms", "conf/terms.yaml"));
        SecretSource secrets = new SecretSource(environment, mode, problems);
        Settings.Store store = new StoreReader(values, secrets).read(root.section("store"));
        ZoneId zone = values.zone(root, "zone", ZoneId.of("Asia/Shanghai"));
        Logging logging = logging(root.section("log"));
        List<ChannelSettings> channels = new ChannelReader(platforms, values, secrets).read(root.section("channels"));
        ChannelNames names = new ChannelNames(channels);
        Settings.People people =
                new PeopleReader(values, names, () -> UnitsFile.read(files.units())).read(root.section("roles"));
        Settings.Digests digests = new DigestsReader(values, names, zone).read(root.section("digests"));
        Settings.Plans plans = new PlansReader(values).read(root.section("plans"));
        root.close();
        problems.check();
        return new Settings(
                new Http(address, token, messagesPerMinute, publicUrl),
                managementAddress,
                files,
                store,
                zone,
                logging,
                channels,
                people,
                digests,
                plans);
    }

    private void checkMode(Section section, Address address) {
        if (!mode.mayListen(address.host())) {
            section.problem(
                    "host",
                    "is " + address.host() + values.origin(section, "host")
                            + ", but the demo listens on 127.0.0.1 only, because anybody can read its secrets");
        }
    }

    private static @Nullable Node compose(Path file) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(1 << 20);
            // What Yaml has besides, for making objects, is not needed and takes longer to set up than the file to
            // read.
            return new Composer(
                            new ParserImpl(new StreamReader(Files.readString(file)), options), new Resolver(), options)
                    .getSingleNode();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new SettingsException(file + " line " + line + ": is not YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new SettingsException(file + ": is not YAML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new SettingsException(file + ": cannot be read; check that it exists and is readable", e);
        }
    }

    /** Of signs only that no platform takes for markup, for it begins every link. */
    private @Nullable URI publicUrl(Section http) {
        String text = values.text(http, "publicUrl", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!PUBLIC_URL.matcher(text).matches()) {
            http.problem(
                    "publicUrl",
                    "is " + text + values.origin(http, "publicUrl")
                            + ", but must be the chat page's address such as https://planbot.example.com/");
            return null;
        }
        return URI.create(text.endsWith("/") ? text : text + "/");
    }

    private int port(Section section, int fallback) {
        return values.number(section, "port", 0, 65_535, fallback);
    }

    private Logging logging(Section log) {
        String format = values.choice(log, "format", List.of("text", "json"));
        String level = values.choice(log, "level", List.of("info", "debug", "warn", "error"));
        log.close();
        return new Logging(Logging.Format.valueOf(format.toUpperCase(Locale.ROOT)), level);
    }

    private @Nullable Secret token(Section http, Problems problems) {
        return new SecretSource(environment, mode, problems).read(http, "token", "PLANBOT_HTTP_TOKEN");
    }
}
