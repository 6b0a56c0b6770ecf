package planbot.platform.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.bot.Inbound.Chat;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Option;
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

/** Outgoing webhooks and workflows of Teams: the kit, the documented signature, mentions, and cards within their size. */
class TeamsTest extends PlatformKit {

    @Override
    protected PlatformType type() {
        return new Teams();
    }

    @Override
    protected String secretOf(Option option, String secret) {
        return option.key().equals(Teams.OUTGOING_TOKEN)
                ? Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))
                : "https://prod-1.westeurope.logic.azure.com/workflows/1?sig=" + secret;
    }

    @Override
    protected RawRequest genuine(String secret, String text, Instant signedAt) {
        String typed = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return signed(secret, activity("<at>planbot</at>&nbsp;" + typed, signedAt), signedAt);
    }

    @Override
    protected List<Proof> proofs() {
        return List.of(new Proof.Header("authorization"));
    }

    @Override
    protected Freshness window() {
        return Freshness.within(Duration.ofMinutes(5));
    }

    @Override
    protected @Nullable Chat chat() {
        return null;
    }

    @Override
    protected List<Target> targets() {
        return List.of(Target.of(TeamsOutbound.WEBHOOK, ""));
    }

    @Override
    protected void assertKeepsLimits(Target target, Wire wire) {
        assertTrue(wire.content().getBytes(StandardCharsets.UTF_8).length <= AdaptiveCard.LARGEST);
    }

    private static ObjectNode activity(String text, Instant at) {
        ObjectNode activity = Json.object()
                .put("type", "message")
                .put("id", "1485983408511")
                .put("timestamp", at.toString())
                .put("text", text);
        activity.putObject("from").put("id", "29:1XJKJ").put("aadObjectId", "a-1");
        activity.putObject("conversation").put("id", "19:c@thread.skype;messageid=1485983194839");
        return activity;
    }

    private static RawRequest signed(String secret, JsonNode activity, Instant at) {
        byte[] body = Json.bytes(activity);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return post("HMAC " + Base64.getEncoder().encodeToString(mac.doFinal(body)), body, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RawRequest post(String authorization, byte[] body, Instant at) {
        return new RawRequest("POST", Map.of("authorization", List.of(authorization)), "", body, at);
    }

    private Verdict verdict(ObjectNode activity) {
        return judge(signed(SECRET, activity, NOW));
    }

    @Test
    void the_recorded_requests_are_signed_as_documented() throws IOException {
        JsonNode vectors = new ObjectMapper()
                .readTree(Path.of("src/test/resources/vectors/teams.json").toFile());
        assertEquals(2, vectors.size());
        for (JsonNode vector : vectors) {
            Secret token = new Secret(vector.get("key_base64").asText());
            byte[] body = vector.get("raw_body").asText().getBytes(StandardCharsets.UTF_8);
            RawRequest request =
                    post(vector.get("authorization").asText(), body, Instant.parse("2017-02-01T21:10:08Z"));
            assertTrue(new TeamsSignature(token).check(request).isEmpty());
            Verdict verdict = new Teams()
                    .open(new Channel("plan", Map.of(), Map.of(Teams.OUTGOING_TOKEN, token)))
                    .receive(request);
            if (vector.get("documented").asBoolean()) {
                Verdict.Accept accept = assertInstanceOf(Verdict.Accept.class, verdict);
                assertEquals("Hello", accept.message().text());
                assertTrue(accept.message()
                        .conversation()
                        .startsWith("plan:19:253b1f341670408fb6fe51050b6e5ceb@thread.skype:29:"));
            } else {
                assertEquals(
                        Reason.BAD_TIMESTAMP,
                        assertInstanceOf(Verdict.Refuse.class, verdict).reason());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<at>planbot</at>&nbsp;逾期的 😀,逾期的 😀",
        "<at id=\"0\">plan bot</at> <at>王芳</at> 的任务,@王芳 的任务",
        "<at>planbot</at>&nbsp;<at>王 芳</at>&nbsp;第7项&nbsp;<at>李四</at>,第7项",
        "<at>planbot</at> 请<at>Larry Brown</at> 看第7项,请@Larry_Brown 看第7项",
        "<at>planbot</at> &amp;lt; &lt;b&gt;,&lt; <b>",
        "<at>planbot 逾期的,<at>planbot 逾期的",
        "<p><at>planbot</at> 第7项</p><p>什么时候完成</p>,'第7项\n什么时候完成'",
        "'<blockquote itemscope><p>市科委的任务</p></blockquote><p><at>planbot</at>&nbsp;只看牵头的</p>',只看牵头的"
    })
    void the_bots_mention_goes_and_others_keep_their_sign(String sent, String typed) {
        assertEquals(typed, TypedText.of(sent));
    }

    @ParameterizedTest
    @CsvSource({
        "<h1>市科委牵头哪些任务</h1>,市科委牵头哪些任务",
        "'市科委<img alt=\"😀\" src=\"x\">的任务 <emoji id=\"smile\" alt=\"🙂\"></emoji>',市科委的任务",
        "'<table><tr><td>市科委</td><td>牵头</td></tr></table><hr/>哪些任务','市科委 牵头 \n\n哪些任务'",
        "<sup>第7项</sup><!-- x -->,第7项",
        "'<blockquote>a<blockquote>b</blockquote>c</blockquote>第7项',第7项",
        "'<blockquote>第7项',第7项",
        "&lt;b&gt;第7项&lt;/b&gt;,<b>第7项</b>"
    })
    void every_tag_goes_and_typed_brackets_stay(String sent, String typed) {
        assertEquals(typed, TypedText.of(sent));
    }

    @ParameterizedTest
    @CsvSource({
        "what&#x27;s due&#63; I&apos;ll see,what's due? I'll see",
        "&#160;市科委&#29309;头,市科委牽头",
        "市科委&#8203;牵头,市科委\u200B牵头",
        "&ldquo;市科委&rdquo; 第7&ndash;10项&hellip;,“市科委” 第7–10项…",
        "今年&middot;市科委,今年·市科委",
        "&amp;#39; &amp;nbsp; AT&T; &unknown; R&D,&#39; &nbsp; AT&T; &unknown; R&D",
        "a&#0;&#xD800;&#9999999;b&#x1F600;,ab😀"
    })
    void entities_are_read_once(String sent, String typed) {
        assertEquals(typed, TypedText.of(sent));
    }

    @Test
    void a_text_of_beginnings_of_tags_takes_no_longer_than_another() {
        for (String start : List.of("<blockquote", "<blockquote>", "<at>", "<", "&#", "</")) {
            String hostile = "<at>planbot</at> " + start.repeat(240_000 / start.length());
            assertTimeout(Duration.ofSeconds(1), () -> TypedText.of(hostile));
        }
    }

    @Test
    void a_picture_is_wordless_and_a_bots_or_systems_activity_is_ignored() {
        ObjectNode picture = activity("<at>planbot</at> ", NOW);
        picture.putArray("attachments").addObject().put("contentType", "image/*");
        assertInstanceOf(Verdict.Wordless.class, verdict(picture));
        assertInstanceOf(Verdict.Accept.class, verdict(activity("<at>planbot</at> ", NOW)));
        assertEquals(
                new Verdict.Ignore(Reason.UNSUPPORTED),
                verdict(activity("q", NOW).put("type", "conversationUpdate")));
        ObjectNode bot = activity("q", NOW);
        bot.putObject("from").put("id", "28:c9e8");
        assertEquals(new Verdict.Ignore(Reason.BOT), verdict(bot));
    }

    @Test
    void a_long_answer_is_cut_at_a_line_and_says_how_much_is_left_out() {
        Doc doc = new Doc(Language.EN, Collections.nCopies(1_000, new Doc.Paragraph("科".repeat(40))));
        Answering.Now now = assertInstanceOf(
                Answering.Now.class, accepted(genuine(SECRET, "q", NOW)).answering());
        byte[] body = now.form().of(doc).orElseThrow().body();

        assertTrue(body.length <= AdaptiveCard.LARGEST);
        JsonNode lines = Json.object(body).orElseThrow().at("/attachments/0/content/body");
        assertEquals(
                "… " + (1_001 - lines.size()) + " more lines are not shown; ask for less",
                lines.get(lines.size() - 1).at("/inlines/0/text").asText());
    }

    private static String card(String... elements) {
        return "{\"type\":\"message\",\"attachments\":[{\"contentType\":\"application/vnd.microsoft.card.adaptive\","
                + "\"contentUrl\":null,\"content\":{\"$schema\":\"http://adaptivecards.io/schemas/adaptive-card.json\","
                + "\"type\":\"AdaptiveCard\",\"version\":\"1.4\",\"msteams\":{\"width\":\"Full\"},\"body\":["
                + String.join(",", elements) + "]}}]}";
    }

    private static String run(String text) {
        return "{\"type\":\"RichTextBlock\",\"spacing\":\"Small\",\"inlines\":[{\"type\":\"TextRun\",\"text\":\"" + text
                + "\"}]}";
    }

    private static String bold(String text) {
        return run(text).replace("\"}]}", "\",\"weight\":\"Bolder\"}]}");
    }

    @Test
    void a_table_is_a_bold_header_and_a_line_for_each_row() {
        Doc doc = new Doc(
                Language.ZH,
                List.of(
                        new Doc.Lead("两个单位"),
                        new Doc.Table(List.of("单位", "项"), List.of(List.of("市科委", "14"), List.of("a|b", "2")))));

        assertEquals(card(bold("两个单位"), bold("单位 | 项"), run("市科委 | 14"), run("a|b | 2")), AdaptiveCard.single(doc));
    }

    @Test
    void a_task_is_a_line_with_its_light_and_a_line_of_its_fields() {
        Doc.Entry entry = new Doc.Entry(1, 17, "建设*平台*", "6月底前", "2016-06-30", "市科委", "市财政局", Doc.Light.SOON, 2);
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead("1 项"), new Doc.Entries(List.of(entry))));
        String fields = PlainText.fields(entry, Language.ZH);

        assertEquals(card(bold("1 项"), run("🟡 1. [17] 建设*平台*"), run("   " + fields)), AdaptiveCard.single(doc));
        assertTrue(fields.contains("6月底前（2016-06-30）"), fields);
    }

    @Test
    void what_one_card_does_not_hold_is_sent_in_numbered_cards() {
        String line = "科".repeat(1_300);
        Doc doc = new Doc(Language.ZH, Collections.nCopies(5, new Doc.Paragraph(line)));
        List<Wire> wires = open(SECRET).outbound().render(doc, targets().get(0));

        assertEquals(
                List.of(card(run("(1/2)"), run(line), run(line), run(line), run(line)), card(run("(2/2)"), run(line))),
                wires.stream().map(Wire::content).toList());
        assertEquals("(2/2)\n" + line, wires.get(1).text());
    }

    @Test
    void a_card_shows_the_plans_words_as_runs_without_markup() {
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead("**14** 项"), new Doc.Quote("[x](y)", "第1项")));

        String quote = "{\"type\":\"Container\",\"style\":\"emphasis\",\"items\":[" + run("“[x](y)”（第1项）") + "]}";

        assertEquals(card(bold("**14** 项"), quote), AdaptiveCard.single(doc));
    }

    @ParameterizedTest
    @CsvSource({
        "200,'',Sent,",
        "202,'',Sent,",
        "200,Microsoft Teams endpoint returned HTTP error 429,Retry,RATE",
        "200,Microsoft Teams endpoint returned HTTP error 413,Rejected,FORM",
        "400,'',Rejected,FORM",
        "401,'',Rejected,SETUP",
        "403,'',Rejected,SETUP",
        "404,'',Rejected,NO_TARGET",
        "410,'',Rejected,NO_TARGET",
        "413,'',Rejected,FORM",
        "429,'',Retry,RATE",
        "502,'',Retry,BUSY",
        "302,'',Unknown,UNREADABLE"
    })
    void what_the_workflow_answers_is_told_apart(int status, String body, String delivery, String reason) {
        Delivery judged = open(SECRET)
                .outbound()
                .judge(
                        targets().get(0),
                        new Response(status, Map.of("retry-after", "7"), body.getBytes(StandardCharsets.UTF_8)));

        assertEquals(delivery, judged.getClass().getSimpleName());
        assertTrue(reason == null || judged.toString().contains("reason=" + reason), judged::toString);
        assertTrue(!delivery.equals("Retry") || judged.toString().contains("PT7S"), judged::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "not base64!,https://a.logic.azure.com/x",
        "c2VjcmV0,http://a.logic.azure.com/x",
        "c2VjcmV0,https://evillogic.azure.com/x",
        "c2VjcmV0,https://logic.azure.com.evil.example/x",
        "c2VjcmV0,https://127.0.0.1/x"
    })
    void a_token_or_an_address_that_cannot_be_right_is_refused_without_being_repeated(String token, String address) {
        Channel channel = new Channel(
                "plan",
                Map.of(Teams.WORKFLOW_HOSTS, "logic.azure.com"),
                Map.of(Teams.OUTGOING_TOKEN, new Secret(token), Teams.WORKFLOW_URL, new Secret(address)));

        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> new Teams().open(channel))
                .getMessage());
        assertTrue(message.startsWith("outgoingToken") || message.startsWith("workflowUrl"), message);
        assertTrue(!message.contains(token) && !message.contains(address), message);
    }
}
