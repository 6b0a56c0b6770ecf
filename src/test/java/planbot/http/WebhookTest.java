package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import planbot.bot.Bot;
import planbot.bot.Replies;
import planbot.bot.SeedBot;
import planbot.platform.Channel;
import planbot.platform.Platform;
import planbot.platform.Secret;
import planbot.platform.slack.SignedCommand;
import planbot.platform.slack.Slack;
import planbot.run.RecentConversations;

/** The way of a slash command through the real server. */
class WebhookTest {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final PrometheusMeterRegistry METERS = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Vertx VERTX = Vertx.vertx();
    private static int port;
    private static int failingPort;
    private static final ScriptedOrders ORDERS = new ScriptedOrders();

    @BeforeAll
    static void start() throws Exception {
        port = listen(new Bot(() -> SeedBot.SHELF, new RecentConversations(System::nanoTime), Replies.none()));
        failingPort = listen(new Bot(() -> SeedBot.SHELF, new RecentConversations(System::nanoTime), (key, maker) -> {
            throw new IllegalStateException("the knowledge is gone");
        }));
    }

    private static int listen(Bot bot) throws Exception {
        Servers.Content content =
                new Servers.Content(() -> SeedBot.SHELF, bot, Clock.fixed(NOW, ZoneOffset.UTC), ORDERS);
        Platform slack = new Slack()
                .open(new Channel(
                        "plan",
                        Map.of("responseType", "in_channel", "buttons", "true", "api", "https://slack.com"),
                        Map.of("signingSecret", new Secret(SECRET))));
        return new Servers(VERTX, METERS, content, TestGate.of(VERTX, Map.of("plan", slack)))
                .listen("127.0.0.1", 0, null)
                .await(10, TimeUnit.SECONDS)
                .actualPort();
    }

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    private static HttpRequest.Builder request(int port, String channel) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/" + channel))
                .timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<String> ask(int port, String text) throws Exception {
        return post(port, "plan", SignedCommand.body(text, "U1"), SECRET);
    }

    private static HttpResponse<String> post(int port, String channel, byte[] body, String secret) throws Exception {
        String timestamp = Long.toString(NOW.getEpochSecond());
        HttpRequest signed = request(port, channel)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", SignedCommand.signature(secret, timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(signed, BodyHandlers.ofString());
    }

    private static double verdicts(String verdict, String reason) {
        var counter = METERS.find("planbot.webhook.verdicts")
                .tags("platform", "slack", "verdict", verdict, "reason", reason)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void a_signed_command_is_answered_as_block_kit() throws Exception {
        double before = verdicts("accept", "none");
        HttpResponse<String> response = ask(port, "市科委牵头哪些任务");

        assertEquals(200, response.statusCode());
        assertEquals(
                "application/json; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        JsonNode message = new ObjectMapper().readTree(response.body());
        assertEquals("in_channel", message.get("response_type").asText());
        assertTrue(message.get("text").asText().contains("14"), response::body);
        assertEquals("header", message.get("blocks").get(0).get("type").asText());
        assertTrue(response.body().contains("[34]") || response.body().contains("[3]"), response::body);
        assertEquals(before + 1, verdicts("accept", "none"));
    }

    @Test
    void a_replayed_command_is_not_carried_out_again() throws Exception {
        byte[] command = SignedCommand.body("!subscribe", "U9");
        HttpResponse<String> first = post(port, "plan", command, SECRET);
        HttpResponse<String> second = post(port, "plan", command, SECRET);

        assertTrue(first.body().contains("done: !subscribe"), first::body);
        assertEquals("", second.body());
        assertEquals(List.of("!subscribe"), ORDERS.done());
        assertEquals(List.of("plan:T0001:U9"), List.of(ORDERS.askers().get(0).actor()));
    }

    @Test
    void a_follow_up_belongs_to_the_person_who_asked() throws Exception {
        post(port, "plan", SignedCommand.body("市科委牵头哪些任务", "U7"), SECRET);
        HttpResponse<String> more = post(port, "plan", SignedCommand.body("还有吗", "U7"), SECRET);
        HttpResponse<String> stranger = post(port, "plan", SignedCommand.body("还有吗", "U8"), SECRET);

        assertTrue(more.body().contains("[34]"), more::body);
        assertFalse(stranger.body().contains("[34]"), stranger::body);
    }

    @Test
    void a_wrong_signature_gets_401_and_nothing_else_and_is_counted_with_its_reason() throws Exception {
        double before = verdicts("refuse", "bad_signature");
        HttpResponse<String> response = post(port, "plan", SignedCommand.body("q", "U1"), "wrong");

        assertEquals(401, response.statusCode());
        assertEquals("", response.body());
        assertEquals(before + 1, verdicts("refuse", "bad_signature"));
    }

    @Test
    void a_request_without_a_signature_gets_401_and_is_counted_with_its_reason() throws Exception {
        double before = verdicts("refuse", "no_signature");
        HttpResponse<String> response = CLIENT.send(
                request(port, "plan").POST(BodyPublishers.ofString("text=q")).build(), BodyHandlers.ofString());

        assertEquals(401, response.statusCode());
        assertEquals("", response.body());
        assertEquals(before + 1, verdicts("refuse", "no_signature"));
    }

    @Test
    void the_check_of_the_certificate_gets_200_without_a_signature() throws Exception {
        HttpResponse<String> response = CLIENT.send(
                request(port, "plan")
                        .POST(BodyPublishers.ofString("ssl_check=1&token=x"))
                        .build(),
                BodyHandlers.ofString());

        assertEquals(200, response.statusCode());
        assertEquals("", response.body());
    }

    @Test
    void a_channel_that_is_not_configured_is_not_found() throws Exception {
        HttpResponse<String> response = post(port, "other", SignedCommand.body("q", "U1"), SECRET);

        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("no channel of this name"), response::body);
    }

    @Test
    void a_body_that_is_announced_too_large_is_refused_before_it_is_sent() throws IOException {
        assertEquals("HTTP/1.1 413 ", firstLine("Content-Length: " + (256 * 1024 + 1) + "\r\n\r\n"));
    }

    @Test
    void a_body_that_grows_too_large_is_refused() throws IOException {
        String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        assertEquals("HTTP/1.1 413 ", firstLine("Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(8) + "1\r\nx\r\n"));
    }

    /** The status of what comes back for a request with these headers (and body); nothing is sent after it. */
    private static String firstLine(String rest) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            String head = "POST /webhooks/plan HTTP/1.1\r\nHost: 127.0.0.1\r\n";
            socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void the_largest_body_allowed_is_judged_by_its_signature() throws Exception {
        byte[] body = "x".repeat(256 * 1024).getBytes(StandardCharsets.US_ASCII);

        assertEquals(401, post(port, "plan", body, "wrong").statusCode());
    }

    @Test
    void a_question_that_fails_is_answered_with_the_id_under_which_the_log_tells_of_it() throws Exception {
        HttpResponse<String> response = ask(failingPort, "市科委牵头哪些任务");

        String id = response.headers().firstValue("X-Request-Id").orElseThrow();
        assertEquals(200, response.statusCode());
        assertTrue(
                new ObjectMapper()
                        .readTree(response.body())
                        .get("text")
                        .asText()
                        .contains(id),
                response::body);
        assertFalse(response.body().contains("knowledge"), response::body);
    }
}
