package planbot.platform.dingtalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Grant;
import planbot.platform.Granted;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.Next;

/** What DingTalk is sent, byte for byte as its own SDK sends it, and what its answers mean. */
class DingTalkOutboundTest {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final String WEBHOOK = "https://oapi.dingtalk.com/robot/send?access_token=T";
    private static final Target GROUP = Target.of("group", "cid==");
    private static final Target USER = Target.of("user", "u1");
    private static final Target SESSION = new Target("session", SignedMessage.SESSION, "", NOW.plusSeconds(60), GROUP);
    private static final Target GROUPS_WEBHOOK = Target.of("webhook", "");
    private static final Attempt ATTEMPT = new Attempt("k-1", NOW, new Secret("AT"));
    private static final Wire MARKDOWN =
            Wire.plain("{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"督查\",\"text\":\"# a <b>\"}}", "a");
    private static final Wire TEXT = Wire.plain("{\"msgtype\":\"text\",\"text\":{\"content\":\"hi\"}}", "hi");

    private final Outbound outbound = outbound(Map.of());

    private static Outbound outbound(Map<String, String> more) {
        Map<String, String> secrets = new HashMap<>(Map.of("appKey", "K", "appSecret", "S", "robotCode", "dingx"));
        secrets.putAll(more);
        Map<String, Secret> hidden = new HashMap<>();
        secrets.forEach((key, value) -> hidden.put(key, new Secret(value)));
        Map<String, String> values = Map.of(
                "api",
                "https://api.dingtalk.com",
                "webhookApi",
                "https://oapi.dingtalk.com",
                "buttons",
                more.getOrDefault("buttons", "true"));
        return new DingTalk().open(new Channel("plan", values, hidden)).outbound();
    }

