package planbot.platform.feishu;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Granted;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.Json;

/** Which calls send messages, and what Feishu's answers mean. */
class FeishuOutboundTest {
    private static final String HOOK = "https://open.feishu.cn/open-apis/bot/v2/hook/h-1";
    private static final Target REPLY = Target.of("reply", "om_1/..", "oc_1");
    private static final Target CHAT = Target.of("chat", "oc_1");
    private static final Target WEBHOOK = Target.of("webhook", "");
    private static final Attempt ATTEMPT =
            new Attempt("key-1", Instant.ofEpochSecond(1599360473), new Secret("t-token"));
    private static final Wire WIRE =
            Wire.plain("{\"msg_type\":\"text\",\"content\":\"{\\\"text\\\":\\\"x\\\"}\"}", "x");
    private static final Wire HOOK_WIRE = Wire.plain("{\"msg_type\":\"text\",\"content\":{\"text\":\"x\"}}", "x");

    private static Outbound outbound(Map<String, String> optional) {
        Map<String, Secret> secrets = new HashMap<>(Map.of(
                Feishu.APP_ID, new Secret("cli_1"),
                Feishu.APP_SECRET, new Secret("s-1"),
                Feishu.VERIFICATION_TOKEN, new Secret("v-1")));
        optional.forEach((key, value) -> secrets.put(key, new Secret(value)));
        Map<String, String> values =
                Map.of(Feishu.API, "https://open.larksuite.com/", Feishu.BOT_OPEN_ID, "", Feishu.FRESHNESS, "28800");
        return new Feishu().open(new Channel("plan", values, secrets)).outbound();
    }

    private final Outbound outbound = outbound(Map.of(Feishu.GROUP_WEBHOOK, HOOK, Feishu.GROUP_SECRET, "SEC_demo"));

