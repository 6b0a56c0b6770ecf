package planbot.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.Target;

/** What is sent to Slack, and what Slack's answers mean. */
class SlackApiTest {
    private static final Attempt ATTEMPT = new Attempt("k-0", Instant.EPOCH, null);
    private static final Outbound API = new Slack()
            .open(new Channel(
                    "plan",
                    Map.of("responseType", "in_channel", "buttons", "true", "api", "https://slack.com"),
                    Map.of(
                            "signingSecret", new Secret("s"),
                            "botToken", new Secret("xoxb-1"),
                            "incomingWebhook", new Secret("https://hooks.slack.com/services/T/B/X"))))
            .outbound();

    private static Call call(Target target) {
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead("共1项 <!channel>")));
        return API.call(API.render(doc, target).get(0), target, ATTEMPT);
    }

    @Test
    void a_message_to_a_thread_carries_the_bots_token() {
        Call call = call(API.target("chat", "C1").orElseThrow());

        assertEquals("https://slack.com/api/chat.postMessage", call.uri().toString());
        assertEquals("Bearer xoxb-1", call.headers().get("Authorization"));
        assertEquals("application/json; charset=utf-8", call.headers().get("Content-Type"));
        assertEquals(
                "{\"text\":\"共1项 &lt;!channel&gt;\",\"blocks\":[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\","
                        + "\"text\":\"共1项 <!channel>\",\"emoji\":true}}],\"channel\":\"C1\",\"unfurl_links\":false}",
                call.body());
        assertTrue(call(Target.of("chat", "C1", "1.5")).body().contains("\"thread_ts\":\"1.5\""));
    }

    @Test
    void a_response_url_and_an_incoming_webhook_are_secret_addresses_called_without_a_token() {
        String url = "https://hooks.slack.com/commands/T/1/2";
        Call response = call(Target.of("response_url", url));
        Call webhook = call(API.target("webhook", "").orElseThrow());

        assertEquals(url, response.uri().toString());
        assertTrue(response.body().contains("\"response_type\":\"in_channel\""));
        assertEquals("https://hooks.slack.com/services/T/B/X", webhook.uri().toString());
        assertTrue(!webhook.headers().containsKey("Authorization")
                && !response.headers().containsKey("Authorization"));
        assertTrue(!webhook.toString().contains("/services")
                && !response.toString().contains("/commands"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"ok\":true,\"ts\":\"1.5\"}|Sent",
                "200|ok|Sent",
                "200|{\"ok\":false,\"error\":\"invalid_blocks\"}|Rejected FORM",
                "200|{\"ok\":false,\"error\":\"msg_too_long\"}|Rejected FORM",
                "200|{\"ok\":false,\"error\":\"invalid_auth\"}|Rejected SETUP",
                "200|{\"ok\":false,\"error\":\"missing_scope\"}|Rejected SETUP",
                "200|{\"ok\":false,\"error\":\"channel_not_found\"}|Rejected NO_TARGET",
                "200|{\"ok\":false,\"error\":\"is_archived\"}|Rejected NO_TARGET",
                "200|{\"ok\":false,\"error\":\"used_url\"}|Rejected NO_TARGET",
                "200|{\"ok\":false,\"error\":\"ratelimited\"}|Retry RATE",
                "200|{\"ok\":false,\"error\":\"internal_error\"}|Unknown BUSY",
                "200|{\"ok\":false,\"error\":\"of_tomorrow\"}|Rejected UNREADABLE",
                "200|<html>a proxy speaks</html>|Unknown UNREADABLE",
                "400|invalid_payload|Rejected FORM",
                "403|action_prohibited|Rejected SETUP",
                "404|no_service|Rejected NO_TARGET",
                "410|channel_is_archived|Rejected NO_TARGET",
                "404|<html>|Rejected NO_TARGET",
                "429|{\"ok\":false,\"error\":\"ratelimited\"}|Retry RATE",
                "500|rollup_error|Retry BUSY",
                "502|<html>|Unknown BUSY",
                "503||Retry BUSY",
                "302||Unknown UNREADABLE"
            })
    void every_answer_of_slacks_has_a_meaning(int status, String body, String meaning) {
        byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
        Delivery delivery = API.judge(Target.of("chat", "C1"), new Response(status, Map.of(), bytes));

        String reason = delivery.why().map(why -> " " + why.name()).orElse("");
        assertEquals(meaning, delivery.getClass().getSimpleName() + reason);
    }

    @Test
    void slack_says_how_long_to_wait() {
        Delivery delivery =
                API.judge(Target.of("chat", "C1"), new Response(429, Map.of("retry-after", "30"), new byte[0]));

        assertEquals(new Delivery.Retry(Delivery.Reason.RATE, "429", Duration.ofSeconds(30)), delivery);
        assertEquals(
                new Delivery.Retry(Delivery.Reason.BUSY, "HTTP 503", Duration.ofSeconds(9)),
                API.judge(Target.of("chat", "C1"), new Response(503, Map.of("retry-after", "9"), new byte[0])));
    }
}
