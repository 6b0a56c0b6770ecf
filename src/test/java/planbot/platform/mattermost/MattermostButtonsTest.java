package planbot.platform.mattermost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Wire;
import planbot.platform.parts.Json;

/** Buttons below answers: what they carry, who may press them, and what comes of it. */
class MattermostButtonsTest {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String URL = "http://10.0.0.5:8080/webhooks/plan";
    private static final Doc ANSWER = new Doc(
            Language.ZH,
            List.of(
                    new Doc.Lead("14 项"),
                    new Doc.Suggestions(List.of(new Doc.Suggestion("只看逾期", "逾期的"), new Doc.Suggestion("下一页", "下一页")))));

    /** HMAC-SHA256 of "plan\nc1\n逾期的", made with openssl dgst -sha256 -hmac. */
    private static final String SIGNATURE = "d865c34962b0afece447be6380ed9b8ba992aed33d51609adce77486b59a927d";

    private static Platform open(String key, String buttonsUrl) {
        return open("plan", key, buttonsUrl);
    }

    private static Platform open(String name, String key, String buttonsUrl) {
        Map<String, Secret> secrets = new HashMap<>(Map.of(
                Mattermost.COMMAND_TOKEN, new Secret("token"),
                Mattermost.INCOMING_WEBHOOK, new Secret("https://chat.example/hooks/k")));
        if (!key.isEmpty()) {
            secrets.put(Mattermost.BUTTON_KEY, new Secret(key));
        }
        Map<String, String> values =
                Map.of(Mattermost.URL, "", Mattermost.BUTTONS_URL, buttonsUrl, Mattermost.RESPONSE_TYPE, "in_channel");
        return new Mattermost().open(new Channel(name, values, secrets));
    }

    private static JsonNode commandAnswer(Platform platform) {
        RawRequest request = new RawRequest(
                "POST",
                Map.of("authorization", List.of("Token token")),
                "",
                "token=token&command=%2Fplan&user_id=u1&channel_id=c1&trigger_id=t1&text=q"
                        .getBytes(StandardCharsets.UTF_8),
                NOW);
        return response(platform.receive(request), ANSWER);
    }

    private static JsonNode response(Verdict verdict, Doc doc) {
        Answering answering = assertInstanceOf(Verdict.Accept.class, verdict).answering();
        byte[] body = assertInstanceOf(Answering.Now.class, answering)
                .form()
                .of(doc)
                .orElseThrow()
                .body();
        return Json.object(body).orElseThrow();
    }

    private static ObjectNode press() {
        ObjectNode press = Json.object()
                .put("user_id", "u1")
                .put("post_id", "p1")
                .put("channel_id", "c1")
                .put("team_id", "team1")
                .put("trigger_id", "t2");
        press.putObject("context").put("q", "逾期的").put("c", "c1").put("m", SIGNATURE);
        return press;
    }

    private static Verdict judge(Platform platform, ObjectNode press, Instant at) {
        return platform.receive(
                new RawRequest("POST", Map.of("content-type", List.of("application/json")), "", Json.bytes(press), at));
    }

    private static Verdict judge(ObjectNode press) {
        return judge(open(KEY, URL), press, NOW);
    }

    private static String id(ObjectNode press, Instant at) {
        return assertInstanceOf(Verdict.Accept.class, judge(open(KEY, URL), press, at))
                .message()
                .messageId();
    }

    @Test
    void questions_that_make_sense_next_are_buttons_with_a_signed_context() {
        JsonNode answer = commandAnswer(open(KEY, URL));

        assertEquals("**14 项**", answer.get("text").asText());
        assertEquals(
                "{\"id\":\"ask1\",\"type\":\"button\",\"name\":\"只看逾期\",\"integration\":{\"url\":\"" + URL
                        + "\",\"context\":{\"q\":\"逾期的\",\"c\":\"c1\",\"m\":\"" + SIGNATURE + "\"}}}",
                Json.write(answer.at("/attachments/0/actions/0")));
        assertEquals("ask2", answer.at("/attachments/0/actions/1/id").asText());
    }

