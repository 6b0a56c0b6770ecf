package planbot.platform.mattermost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.bot.Inbound.Chat;
import planbot.platform.Answering;
import planbot.platform.Attempt;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.PlatformKit;
import planbot.platform.PlatformType;
import planbot.platform.Proof;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Wire;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;

/** Outgoing webhooks of Mattermost: the kit, both content types, the trigger word, and an answer of more than one post. */
class MattermostWebhookTest extends PlatformKit {
    private static final Doc LONG = new Doc(Language.ZH, Collections.nCopies(1_000, new Doc.Paragraph("科".repeat(40))));

    @Override
    protected PlatformType type() {
        return new Mattermost();
    }

    @Override
    protected String secretOf(Option option, String secret) {
        return option.key().equals(Mattermost.INCOMING_WEBHOOK) ? "https://chat.example/hooks/" + secret : secret;
    }

    @Override
    protected RawRequest genuine(String secret, String text, Instant signedAt) {
        return json(post(secret).put("text", "planbot " + text), signedAt);
    }

    @Override
    protected List<Proof> proofs() {
        return List.of(new Proof.Member("token"));
    }

    @Override
    protected @Nullable Freshness window() {
        return null;
    }

    @Override
    protected boolean proofCoversBody() {
        return false;
    }

    @Override
    protected Chat chat() {
        return new Chat("webhook", "town-square");
    }

    @Override
    protected List<Target> targets() {
        return List.of(Target.of(MattermostOutbound.WEBHOOK, "town-square"));
    }

    @Override
    protected void assertKeepsLimits(Target target, Wire wire) {
        assertTrue(
                Json.object(wire.content()).orElseThrow().get("text").asText().length() <= 16_383);
    }

    private static ObjectNode post(String token) {
        return Json.object()
                .put("token", token)
                .put("channel_id", "c1")
                .put("channel_name", "town-square")
                .put("user_id", "u1")
                .put("post_id", "p1")
                .put("trigger_word", "planbot")
                .put("text", "planbot q");
    }

    private static RawRequest json(ObjectNode body, Instant at) {
        return request("application/json", Json.write(body), List.of(), at);
    }

    private static RawRequest request(String contentType, String body, List<String> authorization, Instant at) {
        Map<String, List<String>> headers =
                Map.of("content-type", List.of(contentType), "authorization", authorization);
        return new RawRequest("POST", headers, "", body.getBytes(StandardCharsets.UTF_8), at);
    }

    private static RawRequest form(String fields) {
        return request("application/x-www-form-urlencoded", fields, List.of(), NOW);
    }

    private static Answering.Now now(Verdict verdict) {
        return assertInstanceOf(
                Answering.Now.class,
                assertInstanceOf(Verdict.Accept.class, verdict).answering());
    }

    private static String body(Answering.Now now, Doc doc) {
        return new String(now.form().of(doc).orElseThrow().body(), StandardCharsets.UTF_8);
    }

    @Test
    void the_documented_form_is_understood_and_its_token_counts_once_only() {
        String fields =
                "channel_id=hawos4dqtby53pd64o4a4cmeoo&channel_name=town-square&post_id=axdygg1957njfe5pu38saikdho"
                        + "&text=some+text+here&timestamp=" + NOW.getEpochSecond()
                        + "&trigger_word=some&user_id=rnina9994bde8mua79zqcg5hmo&token=";

        Verdict.Accept accept = accepted(form(fields + SECRET));
        assertEquals("text here", accept.message().text());
        assertEquals("axdygg1957njfe5pu38saikdho", accept.message().messageId());
        assertEquals(
                "plan:hawos4dqtby53pd64o4a4cmeoo:rnina9994bde8mua79zqcg5hmo",
                accept.message().conversation());
        refused(form(fields + SECRET + "&%74oken=" + SECRET));
    }

    @ParameterizedTest
    @CsvSource({
        "planbot,planbot 逾期的,逾期的",
        "planbot,' planbot  逾期的 ',逾期的",
        "问,问逾期的,逾期的",
        "'',逾期的,逾期的",
        "planbot,什么是 planbot,什么是 planbot",
        "planbot,planbot,''",
        "planbot,'planbot\n> 市科委的任务\n只看牵头的',只看牵头的",
        "planbot,planbot 市科委牵头哪些任务 :tada:,市科委牵头哪些任务",
        "planbot,planbot :100: :white_check_mark:第7项,第7项",
        "planbot,planbot > 1,> 1"
    })
    void the_trigger_word_goes_where_it_begins_the_text(String trigger, String sent, String typed) {
        Verdict verdict = judge(json(post(SECRET).put("trigger_word", trigger).put("text", sent), NOW));

        assertEquals(
                typed, assertInstanceOf(Verdict.Accept.class, verdict).message().text());
    }

