package planbot.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Doc;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.Wire;

class DemoModeTest {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Map<String, String> NOTHING = Map.of();
    private static final Mode DEMO = Mode.demo("http://127.0.0.1:9999");

    @TempDir
    Path folder = Path.of("");

    /** A platform of which only the options matter. */
    private record Declared(String id, List<Option> options) implements PlatformType {
        @Override
        public Platform open(Channel channel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Wire> preview(Doc doc) {
            return List.of();
        }
    }

    /** The names of the options stand between blanks. */
    private static PlatformType type(String id, String secrets, String values) {
        return new Declared(
                id,
                Stream.concat(
                                names(secrets).map(key -> Option.secret(key, "NOWHERE_" + key)),
                                names(values).map(key -> Option.value(key, "default")))
                        .toList());
    }

    private static Stream<String> names(String text) {
        return BLANK.splitAsStream(text).filter(name -> !name.isEmpty());
    }

    private static final List<PlatformType> ALL = List.of(
            type("wecom", "token encodingAesKey corpId agentId corpSecret groupWebhook", "api"),
            type("wecom-bot", "token encodingAesKey", "api"),
            type("dingtalk", "appKey appSecret robotCode groupWebhook groupSecret", "api webhookApi"),
            type("feishu", "appId appSecret verificationToken encryptKey groupWebhook groupSecret", "api botOpenId"),
            type("slack", "signingSecret botToken incomingWebhook", "api responseType"),
            type("teams", "outgoingToken workflowUrl", "workflowHosts"),
            type("mattermost", "commandToken outgoingToken buttonKey incomingWebhook", "url buttonsUrl responseType"),
            type("generic", "secret postUrl", ""));

    private Settings read(String yaml, Mode mode, Map<String, String> environment, Map<String, String> flags)
            throws IOException {
        Path file = Files.writeString(folder.resolve("demo.yaml"), yaml);
        return new SettingsReader(ALL, environment, flags, mode).read(file);
    }

    @Test
    void the_shipped_file_opens_a_channel_of_every_platform_with_all_its_options() {
        Settings settings = new SettingsReader(ALL, NOTHING, NOTHING, DEMO).read(Path.of("conf/demo.yaml"));
        assertEquals(
                ALL.stream().map(PlatformType::id).toList(),
                settings.channels().stream()
                        .map(Settings.ChannelSettings::platform)
                        .toList());
        for (Settings.ChannelSettings channel : settings.channels()) {
            assertFalse(channel.channel().values().containsValue("default"), channel.toString());
            assertFalse(channel.toString().contains("{stand-in}"), channel.toString());
        }
    }

    @Test
    void the_placeholder_becomes_the_address_of_the_stand_in_in_values_and_in_secrets() throws IOException {
        String yaml = "channels: {generic: {secret: s, postUrl: '{stand-in}/a'}, wecom-bot: {token: t, "
                + "encodingAesKey: k, api: '{stand-in}/b'}}";
        List<Settings.ChannelSettings> channels =
                read(yaml, DEMO, NOTHING, NOTHING).channels();
        assertTrue(channels.get(0).channel().secret("postUrl").matches("http://127.0.0.1:9999/a"));
        assertEquals("http://127.0.0.1:9999/b", channels.get(1).channel().value("api"));
    }

    @Test
    void outside_the_demo_the_shipped_files_secrets_are_refused_and_not_repeated() {
        SettingsReader reader = new SettingsReader(ALL, NOTHING, NOTHING, Mode.SERVICE);
        String message =
                String.valueOf(assertThrows(SettingsException.class, () -> reader.read(Path.of("conf/demo.yaml")))
                        .getMessage());
        assertTrue(message.contains("channels.wecom.token must not be written into the file"), message);
        assertFalse(message.contains("demoWecomToken"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.2", "example.org", "127.0.0.1.example.org", "127.1"})
    void no_address_but_loopback_is_taken_wherever_it_comes_from(String host) {
        for (String[] way : new String[][] {
            {"http: {host: '" + host + "'}", ""},
            {"management: {host: '" + host + "'}", ""},
            {"http: {host: 127.0.0.1}", "PLANBOT_HTTP_HOST"},
            {"", "PLANBOT_MANAGEMENT_HOST"}
        }) {
            Map<String, String> environment =
                    way[1].isEmpty() ? NOTHING : Map.of(way[1], host, "PLANBOT_HTTP_TOKEN", "token");
            String message =
                    String.valueOf(assertThrows(SettingsException.class, () -> read(way[0], DEMO, environment, NOTHING))
                            .getMessage());
            assertTrue(message.contains("host is " + host) && message.contains("127.0.0.1 only"), message);
        }
        SettingsException flag =
                assertThrows(SettingsException.class, () -> read("", DEMO, NOTHING, Map.of("http.host", host)));
        assertTrue(String.valueOf(flag.getMessage()).contains("127.0.0.1 only"), flag.getMessage());
    }

    @Test
    void each_way_to_write_loopback_is_taken() throws IOException {
        for (String host : SettingsReader.LOOPBACK) {
            assertEquals(
                    host,
                    read("", DEMO, Map.of("PLANBOT_HTTP_HOST", host), NOTHING)
                            .http()
                            .address()
                            .host());
        }
    }
}
