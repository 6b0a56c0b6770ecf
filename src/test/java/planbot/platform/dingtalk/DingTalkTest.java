package planbot.platform.dingtalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.bot.Inbound.Chat;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.PlatformKit;
import planbot.platform.PlatformType;
import planbot.platform.Proof;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.Wire;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;

/** DingTalk: the kit, the signature's vectors, what the robot is told, and where its answers may go. */
class DingTalkTest extends PlatformKit {

    @Override
    protected PlatformType type() {
        return new DingTalk();
    }

    @Override
    protected RawRequest genuine(String secret, String text, Instant signedAt) {
        return SignedMessage.request(secret, SignedMessage.inGroup(text, signedAt), signedAt);
    }

    @Override
    protected List<Proof> proofs() {
        return List.of(new Proof.Header("sign"), new Proof.Header("timestamp"));
    }

    @Override
    protected Freshness window() {
        return Freshness.within(Duration.ofHours(1));
    }

    @Override
    protected boolean proofCoversBody() {
        return false;
    }

    @Override
    protected String secretOf(Option option, String secret) {
        return switch (option.key()) {
            case DingTalk.ROBOT_CODE -> SignedMessage.ROBOT;
            case DingTalk.GROUP_WEBHOOK ->
                "https://oapi.dingtalk.com/robot/send?access_token=" + ApiBase.encode(secret);
            default -> secret;
        };
    }

    @Override
    protected Chat chat() {
        return new Chat("group", "cidGroup==");
    }

    @Override
    protected List<Target> targets() {
        Target group = Target.of("group", "cidGroup==");
        return List.of(
                new Target("session", SignedMessage.SESSION, "", NOW.plusSeconds(60), group),
                group,
                Target.of("user", "user123"),
                Target.of("webhook", ""));
    }