    @Test
    void a_post_is_refused_only_where_its_time_is_stale_in_seconds_and_in_milliseconds() {
        for (String good : List.of("", "0", "soon", "1463706000", "1463706000000", "1463706299", "1463705700001")) {
            accepted(form("user_id=u1&post_id=p1&timestamp=" + good + "&token=" + SECRET));
        }
        accepted(json(post(SECRET).put("timestamp", NOW.toEpochMilli()), NOW));
        accepted(json(post(SECRET).put("timestamp", NOW.getEpochSecond()), NOW));
        for (long stale : new long[] {1_000, 1_463_705_600, 1_463_792_400, 1_463_705_600_000L, 1_463_792_400_000L}) {
            refused(form("user_id=u1&post_id=p1&timestamp=" + stale + "&token=" + SECRET));
            refused(json(post(SECRET).put("timestamp", stale), NOW));
        }
    }

    @Test
    void an_authorization_that_comes_along_must_fit_too() {
        String body = Json.write(post(SECRET));

        accepted(request("application/json", body, List.of("Token " + SECRET), NOW));
        for (List<String> headers : List.of(
                List.of("Token x"),
                List.of("Bearer " + SECRET),
                List.of(""),
                List.of("Token " + SECRET, "Token " + SECRET))) {
            refused(request("application/json", body, headers, NOW));
        }
    }

    @Test
    void a_post_without_a_person_is_ignored_and_a_picture_is_wordless() {
        assertEquals(
                new Verdict.Ignore(Verdict.Reason.BOT), judge(json(post(SECRET).put("user_id", ""), NOW)));
        assertInstanceOf(
                Verdict.Wordless.class,
                judge(json(post(SECRET).put("text", "planbot").put("file_ids", "f1,f2"), NOW)));
    }

    @Test
    void an_answer_is_a_comment_below_the_post() {
        assertEquals(
                "{\"text\":\"**14 项**\",\"response_type\":\"comment\"}",
                body(now(judge(json(post(SECRET), NOW))), lead("14 项")));
    }

    @Test
    void an_answer_of_several_posts_goes_through_the_incoming_webhook_into_the_same_channel() {
        Answering.Now now = now(judge(json(post(SECRET), NOW)));
        Target target = now.otherwise();

        assertTrue(now.form().of(LONG).isEmpty());
        assertNotNull(target);
        List<Wire> wires = open(SECRET).outbound().render(LONG, target);
        JsonNode sent = Json.object(open(SECRET)
                        .outbound()
                        .call(wires.get(0), target, new Attempt("k", NOW, null))
                        .body())
                .orElseThrow();
        assertEquals("town-square", sent.get("channel").asText());
        assertTrue(sent.get("text").asText().startsWith("(1/" + wires.size() + ")\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@wang", "#town-square", "Town Square", "a\nb"})
    void a_name_that_is_no_channels_is_not_posted_to(String name) {
        Verdict judged = judge(json(post(SECRET).put("channel_name", name), NOW));

        assertNull(now(judged).otherwise());
        assertNull(((Verdict.Accept) judged).message().chat());
    }

    @Test
    void without_an_incoming_webhook_a_long_answer_is_cut_and_says_so() {
        Channel channel = new Channel(
                "plan",
                Map.of(Mattermost.URL, "", Mattermost.BUTTONS_URL, "", Mattermost.RESPONSE_TYPE, "ephemeral"),
                Map.of(Mattermost.OUTGOING_TOKEN, new Secret(SECRET)));
        Answering.Now now = now(new Mattermost().open(channel).receive(json(post(SECRET), NOW)));
        List<String> lines = Json.object(body(now, LONG))
                .orElseThrow()
                .get("text")
                .asText()
                .lines()
                .toList();

        assertNull(now.otherwise());
        assertEquals("…… 还有 " + (1_001 - lines.size()) + " 行未显示，请缩小提问范围", lines.get(lines.size() - 1));
        assertTrue(String.join("\n", lines).length() <= 16_383);
        assertFalse(lines.size() < 300);
    }

    @Test
    void a_command_without_its_token_configured_is_refused() {
        Channel channel = new Channel(
                "plan",
                Map.of(Mattermost.URL, "", Mattermost.BUTTONS_URL, "", Mattermost.RESPONSE_TYPE, "ephemeral"),
                Map.of(Mattermost.OUTGOING_TOKEN, new Secret(SECRET)));
        String fields = "command=%2Fplan&user_id=u1&trigger_id=t1&text=" + ApiBase.encode(QUESTION) + "&token=";
        RawRequest request =
                request("application/x-www-form-urlencoded", fields + SECRET, List.of("Token " + SECRET), NOW);

        assertInstanceOf(Verdict.Refuse.class, new Mattermost().open(channel).receive(request));
    }
}
