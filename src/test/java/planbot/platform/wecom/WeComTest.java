package planbot.platform.wecom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.bot.Inbound.Chat;
import planbot.platform.Answering;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Granted;
import planbot.platform.Option;
import planbot.platform.Outbound;
import planbot.platform.PlatformKit;
import planbot.platform.PlatformType;
import planbot.platform.Proof;
import planbot.platform.RawRequest;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.Wire;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;
import planbot.platform.parts.Parts.Measure;

/** An application of WeCom: the kit, with requests made by WxJava, and what is the platform's own. */
class WeComTest extends PlatformKit {
    private static final String CORP = "wwcorp";
    private static final String AGENT = "1000002";
    private static final Target USER = Target.of("user", "zhangsan");

    @Override
    protected PlatformType type() {
        return new WeCom();
    }

    @Override
    protected String secretOf(Option option, String secret) {
        return switch (option.key()) {
            case WeCom.ENCODING_AES_KEY -> Genuine.key(secret);
            case WeCom.CORP_ID -> CORP;
            case WeCom.AGENT_ID -> AGENT;
            case WeCom.GROUP_WEBHOOK -> "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + secret;
            default -> secret;
        };
    }

    @Override
    protected RawRequest genuine(String secret, String text, Instant signedAt) {
        return Genuine.xml(secret, CORP, message("text", Xml.cdata("Content", text)), signedAt);
    }

    private static String message(String type, String more) {
        return "<xml><ToUserName><![CDATA[" + CORP + "]]></ToUserName>\n<FromUserName>zhangsan</FromUserName>"
                + "<CreateTime>1409659813</CreateTime><MsgType>" + type + "</MsgType><MsgId>4561255354251345929</MsgId>"
                + more + "</xml>";
    }

    @Override
    protected List<Proof> proofs() {
        return List.of(new Proof.Query("msg_signature"), new Proof.Query("timestamp"), new Proof.Query("nonce"));
    }

    @Override
    protected Freshness window() {
        return Freshness.within(Duration.ofMinutes(10));
    }

    @Override
    protected Chat chat() {
        return new Chat("user", "zhangsan");
    }

    @Override
    protected List<Target> targets() {
        return List.of(USER, Target.of("chat", "C1"), Target.of("webhook", ""));
    }

    @Override
    protected void assertKeepsLimits(Target target, Wire wire) {
        var json = Json.object(wire.content()).orElseThrow();
        String type = Json.text(json, "msgtype");
        int limit = target.kind().equals("webhook") && type.equals("markdown") ? 4_096 : 2_048;
        assertTrue(Measure.UTF8.of(Json.text(json, type, "content")) <= limit);
    }

    private Outbound outbound() {
        return open(SECRET).outbound();
    }

    private Outbound withoutButtons() {
        Channel channel = channel(SECRET);
        Map<String, String> values = new HashMap<>(channel.values());
        values.put("buttons", "false");
        return type().open(new Channel(channel.name(), values, channel.secrets()))
                .outbound();
    }

    private Verdict judged(String message) {
        return judge(Genuine.xml(SECRET, CORP, message, NOW));
    }

