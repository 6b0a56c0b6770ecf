package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planbot.conf.Mode;
import planbot.conf.Settings;
import planbot.conf.SettingsReader;
import planbot.digest.Place;
import planbot.platform.Platform;
import planbot.run.StartException;

/** Places of the configuration against the channels as they are open: all platforms' of the demo. */
class DestinationsTest {
    @TempDir
    Path folder = Path.of("");

    /** The demo's settings with other roles and digests. */
    private Settings settings(String rest) throws IOException {
        String demo = Files.readString(Path.of("conf/demo.yaml"));
        String channels = demo.substring(0, demo.indexOf("\nroles:"));
        return new SettingsReader(Connections.PLATFORMS, Map.of(), Map.of(), Mode.demo("http://127.0.0.1:9"))
                .read(Files.writeString(folder.resolve("planbot.yaml"), channels + "\n" + rest));
    }

    private List<Place> notices(String roles) throws IOException {
        Settings settings = settings(roles);
        return Destinations.notices(settings.people(), Connections.channels(settings));
    }

    @Test
    void admins_are_told_themselves_where_the_platform_writes_to_a_person() throws IOException {
        String admins = "roles: {admins: ['wecom:zhangsan', 'feishu:ou_1', 'slack:T1:U1', 'dingtalk:7']";

        assertEquals(
                List.of(
                        new Place("dingtalk", "user", "7"),
                        new Place("feishu", "user", "ou_1"),
                        new Place("wecom", "user", "zhangsan")),
                notices(admins + "}"));
        assertEquals(List.of(new Place("slack", "chat", "C1")), notices(admins + ", notices: ['slack:chat:C1']}"));
    }

    @Test
    void every_platform_that_writes_unasked_takes_its_group_webhook_by_the_channel_alone() throws IOException {
        Settings settings = settings("roles: {notices: [wecom, dingtalk, feishu, slack, teams, mattermost, generic]}");

        Destinations.check(settings, Connections.channels(settings));
    }

    @Test
    void a_place_that_a_channel_cannot_send_to_is_told_at_the_start_without_its_address() throws IOException {
        Settings settings = settings("""
                roles: {notices: ['wecom-bot']}
                digests:
                  subscriptions:
                    a: {to: 'mattermost:webhook:@wang', when: daily}
                    b: {to: 'feishu:group:oc_1', when: daily}
                    c: {to: 'feishu:chat:oc_1', when: daily}
                """);
        Map<String, Platform> channels = Connections.channels(settings);
        String message = String.valueOf(assertThrows(StartException.class, () -> Destinations.check(settings, channels))
                .getMessage());

        assertTrue(message.contains("roles.notices: the channel wecom-bot"), message);
        assertTrue(message.contains("digests.subscriptions.a.to: the channel mattermost"), message);
        assertTrue(message.contains("subscriptions.b.to: the channel feishu cannot send to this group"), message);
        assertFalse(message.contains("subscriptions.c"), message);
        assertFalse(message.contains("oc_1") || message.contains("wang"), message);
    }
}