    private static Response response(int status, String body) {
        return new Response(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode body(Call call) {
        return Json.object(call.body()).orElseThrow();
    }

    @Test
    void a_reply_goes_under_the_message_with_a_key_against_repeats() {
        Call call = outbound.call(WIRE, REPLY, ATTEMPT);

        assertEquals(
                "https://open.larksuite.com/open-apis/im/v1/messages/om_1%2F../reply",
                call.uri().toString());
        assertEquals(
                "{\"msg_type\":\"text\",\"content\":\"{\\\"text\\\":\\\"x\\\"}\",\"uuid\":\"key-1\"}", call.body());
        assertEquals("Bearer t-token", call.headers().get("Authorization"));
        assertEquals(Call.Repeat.SAFE, call.repeat());
    }

    @ParameterizedTest
    @CsvSource({"chat,chat_id,oc_1", "user,open_id,ou_1"})
    void a_message_to_a_chat_or_a_person_names_the_kind_of_id(String kind, String type, String id) {
        Call call = outbound.call(WIRE, Target.of(kind, id), ATTEMPT);

        assertEquals(
                "https://open.larksuite.com/open-apis/im/v1/messages?receive_id_type=" + type,
                call.uri().toString());
        assertEquals(id, body(call).path("receive_id").asText());
        assertEquals("key-1", body(call).path("uuid").asText());
    }

    @Test
    void a_webhooks_message_is_signed_with_the_seconds_of_the_attempt() {
        Call call = outbound.call(HOOK_WIRE, WEBHOOK, ATTEMPT);

        assertEquals(HOOK, call.uri().toString());
        assertEquals(
                "{\"msg_type\":\"text\",\"content\":{\"text\":\"x\"},\"timestamp\":\"1599360473\","
                        + "\"sign\":\"scupm1BKdzy8/ElcbL5vU7ENS8eLZiww355vrdSCLNQ=\"}",
                call.body());
        assertFalse(call.headers().containsKey("Authorization"));
        assertEquals(Call.Repeat.AMBIGUOUS, call.repeat());
    }

    @Test
    void the_recorded_signature_is_made_and_not_the_one_of_another_platform() throws IOException {
        JsonNode vectors = new ObjectMapper()
                .readTree(Path.of("src/test/resources/vectors/feishu.json").toFile());
        JsonNode vector = vectors.get(vectors.size() - 1);
        assertEquals("feishu-custom-bot-sign", vector.path("id").asText());

        String sign = GroupWebhook.sign(
                vector.path("timestamp").asText(),
                new Secret(vector.path("secret").asText()));

        assertEquals(vector.path("sign").asText(), sign);
        assertNotEquals(vector.path("wrong_dingtalk_style_sign_must_not_match").asText(), sign);
    }

    @Test
    void a_webhook_without_a_signing_secret_is_not_signed() {
        Outbound unsigned = outbound(Map.of(Feishu.GROUP_WEBHOOK, HOOK));

        assertEquals(
                HOOK_WIRE.content(), unsigned.call(HOOK_WIRE, WEBHOOK, ATTEMPT).body());
    }

    @Test
    void only_targets_that_can_be_reached_are_known() {
        assertEquals(Optional.of(CHAT), outbound.target("chat", "oc_1"));
        assertTrue(outbound.target("user", "ou_1").isPresent());
        assertTrue(outbound.target("webhook", "").isPresent());
        assertEquals(Optional.empty(), outbound(Map.of()).target("webhook", ""));
        assertEquals(Optional.empty(), outbound.target("chat", " "));
        assertEquals(Optional.empty(), outbound.target("reply", "om_1"));
        assertEquals(Optional.empty(), outbound.target("email", "a@example.com"));
    }

    @Test
    void the_token_is_asked_for_with_the_apps_secret_and_not_for_a_webhook() {
        var grant = outbound.grant(CHAT).orElseThrow();

        assertEquals(
                "https://open.larksuite.com/open-apis/auth/v3/tenant_access_token/internal",
                grant.call().uri().toString());
        assertEquals(
                "{\"app_id\":\"cli_1\",\"app_secret\":\"s-1\"}", grant.call().body());
        assertFalse(grant.key().contains("cli_1"));
        assertEquals(grant, outbound.grant(REPLY).orElseThrow());
        assertEquals(Optional.empty(), outbound.grant(WEBHOOK));
    }

    @Test
    void a_token_lives_a_little_shorter_than_feishu_says() {
        Granted granted = outbound.granted(
                response(200, "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-1\",\"expire\":7200}"));

        Granted.Token token = assertInstanceOf(Granted.Token.class, granted);
        assertTrue(token.value().matches("t-1"));
        assertEquals(Duration.ofMinutes(117), token.life());
    }

    @Test
    void a_token_that_is_refused_or_absent_fails() {
        assertEquals(
                new Granted.Failed(new Delivery.Rejected(Reason.SETUP, "code 10014")),
                outbound.granted(response(200, "{\"code\":10014,\"msg\":\"app secret invalid\"}")));
        assertInstanceOf(Granted.Failed.class, outbound.granted(response(200, "{\"code\":0}")));
        assertInstanceOf(
                Granted.Failed.class,
                outbound.granted(response(200, "{\"code\":0,\"tenant_access_token\":\"t\",\"expire\":\"soon\"}")));
    }

    @Test
    void code_0_is_sent_with_the_messages_id_where_there_is_one() {
        assertEquals(
                new Delivery.Sent("om_9"),
                outbound.judge(CHAT, response(200, "{\"code\":0,\"data\":{\"message_id\":\"om_9\"}}")));
        assertEquals(
                new Delivery.Sent(""),
                outbound.judge(WEBHOOK, response(200, "{\"code\":0,\"data\":{},\"msg\":\"success\"}")));
    }

    @ParameterizedTest
    @CsvSource({
        "99991661,STALE_TOKEN",
        "99991663,STALE_TOKEN",
        "99991664,STALE_TOKEN",
        "99991671,STALE_TOKEN",
        "230020,RATE",
        "11232,RATE",
        "2200,RATE",
        "99991400,RATE",
        "1500,BUSY"
    })
    void what_may_pass_later_is_tried_again(int code, Reason reason) {
        Delivery delivery = outbound.judge(CHAT, response(400, "{\"code\":" + code + ",\"msg\":\"m\"}"));

        assertEquals(new Delivery.Retry(reason, "code " + code, null), delivery);
    }

    @ParameterizedTest
    @CsvSource({
        "230099,FORM",
        "11310,FORM",
        "9499,FORM",
        "230001,FORM",
        "230025,FORM",
        "230022,CONTENT",
        "230028,CONTENT",
        "230002,NO_TARGET",
        "230013,NO_TARGET",
        "230011,NO_TARGET",
        "230029,NO_TARGET",
        "19001,NO_TARGET",
        "230006,SETUP",
        "230027,SETUP",
        "19021,SETUP",
        "19022,SETUP",
        "19024,SETUP",
        "99991403,SETUP",
        "99991672,SETUP",
        "4711,SETUP"
    })
    void what_will_not_pass_is_rejected(int code, Reason reason) {
        for (int status : List.of(200, 400)) {
            Delivery delivery = outbound.judge(CHAT, response(status, "{\"code\":" + code + ",\"msg\":\"m\"}"));

            assertEquals(new Delivery.Rejected(reason, "code " + code), delivery);
        }
    }

    @Test
    void feishu_says_how_long_to_wait() {
        byte[] body = "{\"code\":99991400}".getBytes(StandardCharsets.UTF_8);

        assertEquals(
                new Delivery.Retry(Reason.RATE, "code 99991400", Duration.ofSeconds(7)),
                outbound.judge(CHAT, new Response(429, Map.of("x-ogw-ratelimit-reset", "7"), body)));
        assertEquals(
                new Delivery.Retry(Reason.RATE, "code 99991400", Duration.ofSeconds(9)),
                outbound.judge(CHAT, new Response(429, Map.of("retry-after", "9"), body)));
        assertEquals(
                new Delivery.Retry(Reason.BUSY, "HTTP 503", Duration.ofSeconds(9)),
                outbound.judge(CHAT, new Response(503, Map.of("retry-after", "9"), new byte[0])));
    }

    @Test
    void an_answer_without_a_code_is_judged_by_its_status() {
        assertEquals(new Delivery.Retry(Reason.BUSY, "HTTP 502", null), outbound.judge(CHAT, response(502, "<html>")));
        assertEquals(new Delivery.Retry(Reason.RATE, "HTTP 429", null), outbound.judge(CHAT, response(429, "")));
        assertEquals(
                new Delivery.Unknown(Reason.UNREADABLE, "HTTP 200"), outbound.judge(CHAT, response(200, "<html>")));
        assertEquals(
                new Delivery.Unknown(Reason.UNREADABLE, "HTTP 200"),
                outbound.judge(CHAT, response(200, "{\"code\":\"0\"}")));
        assertEquals(
                new Delivery.Retry(Reason.BUSY, "code 4711", null),
                outbound.judge(CHAT, response(500, "{\"code\":4711}")));
    }

    @Test
    void replies_wait_in_the_lane_of_their_chat_and_a_webhook_in_one_that_counts_minutes_too() {
        assertEquals(outbound.lane(CHAT), outbound.lane(REPLY));
        assertNotEquals(outbound.lane(CHAT), outbound.lane(Target.of("user", "oc_1")));
        assertEquals(1, outbound.lane(CHAT).limits().size());
        assertEquals(2, outbound.lane(WEBHOOK).limits().size());
    }
}