    private static Response response(int status, String body) {
        return new Response(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Attempt attempt() {
        return new Attempt("k", NOW, new Secret("AT"));
    }

    @ParameterizedTest
    @CsvSource({
        "第7项谁牵头[微笑],第7项谁牵头",
        "'「张三：市教委牵头哪些任务」\n- - - - - - - - - - - - - - -\n市科委牵头哪些任务',市科委牵头哪些任务",
        "'「李四：「张三：市教委牵头哪些任务」\n- - - - - - - - - - - - - - -\n还有吗」\n------\n第7项',第7项",
        "「市科委」牵头哪些任务,「市科委」牵头哪些任务"
    })
    void what_is_no_part_of_the_question_is_taken_out(String sent, String question) {
        assertEquals(question, accepted(genuine(SECRET, sent, NOW)).message().text());
    }

    @Test
    void the_check_of_the_address_is_answered_with_the_plain_echo() {
        Verdict verdict = judge(Genuine.echo(SECRET, CORP, "1616140317555161061", NOW));

        assertEquals(
                "1616140317555161061",
                new String(
                        assertInstanceOf(Verdict.Reply.class, verdict).reply().body(), StandardCharsets.UTF_8));
    }

    private static final Doc WITH_NEXT = new Doc(
            Language.ZH,
            List.of(
                    new Doc.Lead("共14项"),
                    new Doc.Suggestions(
                            List.of(new Doc.Suggestion("还有吗", "市科委牵头的任务有哪些 第2页"), new Doc.Suggestion("第3项", "第3项")))));

    @Test
    void what_makes_sense_next_comes_as_buttons_after_the_answer() {
        Answering.Now now = assertInstanceOf(
                Answering.Now.class, accepted(genuine(SECRET, QUESTION, NOW)).answering());
        Doc rest = now.form().afterwards(WITH_NEXT).orElseThrow();
        List<Wire> alone = outbound().render(rest, USER);
        List<Wire> whole = outbound().render(WITH_NEXT, USER);

        assertEquals(1, alone.size());
        assertEquals(2, whole.size());
        assertEquals(alone.get(0), whole.get(1));
        Call call = outbound().call(alone.get(0), USER, attempt());
        var sent = Json.object(call.body()).orElseThrow();
        assertEquals(
                "{\"card_type\":\"button_interaction\",\"main_title\":{\"title\":\"接着问 Ask next\"},\"button_list\":["
                        + "{\"text\":\"还有吗\",\"style\":1,\"key\":\"市科委牵头的任务有哪些 第2页\"},{\"text\":\"第3项\",\"style\":1,\"key\":\"第3项\"}],"
                        + "\"task_id\":\"k\"}",
                Json.write(sent.path("template_card")));
        assertEquals("zhangsan", Json.text(sent, "touser"));
        assertTrue(now.form().afterwards(lead("完")).isEmpty());
    }

    @Test
    void buttons_are_left_out_where_they_are_not_wanted_or_not_taken() {
        Outbound without = withoutButtons();

        assertEquals(1, without.render(WITH_NEXT, USER).size());
        for (Target target : List.of(Target.of("chat", "C1"), Target.of("webhook", ""))) {
            assertEquals(1, outbound().render(WITH_NEXT, target).size());
        }
    }

    @Test
    void the_answer_goes_back_encrypted_to_the_person_from_the_corp() {
        Answering.Now now = assertInstanceOf(
                Answering.Now.class, accepted(genuine(SECRET, QUESTION, NOW)).answering());
        var outer =
                Xml.read(now.form().of(lead("a ]]> <b>")).orElseThrow().body()).orElseThrow();
        var inner = Xml.read(Genuine.oracle(SECRET, CORP).decrypt(outer.getOrDefault("Encrypt", "")))
                .orElseThrow();

        assertEquals("zhangsan", inner.get("ToUserName"));
        assertEquals(CORP, inner.get("FromUserName"));
        assertEquals("a ]]> ＜b>", inner.get("Content"));
        assertEquals(
                outer.get("MsgSignature"),
                me.chanjar.weixin.common.util.crypto.SHA1.gen(
                        SECRET, outer.get("TimeStamp"), outer.get("Nonce"), outer.get("Encrypt")));
        assertTrue(now.form().of(lead("长".repeat(683))).isEmpty());
        assertEquals(USER, now.otherwise());
    }

    @Test
    void a_document_type_is_refused_inside_and_outside() {
        String xxe = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        assertInstanceOf(Verdict.Refuse.class, judged(xxe + message("text", "<Content>&e;</Content>")));
        RawRequest genuine = genuine(SECRET, QUESTION, NOW);
        String body = xxe + new String(genuine.body(), StandardCharsets.UTF_8);
        refused(new RawRequest("POST", Map.of(), genuine.query(), body.getBytes(StandardCharsets.UTF_8), NOW));
    }

    @Test
    void another_corp_another_application_and_a_plain_body_are_refused() {
        refused(Genuine.xml(SECRET, "wwother", message("text", "<Content>q</Content>"), NOW));
        assertEquals(
                Reason.NOT_FOR_US,
                assertInstanceOf(Verdict.Refuse.class, judged(message("text", "<AgentID>7</AgentID>")))
                        .reason());
        refused(Genuine.post(SECRET, "x", message("text", "<Content>q</Content>"), NOW));
    }

    @Test
    void pictures_are_wordless_pressed_buttons_are_questions_and_other_events_are_ignored() {
        assertInstanceOf(Verdict.Wordless.class, judged(message("image", "<PicUrl>u</PicUrl>")));
        assertInstanceOf(Verdict.Ignore.class, judged(message("event", "<Event>enter_agent</Event>")));
        Verdict.Accept pressed = assertInstanceOf(
                Verdict.Accept.class,
                judged(message("event", "<Event>click</Event><EventKey>" + QUESTION + "</EventKey>")));
        assertEquals(QUESTION, pressed.message().text());
        assertEquals(
                accepted(genuine(SECRET, "q", NOW)).message().conversation(),
                pressed.message().conversation());
    }

    @Test
    void a_preview_shows_the_xml_of_a_short_answer_and_the_messages_of_a_long_one() {
        List<Wire> shortOne = new WeCom().preview(lead("共3项 <b>"));
        assertTrue(
                shortOne.get(0).content().startsWith("<xml><ToUserName>"),
                shortOne.get(0).content());
        assertEquals("共3项 <b>", shortOne.get(0).text());

        List<Wire> longOne = new WeCom().preview(lead("长".repeat(1_000)));
        assertEquals(2, longOne.size());
        assertTrue(longOne.get(0).content().contains("markdown"));
    }

    @Test
    void a_message_to_a_person_is_the_documented_request() {
        Wire text = outbound().render(lead("你好 &"), USER).get(0).plain().get(0);
        Call call = outbound().call(text, USER, attempt());

        assertEquals(
                "https://qyapi.weixin.qq.com/cgi-bin/message/send?access_token=AT",
                call.uri().toString());
        assertEquals(
                Json.object("{\"agentid\":1000002,\"touser\":\"zhangsan\",\"msgtype\":\"text\","
                        + "\"text\":{\"content\":\"你好 &\"},\"safe\":0,\"enable_duplicate_check\":1,"
                        + "\"duplicate_check_interval\":60}"),
                Json.object(call.body()));
    }

    @Test
    void a_repeat_is_looked_for_as_long_as_wanted_but_never_for_longer_than_is_allowed() {
        Wire text = outbound().render(lead("你好"), USER).get(0);
        for (Duration memory : List.of(Duration.ofSeconds(90), Duration.ofHours(4), Duration.ofHours(5))) {
            Call call = outbound().call(text, USER, new Attempt("k", NOW, new Secret("AT"), memory));

            assertEquals(
                    Math.min(memory.toSeconds(), 14_400),
                    Json.object(call.body())
                            .orElseThrow()
                            .path("duplicate_check_interval")
                            .asLong());
        }
    }

    @Test
    void a_message_to_a_group_webhook_goes_to_its_own_address_without_a_token() {
        Target webhook = outbound().target("webhook", "").orElseThrow();
        Call call = outbound().call(outbound().render(lead("# a"), webhook).get(0), webhook, attempt());

        assertEquals("key=" + SECRET, call.uri().getQuery());
        assertEquals("{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"**＃ a**\"}}", call.body());
        assertTrue(outbound().grant(webhook).isEmpty());
    }

    @Test
    void a_token_lives_five_minutes_less_than_it_is_said_to() {
        assertEquals(
                "https://qyapi.weixin.qq.com/cgi-bin/gettoken?corpid=wwcorp&corpsecret=" + SECRET,
                outbound().grant(USER).orElseThrow().call().uri().toString());
        Granted granted =
                outbound().granted(response(200, "{\"errcode\":0,\"access_token\":\"AT\",\"expires_in\":7200}"));
        assertEquals(
                Duration.ofMinutes(115),
                assertInstanceOf(Granted.Token.class, granted).life());
        assertInstanceOf(Granted.Failed.class, outbound().granted(response(200, "{\"errcode\":40001}")));
        assertInstanceOf(Granted.Failed.class, outbound().granted(response(200, "{\"errcode\":0}")));
    }

    @ParameterizedTest
    @CsvSource({
        "200,-1,Retry,BUSY",
        "200,45033,Retry,BUSY",
        "502,0,Retry,BUSY",
        "429,0,Retry,RATE",
        "200,45009,Retry,RATE",
        "200,40014,Retry,STALE_TOKEN",
        "200,42001,Retry,STALE_TOKEN",
        "200,40058,Rejected,FORM",
        "200,45002,Rejected,FORM",
        "200,44004,Rejected,CONTENT",
        "200,40001,Rejected,SETUP",
        "200,40013,Rejected,SETUP",
        "200,40091,Rejected,SETUP",
        "200,60020,Rejected,SETUP",
        "200,81013,Rejected,NO_TARGET",
        "200,82001,Rejected,NO_TARGET",
        "200,86008,Rejected,NO_TARGET",
        "200,93000,Rejected,NO_TARGET",
        "200,93004,Rejected,NO_TARGET",
        "200,93008,Rejected,NO_TARGET",
        "200,12345,Rejected,UNREADABLE"
    })
    void an_error_code_means_what_its_page_says(int status, int code, String kind, Delivery.Reason reason) {
        Delivery delivery = outbound().judge(USER, response(status, "{\"errcode\":" + code + "}"));

        assertEquals(kind, delivery.getClass().getSimpleName());
        assertTrue(delivery.toString().contains("reason=" + reason + ","), delivery::toString);
    }

    @Test
    void a_success_is_one_only_if_the_person_was_reached() {
        assertEquals(
                new Delivery.Sent("m1"),
                outbound().judge(USER, response(200, "{\"errcode\":0,\"invaliduser\":\"\",\"msgid\":\"m1\"}")));
        assertInstanceOf(
                Delivery.Rejected.class,
                outbound().judge(USER, response(200, "{\"errcode\":0,\"invaliduser\":\"zhangsan\"}")));
        assertInstanceOf(Delivery.Unknown.class, outbound().judge(USER, response(200, "<html>")));
    }
}