    private static Response response(int status, String body) {
        return new Response(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_apis_calls_are_as_the_official_sdk_sends_them() {
        Grant grant = outbound.grant(GROUP).orElseThrow();
        assertEquals(
                "https://api.dingtalk.com/v1.0/oauth2/accessToken",
                grant.call().uri().toString());
        assertEquals("{\"appKey\":\"K\",\"appSecret\":\"S\"}", grant.call().body());

        Call group = outbound.call(MARKDOWN, GROUP, ATTEMPT);
        assertEquals(
                "https://api.dingtalk.com/v1.0/robot/groupMessages/send",
                group.uri().toString());
        assertEquals(
                "{\"msgParam\":\"{\\\"title\\\":\\\"督查\\\",\\\"text\\\":\\\"# a <b>\\\"}\","
                        + "\"msgKey\":\"sampleMarkdown\",\"robotCode\":\"dingx\",\"openConversationId\":\"cid==\"}",
                group.body());
        assertEquals("AT", group.headers().get("x-acs-dingtalk-access-token"));
        assertEquals("application/json; charset=utf-8", group.headers().get("Content-Type"));

        Call user = outbound.call(TEXT, USER, ATTEMPT);
        assertEquals(
                "https://api.dingtalk.com/v1.0/robot/oToMessages/batchSend",
                user.uri().toString());
        assertEquals(
                "{\"userIds\":[\"u1\"],\"msgParam\":\"{\\\"content\\\":\\\"hi\\\"}\",\"msgKey\":\"sampleText\","
                        + "\"robotCode\":\"dingx\"}",
                user.body());
    }

    @Test
    void a_session_is_sent_the_message_as_it_is_without_a_token() {
        Call call = outbound.call(MARKDOWN, SESSION, ATTEMPT);

        assertEquals(URI.create(SignedMessage.SESSION), call.uri());
        assertEquals(MARKDOWN.content(), call.body());
        assertFalse(call.headers().containsKey("x-acs-dingtalk-access-token"));
        assertEquals(Optional.empty(), outbound.grant(SESSION));
        assertEquals(Optional.empty(), outbound.grant(GROUPS_WEBHOOK));
    }

    @Test
    void a_groups_webhook_is_signed_with_the_time_of_the_attempt() throws IOException {
        for (JsonNode vector : DingTalkTest.vectors()) {
            String timestamp = vector.get("timestamp").asText();
            Attempt attempt = new Attempt("k", Instant.ofEpochMilli(Long.parseLong(timestamp)), null);
            Outbound signed = outbound(Map.of(
                    "groupWebhook", WEBHOOK, "groupSecret", vector.get("secret").asText()));

            assertEquals(
                    WEBHOOK + "&timestamp=" + timestamp + "&sign="
                            + vector.get("sign_urlencoded").asText(),
                    signed.call(TEXT, GROUPS_WEBHOOK, attempt).uri().toString());
        }
        Outbound unsigned = outbound(Map.of("groupWebhook", WEBHOOK));
        assertEquals(WEBHOOK, unsigned.call(TEXT, GROUPS_WEBHOOK, ATTEMPT).uri().toString());
    }

    @Test
    void targets_are_named_by_kind_and_a_webhook_only_where_one_is_configured() {
        assertEquals(Optional.of(GROUP), outbound.target("group", "cid=="));
        assertEquals(Optional.of(USER), outbound.target("user", "u1"));
        assertEquals(Optional.empty(), outbound.target("group", " "));
        assertEquals(Optional.empty(), outbound.target("session", "https://oapi.dingtalk.com/"));
        assertEquals(Optional.empty(), outbound.target("webhook", ""));
        assertEquals(
                Optional.of(GROUPS_WEBHOOK),
                outbound(Map.of("groupWebhook", WEBHOOK)).target("webhook", ""));
    }

    @Test
    void a_session_and_the_group_after_it_share_a_lane_below_the_platforms_rate() {
        assertEquals(outbound.lane(GROUP), outbound.lane(SESSION));
        assertNotEquals(outbound.lane(GROUP), outbound.lane(USER));
        assertTrue(outbound.lane(GROUPS_WEBHOOK).limits().get(0).messages() < 20);
        assertEquals(
                Duration.ofMinutes(1),
                outbound.lane(GROUPS_WEBHOOK).limits().get(0).per());
    }

    @ParameterizedTest
    @CsvSource({
        "-1,busy",
        "130101,rate",
        "410100,rate",
        "310000,setup",
        "300001,setup",
        "300005,setup",
        "400101,setup",
        "400013,no_target",
        "400102,no_target",
        "400106,no_target",
        "460101,form",
        "101002,form",
        "40035,form",
        "400403,form",
        "430101,content",
        "430104,content",
        "987654,unreadable"
    })
    void every_code_of_the_webhooks_has_its_meaning(String code, String label) {
        Response response = response(200, "{\"errcode\":" + code + ",\"errmsg\":\"words\"}");
        for (Target target : List.of(SESSION, GROUPS_WEBHOOK)) {
            Delivery delivery = outbound.judge(target, response);
            assertEquals(label, reason(delivery).label());
            boolean again = List.of("busy", "rate").contains(label);
            assertEquals(again ? "Retry" : "Rejected", delivery.getClass().getSimpleName());
            assertTrue(delivery.toString().contains(code), delivery::toString);
        }
    }

    private static Reason reason(Delivery delivery) {
        if (delivery instanceof Delivery.Retry retry) {
            return retry.reason();
        }
        if (delivery instanceof Delivery.Rejected rejected) {
            return rejected.reason();
        }
        return assertInstanceOf(Delivery.Unknown.class, delivery).reason();
    }

    @Test
    void the_webhooks_own_code_counts_and_not_the_status() {
        String ok = "{\"errcode\":0,\"errmsg\":\"ok\"}";
        assertEquals(new Delivery.Sent(""), outbound.judge(SESSION, response(200, ok)));
        assertEquals(
                new Delivery.Retry(Reason.RATE, "errcode 130101", Duration.ofMinutes(10)),
                outbound.judge(GROUPS_WEBHOOK, response(200, "{\"errcode\":130101}")));
        assertEquals(Reason.UNREADABLE, reason(outbound.judge(SESSION, response(200, "<html>"))));
        assertInstanceOf(Delivery.Unknown.class, outbound.judge(SESSION, response(200, "")));
        assertEquals(Reason.BUSY, reason(outbound.judge(SESSION, response(502, "Bad Gateway"))));
        assertEquals(Reason.RATE, reason(outbound.judge(SESSION, response(429, ""))));
        assertInstanceOf(Delivery.Rejected.class, outbound.judge(SESSION, response(302, "")));
    }

    @ParameterizedTest
    @CsvSource({
        "keywords not in content,keywords",
        "关键词不匹配,keywords",
        "'sign not match, more: [https://…]',group secret",
        "机器人发送签名不匹配,group secret",
        "invalid timestamp,clock",
        "机器人发送签名过期,clock",
        "ip 203.0.113.7 not in whitelist,addresses"
    })
    void a_refusal_by_the_security_settings_says_what_to_mend(String message, String hint) {
        Delivery delivery =
                outbound.judge(GROUPS_WEBHOOK, response(200, "{\"errcode\":310000,\"errmsg\":\"" + message + "\"}"));

        assertEquals(Reason.SETUP, reason(delivery));
        assertTrue(delivery.toString().contains(hint), delivery::toString);
        assertFalse(delivery.toString().contains("203.0.113.7"), delivery::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "401,InvalidAuthentication,stale_token",
        "400,InvalidAuthentication,stale_token",
        "403,Forbidden.AccessDenied.AccessTokenPermissionDenied,setup",
        "403,Forbidden.AccessDenied.IpNotInWhiteList,setup",
        "403,Forbidden.AccessDenied.QpsLimitForAppkeyAndApi,rate",
        "429,Throttling.Api,rate",
        "400,invalidParameter.robotCode.notExist,setup",
        "400,invalidParameter.openConversationId.invalid,no_target",
        "400,invalidParameter.userIds.invalid,no_target",
        "400,invalidParameter.msgParam.invalid,form",
        "404,resource.not.found,no_target",
        "400,somethingNew,unreadable",
        "500,ServiceUnavailable,busy",
        "503,,busy"
    })
    void every_refusal_of_the_api_has_its_meaning(int status, String code, String label) {
        String body = "{\"code\":\"" + (code == null ? "" : code) + "\",\"message\":\"m\",\"requestid\":\"r\"}";
        for (Target target : List.of(GROUP, USER)) {
            Delivery delivery = outbound.judge(target, response(status, body));
            assertEquals(label, reason(delivery).label());
            boolean again = List.of("busy", "rate", "stale_token").contains(label);
            assertEquals(again ? "Retry" : "Rejected", delivery.getClass().getSimpleName());
        }
    }

    @Test
    void a_code_with_more_than_a_code_in_it_does_not_reach_the_log() {
        Delivery delivery = outbound.judge(GROUP, response(400, "{\"code\":\"a\\r\\nforged line: 1\"}"));

        assertEquals(new Delivery.Rejected(Reason.UNREADABLE, "HTTP 400 aforgedline1"), delivery);
    }

    @Test
    void a_status_of_200_does_not_mean_that_the_message_reached_the_person() {
        String taken = "{\"processQueryKey\":\"pk\",\"invalidStaffIdList\":[%s],\"flowControlledStaffIdList\":[%s]}";

        assertEquals(new Delivery.Sent("pk"), outbound.judge(USER, response(200, taken.formatted("", ""))));
        assertEquals(
                new Delivery.Rejected(Reason.NO_TARGET, "invalidStaffIdList"),
                outbound.judge(USER, response(200, taken.formatted("\"u1\"", ""))));
        assertEquals(
                Delivery.retry(Reason.RATE, "flowControlledStaffIdList"),
                outbound.judge(USER, response(200, taken.formatted("", "\"u1\""))));
        assertEquals(new Delivery.Sent("pk"), outbound.judge(GROUP, response(200, "{\"processQueryKey\":\"pk\"}")));
        assertInstanceOf(Delivery.Unknown.class, outbound.judge(GROUP, response(200, "{}")));
    }

    @Test
    void a_token_is_used_until_five_minutes_before_its_end() {
        Granted granted = outbound.granted(response(200, "{\"accessToken\":\"AT\",\"expireIn\":7200}"));

        Granted.Token token = assertInstanceOf(Granted.Token.class, granted);
        assertTrue(token.value().matches("AT"));
        assertEquals(Duration.ofMinutes(115), token.life());
    }

    @ParameterizedTest
    @CsvSource({
        "400,invalidClientIdOrSecret,setup",
        "401,InvalidAuthentication,setup",
        "403,Forbidden.AccessDenied.QpsLimitForApi,rate",
        "500,x,busy",
        "200,x,unreadable"
    })
    void a_refused_token_says_whether_asking_again_may_help(int status, String code, String label) {
        Granted granted = outbound.granted(response(status, "{\"code\":\"" + code + "\"}"));

        Delivery why = assertInstanceOf(Granted.Failed.class, granted).why();
        assertEquals(label, reason(why).label());
        assertEquals(
                label.equals("setup") ? "Rejected" : "Retry", why.getClass().getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"errcode\":{}}", "{\"processQueryKey\":[1]}", "\u0000"})
    void an_unreadable_answer_leaves_open_whether_the_message_was_taken(String body) {
        for (Target target : List.of(SESSION, GROUPS_WEBHOOK, GROUP, USER)) {
            assertInstanceOf(Delivery.Unknown.class, outbound.judge(target, response(200, body)));
        }
    }

    @Test
    void an_answer_is_markdown_whose_title_is_its_first_line() {
        Doc doc = new Doc(
                Language.ZH,
                List.of(
                        new Doc.Lead("市科委牵头 14 项"),
                        new Doc.Quote("建成*孵化器*", "第17项"),
                        new Doc.Table(List.of("单位", "项"), List.of(List.of("市科委", "14"))),
                        Doc.Suggestions.of("还有吗")));

        Wire wire = outbound.render(doc, GROUPS_WEBHOOK).get(0);

        assertEquals(
                "{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"市科委牵头 14 项\",\"text\":"
                        + "\"#### 市科委牵头 14 项\\n\\n> “建成＊孵化器＊”（第17项）\\n\\n单位 ｜ 项\\n\\n市科委 ｜ 14"
                        + "\\n\\n· 还有吗\"}}",
                wire.content());
        String seen = "市科委牵头 14 项\n“建成＊孵化器＊”（第17项）\n单位 ｜ 项\n市科委 ｜ 14\n· 还有吗";
        assertEquals(seen, wire.text());
        assertEquals(
                "{\"msgtype\":\"text\",\"text\":{\"content\":\"" + seen.replace("\n", "\\n") + "\"}}",
                wire.plain().get(0).content());
    }

    @Test
    void what_makes_sense_next_is_sent_by_touching_it_where_somebody_answers() {
        Doc doc = new Doc(
                Language.ZH,
                List.of(
                        new Doc.Lead("14 项"),
                        new Doc.Suggestions(List.of(new Doc.Suggestion("更多 [a]+b", "第7项 [a]+b")))));
        String lines = "14 项\n· 更多 [a]+b";

        for (Target target : List.of(SESSION, GROUP, USER)) {
            Wire wire = outbound.render(doc, target).get(0);
            assertTrue(
                    wire.content()
                            .contains("· [更多 [a］+b](dtmd://dingtalkclient/sendMessage?content="
                                    + "%E7%AC%AC7%E9%A1%B9%20%5Ba%5D%2Bb)"),
                    wire.content());
            assertEquals("14 项\n· 更多 [a］+b", wire.text());
            assertFalse(wire.plain().get(0).content().contains("dtmd"));
        }
        assertEquals(lines, outbound.render(doc, GROUPS_WEBHOOK).get(0).text());
        assertEquals(
                lines,
                outbound(Map.of("buttons", "false")).render(doc, GROUP).get(0).text());
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "# 题 → \u200B# 题",
                "第1 # 项 → 第1 # 项",
                "--- → \u200B---",
                "> 引 → \u200B> 引",
                "**粗**_斜_`码` → ＊＊粗＊＊＿斜＿｀码｀",
                "[链接](http://a) → [链接］(http://a)",
                "[17] 建成 → [17] 建成",
                "<font color=red> → ＜font color=red>",
                "&lt; R&D → ＆lt; R&D"
            },
            delimiterString = " → ")
    void the_plans_words_never_become_markup(String words, String escaped) {
        assertEquals(escaped, new DingTalkMarkdown(Next.BUTTONS).escape(words));
    }
}