    @Test
    void without_key_or_address_they_are_lines() {
        for (Platform platform : List.of(open("", URL), open(KEY, ""))) {
            JsonNode answer = commandAnswer(platform);

            assertEquals("**14 项**\n· 只看逾期\n· 下一页", answer.get("text").asText());
            assertFalse(answer.has("attachments"));
        }
    }

    @Test
    void a_message_through_the_incoming_webhook_has_lines_and_shows_no_markup_in_what_is_seen() {
        List<Wire> wires = open(KEY, URL).outbound().render(ANSWER, Target.of(MattermostOutbound.WEBHOOK, ""));

        assertEquals(1, wires.size());
        assertEquals("{\"text\":\"**14 项**\\n· 只看逾期\\n· 下一页\"}", wires.get(0).content());
        assertEquals("14 项\n· 只看逾期\n· 下一页", wires.get(0).text());
        assertEquals(
                List.of(Wire.plain("{\"text\":\"14 项\\n· 只看逾期\\n· 下一页\"}", "14 项\n· 只看逾期\n· 下一页")),
                wires.get(0).plain());
    }

    @Test
    void pressing_is_the_same_as_typing_and_is_answered_to_who_pressed() {
        Verdict verdict = judge(press());
        Verdict.Accept accept = assertInstanceOf(Verdict.Accept.class, verdict);

        assertEquals("逾期的", accept.message().text());
        assertEquals("plan:c1:u1", accept.message().conversation());
        assertEquals("t2", accept.message().messageId());
        assertEquals(
                "{\"ephemeral_text\":\"**14 项**\\n· 只看逾期\\n· 下一页\",\"skip_slack_parsing\":true}",
                Json.write(response(verdict, ANSWER)));
        assertEquals("{}", new String(accept.answering().acknowledgement().body(), StandardCharsets.UTF_8));
    }

    @Test
    void presses_without_a_trigger_are_told_apart_by_post_question_person_and_second() {
        ObjectNode press = press().put("trigger_id", "");
        String first = id(press, NOW);

        assertEquals(first, id(press, NOW.plusMillis(400)));
        assertNotEquals(first, id(press, NOW.plusSeconds(1)));
        assertNotEquals(first, id(press.deepCopy().put("post_id", "p2"), NOW));
        assertNotEquals(first, id(press.deepCopy().put("user_id", "u2"), NOW));
    }

    static Stream<Consumer<ObjectNode>> forgeries() {
        return Stream.of(
                press -> context(press).put("m", "0" + SIGNATURE.substring(1)),
                press -> context(press).put("m", SIGNATURE.toUpperCase(Locale.ROOT)),
                press -> context(press).put("m", ""),
                press -> context(press).remove("m"),
                press -> context(press).put("q", "下一页"),
                press -> context(press).put("q", ""),
                press -> context(press).put("c", "c2"),
                press -> press.put("channel_id", "c2"),
                press -> press.put("channel_id", "c2").withObject("/context").put("c", "c2"),
                press -> press.put("channel_id", "").withObject("/context").put("c", ""),
                press -> press.put("context", "q"),
                press -> press.putNull("context"));
    }

    private static ObjectNode context(ObjectNode press) {
        return press.withObject("/context");
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_press_that_is_not_of_our_button_in_this_channel_is_refused(Consumer<ObjectNode> forgery) {
        ObjectNode press = press();
        forgery.accept(press);

        assertInstanceOf(Verdict.Refuse.class, judge(press));
    }

    @Test
    void a_press_is_refused_by_another_channel_of_ours_and_where_there_are_no_buttons() {
        assertInstanceOf(Verdict.Refuse.class, judge(open("other", KEY, URL), press(), NOW));
        assertInstanceOf(Verdict.Refuse.class, judge(open("another-" + KEY, URL), press(), NOW));
        assertInstanceOf(Verdict.Refuse.class, judge(open("", URL), press(), NOW));
        assertInstanceOf(Verdict.Refuse.class, judge(open(KEY, ""), press(), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "0123456789abcde"})
    void a_key_that_can_be_guessed_is_refused_without_being_repeated(String key) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> open(key, URL))
                .getMessage());

        assertTrue(message.startsWith("buttonKey") && !message.contains(key), message);
    }
}