    @Override
    protected void assertKeepsLimits(Target target, Wire wire) {
        JsonNode content = Json.object(wire.content()).orElseThrow();
        JsonNode message = content.get(content.get("msgtype").asText());
        boolean markdown = content.get("msgtype").asText().equals("markdown");
        assertTrue(bytes(wire.content()) <= 20_000);
        assertTrue(bytes(Json.write(message)) <= 15_000);
        assertTrue(!markdown || !message.get("title").asText().isBlank());
        assertTrue(!message.get(markdown ? "text" : "content").asText().isBlank());
        assertEquals(markdown, !wire.plain().isEmpty());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static JsonNode vectors() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("src/test/resources/vectors/dingtalk.json").toFile())
                .get("vectors");
    }

    @Test
    void the_recorded_signatures_are_genuine() throws IOException {
        assertEquals(3, vectors().size());
        for (JsonNode vector : vectors()) {
            String timestamp = vector.get("timestamp").asText();
            Instant at = Instant.ofEpochMilli(Long.parseLong(timestamp));
            byte[] body = Json.bytes(SignedMessage.inGroup("q", at));
            String sign = vector.get("sign").asText();
            var platform = open(vector.get("secret").asText());
            var encoded = SignedMessage.request(
                    timestamp, vector.get("sign_urlencoded").asText(), body, at);

            assertInstanceOf(Verdict.Accept.class, platform.receive(SignedMessage.request(timestamp, sign, body, at)));
            assertInstanceOf(Verdict.Refuse.class, platform.receive(encoded));
        }
    }

    @Test
    void a_body_that_holds_no_message_is_refused_though_the_signature_is_good() {
        String genuine = Json.write(SignedMessage.inGroup("q", NOW));
        for (String body : List.of("", "{", "[]", "null", "\"x\"", "{}", "[".repeat(5_000), genuine.substring(1))) {
            RawRequest request = genuine(SECRET, "q", NOW);
            Verdict verdict =
                    judge(new RawRequest("POST", request.headers(), "", body.getBytes(StandardCharsets.UTF_8), NOW));
            assertEquals(
                    Reason.MALFORMED,
                    assertInstanceOf(Verdict.Refuse.class, verdict).reason(),
                    body);
        }
        for (String field : List.of("msgId", "conversationId", "msgtype")) {
            ObjectNode body = SignedMessage.inGroup("q", NOW);
            body.remove(field);
            assertEquals(Reason.MALFORMED, refusal(body), field);
        }
        assertEquals(
                Reason.MALFORMED,
                refusal(SignedMessage.inGroup("q", NOW).put("senderId", "").put("senderStaffId", "")));
    }

    private Verdict judge(ObjectNode body) {
        return judge(SignedMessage.request(SECRET, body, NOW));
    }

    private Verdict.Accept accepted(ObjectNode body) {
        return assertInstanceOf(Verdict.Accept.class, judge(body));
    }

    private Reason refusal(ObjectNode body) {
        return assertInstanceOf(Verdict.Refuse.class, judge(body)).reason();
    }

    @Test
    void why_a_request_is_refused_is_told_apart() {
        RawRequest genuine = genuine(SECRET, "q", NOW);
        String timestamp = genuine.header("timestamp");
        assertEquals(
                new Verdict.Refuse(Reason.UNSUPPORTED, "DingTalk posts its messages; this is another method"),
                judge(new RawRequest("GET", genuine.headers(), "", genuine.body(), NOW)));
        assertEquals(
                Reason.BAD_SIGNATURE,
                assertInstanceOf(
                                Verdict.Refuse.class,
                                judge(SignedMessage.request(timestamp, "00", genuine.body(), NOW)))
                        .reason());
        assertEquals(
                Reason.BAD_TIMESTAMP,
                assertInstanceOf(
                                Verdict.Refuse.class,
                                judge(SignedMessage.request("-1", genuine.header("sign"), genuine.body(), NOW)))
                        .reason());
        assertEquals(Reason.NOT_FOR_US, refusal(SignedMessage.inGroup("q", NOW).put("robotCode", "another")));
    }

    @Test
    void a_message_that_names_no_robot_is_known_by_the_applications_secret() {
        ObjectNode body = SignedMessage.inGroup("q", NOW);
        body.remove("robotCode");

        accepted(body);
    }

    @Test
    void what_the_robot_itself_wrote_is_ignored() {
        ObjectNode own = SignedMessage.inGroup("q", NOW).put("senderId", "$:LWCP_v1:$robot");

        assertEquals(new Verdict.Ignore(Reason.BOT), judge(own));
    }

    @Test
    void a_message_is_acknowledged_with_nothing_that_could_be_posted_to_the_group() {
        Answering answering = accepted(SignedMessage.inGroup("q", NOW)).answering();

        assertEquals("{}", new String(answering.acknowledgement().body(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " 本月到期,本月到期",
                "@督查机器人 本月到期,本月到期",
                "@督查机器人\u2005 本月到期 ,本月到期",
                "本月到期 @督查机器人,本月到期",
                "@督查机器人 @李四 本月到期 @王五,本月到期",
                "@督查机器人 @李四 的任务,@李四 的任务",
                "请问 @李四 的任务,请问 @李四 的任务",
                "a@b.c 是什么,a@b.c 是什么",
                "@督查机器人 [玫瑰]本月到期[微笑] [OK],本月到期",
                "'「张三：第7项」\n- - - - - - - - -\n@督查机器人 本月到期',本月到期",
                "[市科委]本月到期[逾期] [7],[市科委]本月到期[逾期] [7]",
                "@督查机器人,''",
                "\u3000\u00a0,''"
            })
    void mentions_and_space_around_a_question_are_taken_away(String content, String question) {
        assertEquals(
                question,
                accepted(SignedMessage.inGroup(content, NOW)).message().text());
    }

    @Test
    void long_runs_of_space_and_mentions_are_read_in_time() {
        String text = " x".repeat(30_000) + " ".repeat(60_000) + "@a ".repeat(30_000) + "x";

        Verdict.Accept accept =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> accepted(SignedMessage.inGroup(text, NOW)));

        assertEquals(text.strip(), accept.message().text());
    }

    @Test
    void words_are_taken_from_rich_text_and_from_speech() {
        ObjectNode rich = SignedMessage.inGroup("", NOW).put("msgtype", "richText");
        var pieces = rich.putObject("content").putArray("richText");
        pieces.addObject().put("text", "@督查机器人 ");
        pieces.addObject().put("text", "本月");
        pieces.addObject().put("type", "picture").put("downloadCode", "x");
        pieces.addObject().put("text", "到期");
        assertEquals("本月到期", accepted(rich).message().text());

        ObjectNode speech = SignedMessage.single("", NOW).put("msgtype", "audio");
        speech.putObject("content").put("recognition", "本月到期").put("downloadCode", "x");
        assertEquals("本月到期", accepted(speech).message().text());
    }

    @ParameterizedTest
    @CsvSource({"@planbot|市科委牵头|哪些任务,市科委牵头哪些任务", "@planbot|还有吗,还有吗", "市科委牵头|@李四,市科委牵头", "请|@李四|看第7项,请 @李四 看第7项"})
    void a_mention_in_rich_text_is_not_glued_to_its_neighbours(String pieces, String question) {
        ObjectNode rich = SignedMessage.inGroup("", NOW).put("msgtype", "richText");
        var texts = rich.putObject("content").putArray("richText");
        for (String piece : pieces.split("\\|", -1)) {
            texts.addObject().put("text", piece);
        }

        assertEquals(question, accepted(rich).message().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture", "video", "file", "audio", "richText", "somethingNew"})
    void a_message_without_words_is_told_from_one_with_words(String msgtype) {
        ObjectNode body = SignedMessage.inGroup("", NOW).put("msgtype", msgtype);
        body.putObject("content").put("downloadCode", "x");

        Verdict.Wordless wordless = assertInstanceOf(Verdict.Wordless.class, judge(body));

        assertEquals("", wordless.message().text());
        assertEquals(
                "session",
                assertInstanceOf(Answering.Later.class, wordless.answering())
                        .target()
                        .kind());
    }

    @Test
    void people_and_chats_have_conversations_of_their_own() {
        Verdict.Accept member = accepted(SignedMessage.inGroup("q", NOW));
        assertEquals("plan:cidGroup==:user123", member.message().conversation());
        assertEquals("user123", member.message().caller().userId());

        Verdict.Accept guest = accepted(SignedMessage.inGroup("q", NOW).put("senderStaffId", ""));
        assertEquals("$:LWCP_v1:$person", guest.message().caller().userId());
        assertNotEquals(member.message().conversation(), guest.message().conversation());
        assertNotEquals(
                member.message().conversation(),
                accepted(SignedMessage.single("q", NOW)).message().conversation());
    }

    @Test
    void a_member_can_be_written_to_unasked_and_a_guest_only_in_a_group() {
        assertEquals(
                new Chat("user", "user123"),
                accepted(SignedMessage.single("q", NOW)).message().chat());
        assertEquals(
                new Chat("group", "cidGroup=="),
                accepted(SignedMessage.inGroup("q", NOW).put("senderStaffId", ""))
                        .message()
                        .chat());
        assertNull(accepted(SignedMessage.single("q", NOW).put("senderStaffId", ""))
                .message()
                .chat());
    }

    private Target target(ObjectNode body) {
        return assertInstanceOf(Answering.Later.class, accepted(body).answering())
                .target();
    }

    @Test
    void an_answer_goes_to_the_session_until_a_minute_before_its_end_and_then_through_the_api() {
        Target session = target(SignedMessage.inGroup("q", NOW));
        Instant end = NOW.plusMillis(5_400_231);

        assertEquals("session", session.kind());
        assertEquals(SignedMessage.SESSION, session.address());
        assertEquals(session, session.at(end.minusSeconds(61)));
        assertEquals(Target.of("group", "cidGroup=="), session.at(end.minusSeconds(60)));
        assertEquals(
                Target.of("user", "user123"),
                target(SignedMessage.single("q", NOW)).at(end));
    }

    @Test
    void a_session_that_does_not_say_when_it_ends_is_not_relied_on() {
        ObjectNode body = SignedMessage.inGroup("q", NOW);
        body.remove("sessionWebhookExpiredTime");

        assertEquals(Target.of("group", "cidGroup=="), target(body).at(NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.dingtalk.com/robot/sendBySession?session=x",
                "https://api.dingtalk.io/robot/sendBySession?session=x",
                "https://oapi.dingtalk.com:443/robot/sendBySession?session=x",
                "https://OAPI.dingtalk.com/robot/sendBySession?session=x"
            })
    void dingtalks_own_addresses_are_answered_at(String address) {
        assertEquals(
                address,
                target(SignedMessage.inGroup("q", NOW).put("sessionWebhook", address))
                        .address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://oapi.dingtalk.com/robot/sendBySession?session=x",
                "https://oapi.dingtalk.com/robot/send?access_token=ATTACKER",
                "https://oapi.dingtalk.com.evil.com/robot/sendBySession",
                "https://evil-oapi.dingtalk.com/robot/sendBySession",
                "https://evil.com/oapi.dingtalk.com",
                "https://evil.com?oapi.dingtalk.com",
                "https://oapi.dingtalk.com@evil.com/robot",
                "https://user:pass@oapi.dingtalk.com/robot",
                "https://oapi.dingtalk.com:8443/robot",
                "https://oapi.dingtalk.com:22/robot",
                "https://oapi.dingtalk.com./robot",
                "https://oapi.dingtalk.com#@evil.com/",
                "https://oapi.dingtalk.com\\@evil.com/",
                "https://oapi。dingtalk。com/robot",
                "https://127.0.0.1/robot",
                "https://[::1]/robot",
                "http://169.254.169.254/latest/meta-data",
                "//oapi.dingtalk.com/robot",
                "file:///etc/passwd",
                "gopher://oapi.dingtalk.com/",
                "oapi.dingtalk.com/robot"
            })
    void a_strange_answer_address_never_becomes_a_target(String address) {
        ObjectNode group = SignedMessage.inGroup("q", NOW).put("sessionWebhook", address);
        assertEquals(Target.of("group", "cidGroup=="), target(group));

        ObjectNode single = SignedMessage.single("q", NOW).put("sessionWebhook", address);
        assertEquals(Target.of("user", "user123"), target(single));

        // A guest cannot be written to through the API.
        assertEquals(Reason.MALFORMED, refusal(single.put("senderStaffId", "")));
    }

    @Test
    void an_option_that_is_wrong_is_named_and_its_value_is_not() {
        Map<String, Secret> secrets = new HashMap<>(channel(SECRET).secrets());
        secrets.put(DingTalk.GROUP_WEBHOOK, new Secret("https://oapi.dingtalk.com/robot/send?token=" + SECRET));
        Channel channel = new Channel("plan", channel(SECRET).values(), secrets);

        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> type().open(channel));

        assertTrue(wrong.toString().contains("groupWebhook must hold access_token"), wrong::toString);
        assertFalse(wrong.toString().contains(SECRET), wrong::toString);
    }
}
