package planbot.platform.mattermost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.bot.Inbound.Chat;
import planbot.platform.Answering;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Option;
import planbot.platform.PlatformKit;
import planbot.platform.PlatformType;
import planbot.platform.Proof;
import planbot.platform.RawRequest;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.Wire;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;

/** Slash commands of Mattermost: the kit, the token written twice, the response's form, and whose response_url is called. */
class MattermostCommandTest extends PlatformKit {
    private static final String RESPONSE_URL = "https://chat.example/hooks/commands/k1";

    @Override
    protected PlatformType type() {
        return new Mattermost();
    }

    @Override
    protected String secretOf(Option option, String secret) {
        return option.key().equals(Mattermost.INCOMING_WEBHOOK) ? "https://chat.example/hooks/" + secret : secret;
    }

    @Override
    protected String valueOf(Option option) {
        return option.key().equals(Mattermost.URL) ? "https://chat.example" : super.valueOf(option);
    }

    @Override
    protected RawRequest genuine(String secret, String text, Instant signedAt) {
        return command(secret, "token=" + secret, text, RESPONSE_URL, signedAt);
    }

    @Override
    protected List<Proof> proofs() {
        return List.of(new Proof.Header("authorization"), new Proof.Field("token"));
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
    protected @Nullable Chat chat() {
        return null;
    }

    @Override
    protected List<Target> targets() {
        return List.of(
                Target.of(MattermostOutbound.WEBHOOK, ""), Target.of(MattermostOutbound.RESPONSE_URL, RESPONSE_URL));
    }

    @Override
    protected void assertKeepsLimits(Target target, Wire wire) {
        assertTrue(posted(wire).length() <= 16_383);
    }

    private static String posted(Wire wire) {
        return Json.object(wire.content()).orElseThrow().get("text").asText();
    }

    private static RawRequest command(
            String secret, String tokenFields, String text, String responseUrl, Instant receivedAt) {
        String form = "channel_id=c1&command=%2Fplan&user_id=u1&user_name=wang&trigger_id=t1&" + tokenFields
                + "&response_url=" + ApiBase.encode(responseUrl) + "&text=" + ApiBase.encode(text);
        Map<String, List<String>> headers = Map.of(
                "content-type", List.of("application/x-www-form-urlencoded"),
                "authorization", List.of("Token " + secret));
        return new RawRequest("POST", headers, "", form.getBytes(StandardCharsets.UTF_8), receivedAt);
    }

    private Answering.Now answering(String responseUrl) {
        RawRequest request = command(SECRET, "token=" + SECRET, "q", responseUrl, NOW);
        return assertInstanceOf(Answering.Now.class, accepted(request).answering());
    }

    private JsonNode response(Doc doc) {
        return Json.object(answering("").form().of(doc).orElseThrow().body()).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=%s&%%74oken=%s", "%%74oken=%s&token=%s", "token=%s&token=%s", "%%74oken=x&token=%s"})
    void a_token_that_is_written_twice_in_whatever_way_is_refused(String fields) {
        RawRequest request = command(SECRET, fields.formatted(SECRET, SECRET), "q", "", NOW);

        assertEquals(
                Reason.NO_SIGNATURE,
                assertInstanceOf(Verdict.Refuse.class, judge(request)).reason());
    }

    @Test
    void a_command_by_get_is_refused() {
        RawRequest post = genuine(SECRET, "q", NOW);

        refused(new RawRequest("GET", post.headers(), "", post.body(), NOW));
    }

    @Test
    void a_bare_command_is_an_empty_question_and_asked_in_the_persons_own_conversation() {
        Verdict.Accept accept = accepted(genuine(SECRET, " ", NOW));

        assertEquals("", accept.message().text());
        assertEquals("t1", accept.message().messageId());
        assertEquals("plan:c1:u1", accept.message().conversation());
    }

    @Test
    void a_short_answer_is_one_response_with_the_plans_words_escaped() {
        Doc doc = new Doc(
                Language.ZH,
                List.of(
                        new Doc.Lead("市科委牵头 **14** 项"),
                        new Doc.Quote("第一\n@all", "第1项"),
                        new Doc.Table(List.of("单位", "项"), List.of(List.of("a|b", "2"))),
                        Doc.Suggestions.of("逾期的有哪些")));

        assertEquals(
                "{\"response_type\":\"ephemeral\",\"text\":\"**市科委牵头 \\\\*\\\\*14\\\\*\\\\* 项**\\n"
                        + "> 第一\\n> @\u200Ball\\n> 第1项\\n\\n\\n"
                        + "| 单位 | 项 |\\n| --- | --- |\\n| a\\\\|b | 2 |\\n\\n· 逾期的有哪些\",\"skip_slack_parsing\":true}",
                Json.write(response(doc)));
    }

    @Test
    void a_long_answer_goes_on_in_numbered_extra_responses_and_loses_no_line() {
        Doc doc = new Doc(
                Language.ZH,
                List.of(
                        new Doc.Lead("x"),
                        new Doc.Table(List.of("h"), Collections.nCopies(1_000, List.of("科".repeat(50))))));
        JsonNode first = response(doc);
        List<JsonNode> all = new ArrayList<>(List.of(first));
        StreamSupport.stream(first.get("extra_responses").spliterator(), false).forEach(all::add);

        assertEquals(
                1_000,
                all.stream()
                        .flatMap(post -> post.get("text").asText().lines())
                        .filter(line -> line.equals("| " + "科".repeat(50) + " |"))
                        .count());
        for (int i = 0; i < all.size(); i++) {
            String text = all.get(i).get("text").asText();
            assertTrue(text.startsWith("(" + (i + 1) + "/" + all.size() + ")\n"), text);
            assertTrue(text.length() <= 16_383 && text.contains("| h |"), text);
            assertEquals("ephemeral", all.get(i).get("response_type").asText());
        }
    }

    @Test
    void a_late_answer_goes_to_the_servers_own_response_url_in_the_same_form() {
        Target target = answering(RESPONSE_URL).otherwise();
        assertNotNull(target);
        Wire wire = open(SECRET).outbound().render(lead("14 项"), target).get(0);
        Call call = open(SECRET).outbound().call(wire, target, new Attempt("k", NOW, null));

        assertEquals(RESPONSE_URL, call.uri().toString());
        assertEquals(
                "{\"text\":\"**14 项**\",\"response_type\":\"ephemeral\",\"skip_slack_parsing\":true}", call.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://chat.example/hooks/commands/k1",
                "https://chat.example:8443/hooks/commands/k1",
                "https://chat.example.evil.example/hooks/commands/k1",
                "https://evil.example/hooks/commands/k1",
                "https://chat.example@evil.example/hooks/commands/k1",
                "https://evil.example#chat.example/hooks/commands/k1",
                "https://chat.example\\@evil.example/hooks/commands/k1",
                "https://169.254.169.254/hooks/commands/k1",
                "https://localhost/hooks/commands/k1",
                "file:///hooks/commands/k1",
                "//chat.example/hooks/commands/k1",
                "https://chat.example/api/v4/users",
                "https://chat.example/hooks/commands/../../api/v4/users",
                "https://chat.example/hooks/commands/%2e%2e/x"
            })
    void a_response_url_elsewhere_is_never_called(String url) {
        assertNull(answering(url).otherwise());
    }
}
