package planbot.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import planbot.bot.Inbound.Chat;
import planbot.platform.Option;
import planbot.platform.PlatformKit;
import planbot.platform.PlatformType;
import planbot.platform.Proof;
import planbot.platform.RawRequest;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.Wire;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;

/** Slack's slash commands: the kit, the documented signature, Slack's own library as the judge, and the checks of the address. */
class SlackTest extends PlatformKit {
    private static final String SIGNATURE = "x-slack-signature";
    private static final String TIMESTAMP = "x-slack-request-timestamp";

    @Override
    protected PlatformType type() {
        return new Slack();
    }

    @Override
    protected RawRequest genuine(String secret, String text, Instant signedAt) {
        // Slack escapes the three characters of its markup in what a person typed.
        byte[] body = SignedCommand.body(
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), "U1", "1.2.3");
        String timestamp = Long.toString(signedAt.getEpochSecond());
        return post(timestamp, SignedCommand.signature(secret, timestamp, body), body, signedAt);
    }

    @Override
    protected List<Proof> proofs() {
        return List.of(new Proof.Header(SIGNATURE), new Proof.Header(TIMESTAMP));
    }

    @Override
    protected Freshness window() {
        return Freshness.within(Duration.ofMinutes(5));
    }

    @Override
    protected Chat chat() {
        return new Chat("chat", "C2147483705");
    }

    @Override
    protected List<Target> targets() {
        return List.of(
                Target.of("chat", "C1", "1.2"),
                Target.of("response_url", "https://hooks.slack.com/commands/T/1/2"),
                Target.of("webhook", ""));
    }

    @Override
    protected String secretOf(Option option, String secret) {
        return option.key().equals("incomingWebhook") ? "https://hooks.slack.com/services/" + secret : secret;
    }

    @Override
    protected void assertKeepsLimits(Target target, Wire wire) {
        JsonNode message = Json.object(wire.content()).orElseThrow();
        assertTrue(message.get("text").asText().length() <= 4_000);
        assertTrue(message.path("blocks").size() <= 50);
        message.path("blocks").forEach(block -> {
            assertTrue(block.at("/text/text").asText().length() <= 3_000);
            assertTrue(block.path("elements").size() <= 25);
        });
    }

    private static RawRequest post(String timestamp, String signature, byte[] body, Instant receivedAt) {
        Map<String, List<String>> headers = Map.of(
                SIGNATURE,
                List.of(signature),
                TIMESTAMP,
                List.of(timestamp),
                "content-type",
                List.of("application/x-www-form-urlencoded"));
        return new RawRequest("POST", headers, "", body, receivedAt);
    }

    private static RawRequest unsigned(String method, String query, String body) {
        return new RawRequest(method, Map.of(), query, body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    @Test
    void the_recorded_requests_are_genuine() throws IOException {
        JsonNode vectors = new ObjectMapper()
                .readTree(Path.of("src/test/resources/vectors/slack.json").toFile());
        assertEquals(2, vectors.size());
        for (JsonNode vector : vectors) {
            String timestamp = vector.get("timestamp").asText();
            byte[] body = vector.get("raw_body").asText().getBytes(StandardCharsets.UTF_8);
            RawRequest request = post(
                    timestamp,
                    vector.get("signature").asText(),
                    body,
                    Instant.ofEpochSecond(Long.parseLong(timestamp)));
            Verdict verdict = open(vector.get("secret").asText()).receive(request);
            if (vector.get("id").asText().equals("slack-docs-signature")) {
                Verdict.Accept accept = assertInstanceOf(Verdict.Accept.class, verdict);
                assertEquals("T1DC2JH3J:U2CERLKJA", accept.message().caller().userId());
                assertEquals(
                        "plan:T1DC2JH3J:G8PSS9T3V:U2CERLKJA", accept.message().conversation());
            } else {
                assertEquals(new Verdict.Ignore(Reason.UNSUPPORTED), verdict);
            }
        }
    }

    @Test
    void slacks_own_library_signs_and_judges_alike() {
        var generator = new com.slack.api.app_backend.SlackSignature.Generator(SECRET);
        var verifier = new com.slack.api.app_backend.SlackSignature.Verifier(generator);
        String timestamp = Long.toString(NOW.getEpochSecond());
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String text = random.ints(random.nextInt(60), 1, 0x2FFFF)
                    .filter(c -> !Character.isSurrogate((char) c) || c > 0xFFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String body = new String(SignedCommand.body("q", "U1"), StandardCharsets.UTF_8) + "&note=" + text;
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String signed = generator.generate(timestamp, body);
            assertInstanceOf(Verdict.Accept.class, open(SECRET).receive(post(timestamp, signed, bytes, NOW)));
            String ours = SignedCommand.signature(SECRET, timestamp, bytes);
            assertTrue(verifier.isValid(timestamp, body, ours, NOW.toEpochMilli()));
            String wrong = SignedCommand.signature("x" + SECRET, timestamp, bytes);
            assertFalse(verifier.isValid(timestamp, body, wrong, NOW.toEpochMilli()));
            refused(post(timestamp, wrong, bytes, NOW));
        }
    }

    @Test
    void why_a_request_is_refused_is_told_apart() {
        RawRequest genuine = genuine(SECRET, "q", NOW);
        String timestamp = genuine.header(TIMESTAMP);
        assertEquals(Reason.NO_SIGNATURE, reason(unsigned("POST", "", "command=%2Fplan&user_id=U1&text=q")));
        assertEquals(Reason.BAD_SIGNATURE, reason(post(timestamp, "v0=00", genuine.body(), NOW)));
        assertEquals(Reason.BAD_TIMESTAMP, reason(post("-1", genuine.header(SIGNATURE), genuine.body(), NOW)));
        assertEquals(Reason.BAD_TIMESTAMP, reason(post("١٢٣", genuine.header(SIGNATURE), genuine.body(), NOW)));
        assertEquals(Reason.STALE, reason(post("1", genuine.header(SIGNATURE), genuine.body(), NOW)));
        assertEquals(Reason.UNSUPPORTED, reason(unsigned("GET", "", "")));
    }

    private Reason reason(RawRequest request) {
        return assertInstanceOf(Verdict.Refuse.class, open(SECRET).receive(request))
                .reason();
    }

    @Test
    void the_check_of_the_certificate_is_answered_whether_posted_or_got() {
        for (RawRequest check :
                List.of(unsigned("POST", "", "ssl_check=1&token=x"), unsigned("GET", "ssl_check=1&token=x", ""))) {
            Verdict.Reply challenge =
                    assertInstanceOf(Verdict.Reply.class, open(SECRET).receive(check));
            assertEquals(200, challenge.reply().status());
            assertEquals(0, challenge.reply().body().length);
        }
        refused(unsigned("POST", "", "ssl_check=0&command=%2Fplan&user_id=U1"));
        refused(unsigned("POST", "", "ssl_check=0&ssl_check=1"));
    }

    @Test
    void an_unsigned_check_never_carries_a_command() {
        Verdict verdict = open(SECRET).receive(unsigned("POST", "", "ssl_check=1&command=%2Fplan&user_id=U1&text=q"));

        assertInstanceOf(Verdict.Reply.class, verdict);
    }

    @Test
    void people_and_channels_have_conversations_of_their_own() {
        String timestamp = Long.toString(NOW.getEpochSecond());
        byte[] other = SignedCommand.body("q", "U2");
        RawRequest second = post(timestamp, SignedCommand.signature(SECRET, timestamp, other), other, NOW);

        assertNotEquals(conversation(genuine(SECRET, "q", NOW)), conversation(second));
    }

    private String conversation(RawRequest request) {
        return assertInstanceOf(Verdict.Accept.class, open(SECRET).receive(request))
                .message()
                .conversation();
    }
}
