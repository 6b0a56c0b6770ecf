package planbot.platform.mattermost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Wire;

/** Posts sent: escaping, the plain form of each, what answers mean, and which settings are demanded. */
class MattermostOutboundTest {
    private static final Target WEBHOOK = Target.of(MattermostOutbound.WEBHOOK, "");

    private static Channel channel(Map<String, Secret> secrets, String url) {
        return new Channel(
                "plan",
                Map.of(Mattermost.URL, url, Mattermost.BUTTONS_URL, "", Mattermost.RESPONSE_TYPE, "ephemeral"),
                secrets);
    }

    private static Outbound outbound() {
        Secret address = new Secret("https://chat.example/hooks/k");
        return new Mattermost()
                .open(channel(Map.of(Mattermost.INCOMING_WEBHOOK, address), ""))
                .outbound();
    }

    @Test
    void the_plans_words_notify_nobody_and_are_no_markup() {
        PostMarkdown markdown = new PostMarkdown();

        assertEquals("@\u200Ball \\*\\*x\\*\\* [a]\\(b) 😀", markdown.escape("@all **x** [a](b) 😀"));
        assertEquals(
                "<\u200B!channel> 2016-12-31（[逾期]+1.5） C:\\dir",
                markdown.escape("<!channel> 2016-12-31（[逾期]+1.5） C:\\dir"));
        assertEquals("\\# a\n\\- b\n1\\. c\n\\> d", markdown.escape("# a\n- b\n1. c\n> d"));
    }

    @Test
    void each_of_several_posts_is_seen_without_markup_and_has_its_own_plain_form() {
        Doc doc = new Doc(Language.ZH, Collections.nCopies(600, new Doc.Lead("**科**" + "技".repeat(40))));
        List<Wire> wires = outbound().render(doc, WEBHOOK);

        assertTrue(wires.size() > 1);
        for (int i = 0; i < wires.size(); i++) {
            Wire wire = wires.get(i);
            assertTrue(wire.text().startsWith("(" + (i + 1) + "/" + wires.size() + ")\n**科**技"), wire.text());
            assertEquals(1, wire.plain().size());
            assertEquals(wire.text(), wire.plain().get(0).text());
            assertTrue(wire.plain().get(0).content().contains("\\\\*\\\\*科\\\\*\\\\*技"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200,Sent,",
        "400,Rejected,FORM",
        "403,Rejected,NO_TARGET",
        "404,Rejected,NO_TARGET",
        "429,Retry,RATE",
        "500,Retry,BUSY",
        "302,Unknown,UNREADABLE"
    })
    void what_the_webhook_answers_is_told_apart(int status, String delivery, String reason) {
        Delivery judged = outbound().judge(WEBHOOK, new Response(status, Map.of(), new byte[0]));

        assertEquals(delivery, judged.getClass().getSimpleName());
        assertTrue(reason == null || judged.toString().contains("reason=" + reason), judged::toString);
    }

    @ParameterizedTest
    @CsvSource({"webhook,''", "webhook,town-square", "webhook,plan_2016"})
    void the_webhooks_own_channel_and_any_public_one_can_be_named(String kind, String address) {
        assertEquals(Optional.of(Target.of(kind, address)), outbound().target(kind, address));
    }

    @ParameterizedTest
    @CsvSource({"webhook,@wang", "webhook,' '", "webhook,Town Square", "chat,town-square", "response_url,''"})
    void what_is_no_public_channel_is_no_target(String kind, String address) {
        assertEquals(Optional.empty(), outbound().target(kind, address));
    }

    @Test
    void one_way_in_or_out_must_be_configured_and_addresses_must_be_whole() {
        Map<String, Secret> key = Map.of(Mattermost.BUTTON_KEY, new Secret("0123456789abcdef"));
        Map<String, Secret> token = Map.of(Mattermost.COMMAND_TOKEN, new Secret("token"));

        assertTrue(refusal(channel(key, "")).startsWith("at least one of commandToken, outgoingToken"));
        assertTrue(refusal(channel(token, "chat.example")).startsWith("url must be an address"));
    }

    private static String refusal(Channel channel) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> new Mattermost().open(channel))
                .getMessage());
    }
}
