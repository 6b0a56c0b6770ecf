package planbot.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.platform.AllPlatforms;
import planbot.platform.Option;
import planbot.platform.slack.Slack;

class SettingsReaderTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http: {port: 70000} | line 1: http.port | 70000 | 0 to 65535",
                "http: {port: many} | line 1: http.port | many | 0 to 65535",
                "http: {prot: 80} | line 1: http.prot | not a key | did you mean port?",
                "htpp: {port: 80} | line 1: htpp | not a key | did you mean http?",
                "http: {publicUrl: planbot} | line 1: http.publicUrl | planbot | https://planbot.example.com/",
                "http: {publicUrl: 'https://u:p@host/'} | line 1: http.publicUrl | u:p | https://planbot.example.com/",
                "http: {publicUrl: 'https://host/a_b?c'} | line 1: http.publicUrl | a_b | https://planbot.example.com/",
                "http: 80 | line 1: http | section | single value",
                "http: [80] | line 1: http | section | a list",
                "store: {connections: 1} | line 1: store.connections | 1 | 2 to 50",
                "store: {url: 'jdbc:postgresql://me:x@db/p'} | line 1: store.url | @ | PLANBOT_STORE_PASSWORD",
                "zone: Mars/Olympus | line 1: zone | Mars/Olympus | Asia/Shanghai",
                "log: {format: xml} | line 1: log.format | xml | text, json",
                "http: {host: 0.0.0.0} | line 1: http.host | 0.0.0.0 | PLANBOT_HTTP_TOKEN",
                "channels: {slack: {platform: slak}} | channels.slack.platform | slak | did you mean slack?",
                "channels: {slack: {enabled: true}} | channels.slack.signingSecret | missing | SLACK_SIGNING_SECRET",
            })
    void a_wrong_entry_is_told_with_its_place_its_value_and_the_remedy(
            String yaml, String place, String value, String remedy) throws IOException {
        String message = refused(yaml);
        assertTrue(message.contains(place) && message.contains(value) && message.contains(remedy), message);
    }

    @Test
    void a_plan_has_the_names_that_it_is_given() throws IOException {
        Path file = folder.resolve("plans.yaml");
        Files.writeString(file, "plans:\n  main: water-2017\n  water-2017:\n    names: [治水, 水环境]\n");
        Settings.Plans plans = new SettingsReader(List.of(new Slack()), NOTHING, NOTHING, Mode.SERVICE)
                .read(file)
                .plans();

        assertEquals(new Settings.Plans("water-2017", Map.of("water-2017", List.of("治水", "水环境"))), plans);
    }

    @Test
    void all_errors_are_told_at_once() throws IOException {
        String message = refused("http:\n  port: -1\nzone: nowhere\nlgo: {}\n");
        assertEquals(3, message.lines().count(), message);
    }

    @Test
    void a_secret_written_into_the_file_is_refused_and_not_repeated() throws IOException {
        String message = refused("http:\n  token: hunter2hunter2\n");
        assertTrue(message.contains("http.token") && message.contains("{env: NAME}"), message);
        assertFalse(message.contains("hunter2"), message);
    }

    @Test
    void flags_go_before_the_environment_and_that_before_the_file() throws IOException {
        Map<String, String> environment = Map.of("PLANBOT_HTTP_PORT", "2", "PLANBOT_MANAGEMENT_PORT", "3");
        Settings settings = read("http: {port: 1}\nmanagement: {port: 1}\n", environment, Map.of("http.port", "4"));
        assertEquals(4, settings.http().address().port());
        assertEquals(3, settings.management().port());
    }

    @Test
    void the_public_address_ends_with_a_slash_and_is_none_where_nobody_told() throws IOException {
        assertEquals(null, read("", NOTHING, NOTHING).http().publicUrl());
        for (String written : List.of("https://planbot.example.com/bot", "https://planbot.example.com/bot/")) {
            Settings settings = read("http: {publicUrl: '" + written + "'}", NOTHING, NOTHING);
            assertEquals(
                    "https://planbot.example.com/bot/",
                    String.valueOf(settings.http().publicUrl()));
        }
    }

    @Test
    void an_empty_file_gives_the_defaults() throws IOException {
        Settings settings = read("", NOTHING, NOTHING);
        assertEquals(new Settings.Address("127.0.0.1", 8080), settings.http().address());
        assertEquals("Asia/Shanghai", settings.zone().getId());
        assertTrue(settings.channels().isEmpty());
    }

    @Test
    void the_shipped_file_opens_what_has_its_secrets() {
        Path shipped = Path.of("conf/planbot.yaml");
        assertTrue(shipped(NOTHING).read(shipped).channels().isEmpty());
        List<Settings.ChannelSettings> channels =
                shipped(Map.of("SLACK_SIGNING_SECRET", "hunter2")).read(shipped).channels();
        assertEquals(1, channels.size());
        assertFalse(channels.toString().contains("hunter2"));
    }

    @Test
    void the_shipped_file_shows_the_values_that_are_taken_anyway() throws IOException {
        Map<String, String> environment = new HashMap<>();
        AllPlatforms.TYPES.stream()
                .flatMap(type -> type.options().stream())
                .filter(option -> option.kind() != Option.Kind.VALUE)
                .forEach(option -> environment.put(String.valueOf(option.variable()), "s3cret"));
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "");

        Settings fallbacks = shipped(environment).read(empty);
        Settings shown = shipped(environment).read(Path.of("conf/planbot.yaml"));
        assertEquals(values(fallbacks), values(shown));
        assertEquals(fallbacks.people(), shown.people());
        assertEquals(fallbacks.digests(), shown.digests());
    }

    private static Map<String, Map<String, String>> values(Settings settings) {
        Map<String, Map<String, String>> values = new TreeMap<>();
        settings.channels()
                .forEach(channel ->
                        values.put(channel.channel().name(), channel.channel().values()));
        return values;
    }

    private static SettingsReader shipped(Map<String, String> environment) {
        return new SettingsReader(AllPlatforms.TYPES, environment, NOTHING, Mode.SERVICE);
    }

    @Test
    void a_channel_with_one_secret_of_several_is_no_channel_left_out_in_silence() {
        String told = String.valueOf(assertThrows(
                        SettingsException.class,
                        () -> shipped(Map.of("WECOM_TOKEN", "t", "WECOM_CORP_ID", "c"))
                                .read(Path.of("conf/planbot.yaml")))
                .getMessage());

        assertTrue(told.contains("WECOM_ENCODING_AES_KEY") && told.contains("WECOM_CORP_SECRET"), told);
        assertFalse(told.contains("WECOM_TOKEN"), told);
    }

    private String refused(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("planbot.yaml"), yaml);
        return String.valueOf(assertThrows(
                        SettingsException.class, () -> reader(NOTHING, NOTHING).read(file))
                .getMessage());
    }

    private Settings read(String yaml, Map<String, String> environment, Map<String, String> flags) throws IOException {
        return reader(environment, flags).read(Files.writeString(folder.resolve("planbot.yaml"), yaml));
    }

    private static SettingsReader reader(Map<String, String> environment, Map<String, String> flags) {
        return new SettingsReader(List.of(new Slack()), environment, flags, Mode.SERVICE);
    }
}
