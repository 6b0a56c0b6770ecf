package planbot.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Json;

/** Slack's Events API and pressed buttons. */
class SlackEventsTest {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Platform WITH_TOKEN = open(Map.of("botToken", new Secret("xoxb-1")));
    private static final Platform WITHOUT_TOKEN = open(Map.of());

    private static Platform open(Map<String, Secret> more) {
        Map<String, Secret> secrets = new HashMap<>(more);
        secrets.put("signingSecret", new Secret(SECRET));
        Map<String, String> values = Map.of("responseType", "ephemeral", "buttons", "true", "api", "https://slack.com");
        return new Slack().open(new Channel("plan", values, secrets));
    }

    private static RawRequest signed(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(NOW.getEpochSecond());
        Map<String, List<String>> headers = Map.of(
                "x-slack-request-timestamp", List.of(timestamp),
                "x-slack-signature", List.of(SignedCommand.signature(SECRET, timestamp, bytes)));
        return new RawRequest("POST", headers, "", bytes, NOW);
    }

    private static Verdict event(Platform platform, String event) {
        return platform.receive(signed("{\"type\":\"event_callback\",\"team_id\":\"T1\",\"api_app_id\":\"A1\","
                + "\"event_id\":\"Ev1\",\"authorizations\":[{\"user_id\":\"UBOT\",\"is_bot\":true}],\"event\":" + event
                + "}"));
    }

    private static Verdict.Accept mention(String text) {
        String escaped = Json.write(Json.object().put("text", text));
        String event =
                "{\"type\":\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"1.5\"," + escaped.substring(1);
        return assertInstanceOf(Verdict.Accept.class, event(WITH_TOKEN, event));
    }

    private static Target target(Verdict.Accept accept) {
        return assertInstanceOf(Answering.Later.class, accept.answering()).target();
    }

    @Test
    void the_address_is_proved_by_repeating_the_challenge() {
        Verdict.Reply challenge = assertInstanceOf(
                Verdict.Reply.class,
                WITHOUT_TOKEN.receive(
                        signed("{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"3eZbr\"}")));

        assertEquals("3eZbr", new String(challenge.reply().body(), StandardCharsets.UTF_8));
    }

    @Test
    void an_unsigned_challenge_is_refused() {
        byte[] body = "{\"type\":\"url_verification\",\"challenge\":\"3eZbr\"}".getBytes(StandardCharsets.UTF_8);

        assertInstanceOf(Verdict.Refuse.class, WITH_TOKEN.receive(new RawRequest("POST", Map.of(), "", body, NOW)));
    }

    @Test
    void a_mention_is_answered_in_a_thread_of_its_own() {
        Verdict.Accept accept = mention("<@UBOT> 市科委牵头哪些任务");

        assertEquals("市科委牵头哪些任务", accept.message().text());
        assertEquals("plan:T1:C1:U1", accept.message().conversation());
        assertEquals(Target.of("chat", "C1", "1.5"), target(accept));
    }

    @ParameterizedTest
    @CsvSource({
        "'市科委牵头哪些任务 <@UBOT>', '市科委牵头哪些任务'",
        "'  <@UBOT>   tasks &lt;due&gt; 2016-06 &amp; later ', 'tasks <due> 2016-06 & later'",
        "'<@UBOT> <@U2|wang> 问的 <#C2|plan> <!here>', '问的 plan'",
        "'<@UBOT> 请<@U2|li wei> 看第7项 <@U3|wang>', '请@li_wei 看第7项'",
        "'<@UBOT> <@U3> 第7项', '第7项'",
        "'<@UBOT> see <https://a.example/b|链接> <https://c.example>', 'see 链接 https://c.example'",
        "'<@UBOT> 😀 :smile: *粗* `码`', '😀  *粗* `码`'",
        "'<@UBOT> 谢谢 :+1:', '谢谢'",
        "'<@UBOT> 第7项:100::wave::skin-tone-3:', '第7项'",
        "'<@UBOT> due 10:30:45 or a:b:c', 'due 10:30:45 or a:b:c'",
        "'<@UBOT> 市科委牵头哪些任务\n&gt;&gt;&gt; 市教委牵头的\n市财政局牵头的', '市科委牵头哪些任务'",
        "'&gt; 引用的话\n<@UBOT> 第7项', '第7项'"
    })
    void mentions_links_escapes_and_quotes_are_taken_out(String sent, String typed) {
        assertEquals(typed, mention(sent).message().text());
    }

    @Test
    void a_mention_inside_a_thread_is_answered_there() {
        Verdict verdict = event(
                WITH_TOKEN,
                "{\"type\":\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"1.9\",\"thread_ts\":\"1.5\",\"text\":\"q\"}");

        assertEquals(Target.of("chat", "C1", "1.5"), target(assertInstanceOf(Verdict.Accept.class, verdict)));
    }

    @Test
    void a_direct_message_is_answered_beside_it() {
        Verdict verdict = event(
                WITH_TOKEN,
                "{\"type\":\"message\",\"channel_type\":\"im\",\"user\":\"U1\",\"channel\":\"D1\",\"ts\":\"1.5\",\"text\":\"q\"}");

        assertEquals(Target.of("chat", "D1", ""), target(assertInstanceOf(Verdict.Accept.class, verdict)));
    }

