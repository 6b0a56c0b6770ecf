package planbot.platform.wecom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.platform.Channel;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.ApiBase;

/** The official samples as whole callbacks, and what an envelope may look like. */
class WeComCallbackTest {
    private static JsonNode sample(String name) throws IOException {
        JsonNode vectors = new ObjectMapper()
                .readTree(Path.of("src/test/resources/vectors/wecom.json").toFile());
        return StreamSupport.stream(vectors.get("vectors").spliterator(), false)
                .filter(vector -> vector.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Platform open(JsonNode sample, Map<String, String> other) {
        Map<String, String> options = new HashMap<>(Map.of(
                "token",
                sample.get("token").asText(),
                "encodingAesKey",
                sample.get("encoding_aes_key").asText(),
                "corpId",
                sample.get("receiveid").asText(),
                "agentId",
                "218",
                "corpSecret",
                "s",
                "freshness",
                "600"));
        options.putAll(other);
        Map<String, Secret> secrets = new HashMap<>();
        options.forEach((key, value) -> secrets.put(key, new Secret(value)));
        return new WeCom()
                .open(new Channel(
                        "plan",
                        Map.of(
                                "buttons",
                                "true",
                                "api",
                                "https://qyapi.weixin.qq.com",
                                "freshness",
                                String.valueOf(options.get("freshness"))),
                        secrets));
    }

    private static Instant at(JsonNode sample) {
        return Instant.ofEpochSecond(sample.get("timestamp").asLong());
    }

    private static RawRequest request(JsonNode sample, String method, String body) {
        return new RawRequest(
                method, Map.of(), sample.get("raw_query").asText(), body.getBytes(StandardCharsets.UTF_8), at(sample));
    }

    @Test
    void the_check_of_the_address_is_answered_with_the_echo_and_nothing_else() throws IOException {
        JsonNode sample = sample("official-verify-url");
        Verdict.Reply challenge =
                assertInstanceOf(Verdict.Reply.class, open(sample, Map.of()).receive(request(sample, "GET", "")));

        assertEquals(200, challenge.reply().status());
        assertArrayEquals(
                sample.get("http_response_body").asText().getBytes(StandardCharsets.UTF_8),
                challenge.reply().body());
    }

    @Test
    void an_echo_whose_plus_signs_were_sent_raw_is_refused() throws IOException {
        JsonNode sample = sample("official-verify-url");
        RawRequest raw = request(sample, "GET", "");
        RawRequest spoiled =
                new RawRequest("GET", Map.of(), raw.query().replace("%2B", "+"), raw.body(), raw.receivedAt());

        assertInstanceOf(Verdict.Refuse.class, open(sample, Map.of()).receive(spoiled));
    }

    @Test
    void a_message_that_is_sent_again_as_an_echo_is_not_given_back() throws IOException {
        JsonNode sample = sample("official-decrypt-msg");
        RawRequest echo = new RawRequest(
                "GET",
                Map.of(),
                sample.get("raw_query").asText() + "&echostr="
                        + ApiBase.encode(sample.get("encrypt").asText()),
                new byte[0],
                at(sample));

        assertEquals(Reason.UNSUPPORTED, reason(open(sample, Map.of()).receive(echo)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xml><ToUserName>wx</ToUserName><Encrypt>%s</Encrypt><AgentID>218</AgentID></xml>",
                "<xml><AgentID>9</AgentID>\n<Encrypt><![CDATA[%s]]></Encrypt>\n<ToUserName>other</ToUserName></xml>",
                "<?xml version=\"1.0\"?><!-- x --><xml><Encrypt>%s</Encrypt></xml>"
            })
    void the_official_message_is_taken_in_any_envelope(String envelope) throws IOException {
        JsonNode sample = sample("official-decrypt-msg");
        String body = String.format(envelope, sample.get("encrypt").asText());
        Verdict.Accept accept =
                assertInstanceOf(Verdict.Accept.class, open(sample, Map.of()).receive(request(sample, "POST", body)));

        assertEquals("hello", accept.message().text());
        assertTrue(accept.message().messageId().startsWith("4561255354251345929:"));
    }

    @Test
    void a_message_to_another_application_or_corporation_is_refused() throws IOException {
        JsonNode sample = sample("official-decrypt-msg");
        RawRequest request = request(sample, "POST", sample.get("post_body").asText());

        assertEquals(
                Reason.NOT_FOR_US, reason(open(sample, Map.of("agentId", "219")).receive(request)));
        assertEquals(
                Reason.BAD_ENCRYPTION,
                reason(open(sample, Map.of("corpId", "ww000")).receive(request)));
    }

    private static Reason reason(Verdict verdict) {
        return assertInstanceOf(Verdict.Refuse.class, verdict).reason();
    }

    @Test
    void how_old_a_callback_may_be_is_a_matter_of_configuration() throws IOException {
        JsonNode sample = sample("official-decrypt-msg");
        RawRequest request = request(sample, "POST", sample.get("post_body").asText());
        RawRequest late = new RawRequest(
                "POST",
                Map.of(),
                request.query(),
                request.body(),
                request.receivedAt().plus(Duration.ofDays(3_000)));

        assertEquals(Reason.STALE, reason(open(sample, Map.of()).receive(late)));
        assertInstanceOf(
                Verdict.Accept.class, open(sample, Map.of("freshness", "0")).receive(late));
    }

    @ParameterizedTest
    @CsvSource({
        "encodingAesKey,short,encodingAesKey must be the 43",
        "agentId,one,agentId must be the number",
        "freshness,-1,freshness must be a number of seconds",
        "groupWebhook,key,groupWebhook must be a whole address"
    })
    void a_malformed_option_is_named_with_its_remedy_and_never_shown(String key, String value, String told)
            throws IOException {
        JsonNode sample = sample("official-decrypt-msg");
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> open(sample, Map.of(key, value)))
                        .getMessage());

        assertTrue(message.startsWith(told), message);
        assertTrue(key.equals("freshness") || !message.contains(" " + value + " "), message);
    }
}