    @Test
    void a_post_that_comes_as_two_events_is_one_message() {
        String same = "\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"1.5\",\"text\":\"q\"}";
        Verdict.Accept mention =
                assertInstanceOf(Verdict.Accept.class, event(WITH_TOKEN, "{\"type\":\"app_mention\"," + same));
        Verdict.Accept other = assertInstanceOf(
                Verdict.Accept.class, event(WITH_TOKEN, "{\"type\":\"message\",\"channel_type\":\"im\"," + same));

        assertEquals(mention.message().messageId(), other.message().messageId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"bot_id\":\"B1\",\"type\":\"app_mention\",\"user\":\"U1\"",
                "\"type\":\"message\",\"channel_type\":\"im\",\"user\":\"UBOT\""
            })
    void what_bots_write_is_ignored(String event) {
        assertEquals(
                new Verdict.Ignore(Reason.BOT),
                event(WITH_TOKEN, "{" + event + ",\"channel\":\"C1\",\"ts\":\"1.5\",\"text\":\"q\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"message\",\"channel_type\":\"im\",\"subtype\":\"message_changed\"",
                "\"type\":\"message\",\"channel_type\":\"channel\"",
                "\"type\":\"reaction_added\""
            })
    void what_is_no_new_message_to_the_bot_is_ignored(String event) {
        assertEquals(
                new Verdict.Ignore(Reason.UNSUPPORTED),
                event(WITH_TOKEN, "{" + event + ",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"1.5\",\"text\":\"q\"}"));
    }

    @Test
    void a_picture_without_words_is_told_apart() {
        Verdict verdict = event(
                WITH_TOKEN,
                "{\"type\":\"message\",\"channel_type\":\"im\",\"subtype\":\"file_share\",\"user\":\"U1\","
                        + "\"channel\":\"D1\",\"ts\":\"1.5\",\"text\":\"\",\"files\":[{\"id\":\"F1\"}]}");

        assertInstanceOf(Verdict.Wordless.class, verdict);
    }

    @Test
    void without_a_token_events_cannot_be_answered_and_the_log_shall_say_so() {
        assertEquals(
                new Verdict.Ignore(Reason.NOT_SET_UP),
                event(
                        WITHOUT_TOKEN,
                        "{\"type\":\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"1.5\",\"text\":\"q\"}"));
    }

    private static Verdict pressed(Platform platform, String container, String responseUrl) {
        String payload = "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"},"
                + "\"channel\":{\"id\":\"C1\"},\"trigger_id\":\"12.34\",\"container\":" + container
                + ",\"response_url\":\"" + responseUrl + "\",\"actions\":[{\"action_id\":\"ask-0\",\"type\":\"button\","
                + "\"value\":\"还有吗\",\"action_ts\":\"9.9\"}]}";
        return platform.receive(signed("payload=" + ApiBase.encode(payload)));
    }

    @Test
    void a_chat_can_be_written_to_unasked_where_there_is_a_token() {
        String url = "https://hooks.slack.com/actions/1";
        byte[] command = SignedCommand.body("q", "U1");
        Inbound.Chat inCommand = new Inbound.Chat("chat", "C2147483705");

        assertEquals(new Inbound.Chat("chat", "C1"), mention("q").message().chat());
        assertEquals(new Inbound.Chat("chat", "C1"), chat(pressed(WITH_TOKEN, "{\"is_ephemeral\":true}", url)));
        assertNull(chat(pressed(WITHOUT_TOKEN, "{\"is_ephemeral\":true}", url)));
        assertEquals(inCommand, chat(WITH_TOKEN.receive(signed(new String(command, StandardCharsets.US_ASCII)))));
        assertNull(chat(WITHOUT_TOKEN.receive(signed(new String(command, StandardCharsets.US_ASCII)))));
    }

    private static Inbound.@Nullable Chat chat(Verdict verdict) {
        return assertInstanceOf(Verdict.Accept.class, verdict).message().chat();
    }

    @Test
    void pressing_a_button_is_typing_its_question_in_the_same_conversation() {
        Verdict.Accept accept = assertInstanceOf(
                Verdict.Accept.class,
                pressed(
                        WITH_TOKEN,
                        "{\"is_ephemeral\":false,\"thread_ts\":\"1.5\"}",
                        "https://hooks.slack.com/actions/1"));

        assertEquals("还有吗", accept.message().text());
        assertEquals(mention("q").message().conversation(), accept.message().conversation());
        assertEquals(Target.of("chat", "C1", "1.5"), target(accept));
    }

    @Test
    void a_button_below_an_answer_that_only_one_person_sees_is_answered_for_that_person() {
        String url = "https://hooks.slack.com/actions/1";
        Verdict.Accept accept =
                assertInstanceOf(Verdict.Accept.class, pressed(WITH_TOKEN, "{\"is_ephemeral\":true}", url));

        assertEquals(Target.of("response_url", url), target(accept));
        assertNotEquals("", accept.message().messageId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.slack.com/actions/1",
                "https://hooks.slack.com.evil.example/1",
                "https://evil.example/hooks.slack.com",
                "https://user@hooks.slack.com/1",
                "https://hooks.slack.com:8443/1",
                "https://127.0.0.1/",
                "file:///etc/passwd",
                "//hooks.slack.com/1",
                "",
                "https://hooks.slack.com\\\\@evil.example/"
            })
    void an_answer_goes_to_no_address_that_is_not_slacks(String url) {
        assertEquals(new Verdict.Ignore(Reason.NOT_SET_UP), pressed(WITHOUT_TOKEN, "{\"is_ephemeral\":true}", url));
    }
}
