package planbot.platform.wecom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.bot.Inbound.Chat;
import planbot.platform.Answering;
import planbot.platform.HttpReply;
import planbot.platform.Option;
import planbot.platform.PlatformKit;
import planbot.platform.PlatformType;
import planbot.platform.Proof;
import planbot.platform.RawRequest;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Wire;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;
import planbot.platform.parts.Parts.Measure;

/** An AI bot of WeCom: the kit, with requests made by WxJava, and what is the platform's own. */
class WeComBotTest extends PlatformKit {
    private static final String ANSWER_URL = "https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=c";

    @Override
    protected PlatformType type() {
        return new WeComBot();
    }

    @Override
    protected String secretOf(Option option, String secret) {
        return option.key().equals(WeCom.ENCODING_AES_KEY) ? Genuine.key(secret) : secret;
    }

    @Override
    protected RawRequest genuine(String secret, String text, Instant signedAt) {
        return Genuine.json(secret, Json.write(written(text, "single", ANSWER_URL)), signedAt);
    }

    private static ObjectNode message(String type) {
        ObjectNode message =
                Json.object().put("msgid", "m1").put("aibotid", "b").put("msgtype", type);
        message.putObject("from").put("userid", "zhangsan");
        return message;
    }

    private static ObjectNode written(String text, String chatType, String answerUrl) {
        ObjectNode message = message("text").put("chattype", chatType).put("response_url", answerUrl);
        message.putObject("text").put("content", text);
        return message;
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
    protected @Nullable Chat chat() {
        return null;
    }

    @Override
    protected List<Target> targets() {
        return List.of(Target.of("response_url", ANSWER_URL));
    }

    @Override
    protected void assertKeepsLimits(Target target, Wire wire) {
        JsonNode json = Json.object(wire.content()).orElseThrow();
        assertTrue(Measure.UTF8.of(Json.text(json, "markdown", "content")) <= 20_480);
    }

    private Verdict judged(ObjectNode message) {
        return judge(Genuine.json(SECRET, Json.write(message), NOW));
    }

    private static JsonNode opened(HttpReply reply) {
        JsonNode outer = Json.object(reply.body()).orElseThrow();
        assertEquals("263014780", Json.text(outer, "nonce"));
        return Json.object(Genuine.oracle(SECRET, "").decrypt(Json.text(outer, "encrypt")))
                .orElseThrow();
    }

    private static Answering.Now now(Verdict verdict) {
        return assertInstanceOf(
                Answering.Now.class,
                assertInstanceOf(Verdict.Accept.class, verdict).answering());
    }

    @Test
    void questions_that_make_sense_next_are_buttons_of_a_card_and_lines_of_the_answer() {
        Answering.Now now = now(judged(written("q", "single", ANSWER_URL)));
        Doc answer = new Doc(Language.ZH, List.of(new Doc.Lead("共14项"), Doc.Suggestions.of("还有吗", "第3项")));
        JsonNode reply = opened(now.form().of(answer).orElseThrow());

        assertEquals("stream_with_template_card", Json.text(reply, "msgtype"));
        assertEquals("**共14项**\n· 还有吗\n· 第3项", Json.text(reply, "stream", "content"));
        JsonNode card = reply.path("template_card");
        assertEquals("button_interaction", Json.text(card, "card_type"));
        assertEquals("{\"text\":\"第3项\",\"style\":1,\"key\":\"第3项\"}", Json.write(card.at("/button_list/1")));
        assertTrue(Json.text(card, "task_id").matches("[0-9A-Za-z]{1,128}"));
    }

    @Test
    void an_answer_is_a_finished_stream_and_goes_to_the_answer_address_where_it_is_too_long() {
        Answering.Now now = now(judged(written("q", "single", ANSWER_URL)));
        JsonNode reply = opened(now.form().of(lead("答")).orElseThrow());

        assertEquals("true", Json.text(reply, "stream", "finish"));
        assertEquals("**答**", Json.text(reply, "stream", "content"));
        assertTrue(now.form().of(lead("长".repeat(7_000))).isEmpty());
        assertEquals(Target.of("response_url", ANSWER_URL), now.otherwise());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://qyapi.weixin.qq.com/x",
                "https://evil.example/x",
                "https://qyapi.weixin.qq.com.evil.example/",
                "https://qyapi.weixin.qq.com@evil.example/",
                "https://127.0.0.1/"
            })
    void an_answer_address_that_is_not_wecoms_is_never_called(String address) {
        Answering.Now now = now(judged(written("q", "single", address)));

        assertNull(now.otherwise());
        String cut = Json.text(opened(now.form().of(lead("长".repeat(7_000))).orElseThrow()), "stream", "content");
        assertTrue(Measure.UTF8.of(cut) <= 20_480);
        assertTrue(cut.endsWith("narrow the question."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Bot q x", " @Bot\u2005q x", "@Bot  q x ", "q x", "「张三：q y」\n- - - - - - -\n@Bot q x[微笑]"})
    void a_leading_mention_is_no_part_of_a_question_in_a_group(String text) {
        ObjectNode message = written(text, "group", ANSWER_URL).put("chatid", "g1");
        Verdict.Accept accept = assertInstanceOf(Verdict.Accept.class, judged(message));

        assertEquals("q x", accept.message().text());
        assertEquals("plan:g1:zhangsan", accept.message().conversation());
    }

    @Test
    void speech_and_the_words_of_mixed_messages_are_text_and_files_are_wordless() {
        ObjectNode voice = message("voice");
        voice.putObject("voice").put("content", "q");
        ObjectNode mixed = message("mixed");
        var items = mixed.putObject("mixed").putArray("msg_item");
        items.addObject().put("msgtype", "image").putObject("image").put("url", "u");
        items.addObject().put("msgtype", "text").putObject("text").put("content", "q");

        for (ObjectNode message : List.of(voice, mixed)) {
            assertEquals(
                    "q",
                    assertInstanceOf(Verdict.Accept.class, judged(message))
                            .message()
                            .text());
        }
        assertInstanceOf(Verdict.Wordless.class, judged(message("file")));
    }

    @Test
    void who_enters_the_chat_is_greeted_with_the_help_as_text() {
        ObjectNode enter = message("event");
        enter.putObject("event").put("eventtype", "enter_chat");
        Verdict verdict = judged(enter);

        assertEquals(
                "帮助", assertInstanceOf(Verdict.Accept.class, verdict).message().text());
        JsonNode reply = opened(now(verdict).form().of(lead("答")).orElseThrow());
        assertEquals("答", Json.text(reply, "text", "content"));
    }

    @Test
    void a_pressed_button_is_a_question_and_feedback_is_ignored() {
        ObjectNode pressed = message("event").put("response_url", ANSWER_URL);
        pressed.putObject("event")
                .put("eventtype", "template_card_event")
                .putObject("template_card_event")
                .put("event_key", QUESTION);
        ObjectNode feedback = message("event");
        feedback.putObject("event").put("eventtype", "feedback_event");

        Verdict.Accept accept = assertInstanceOf(Verdict.Accept.class, judged(pressed));
        assertEquals(QUESTION, accept.message().text());
        assertInstanceOf(Answering.Later.class, accept.answering());
        assertInstanceOf(Verdict.Ignore.class, judged(feedback));
    }

    @Test
    void a_stream_that_nobody_knows_is_ended() {
        ObjectNode refresh = message("stream");
        refresh.putObject("stream").put("id", "s1");
        JsonNode reply =
                opened(assertInstanceOf(Verdict.Reply.class, judged(refresh)).reply());

        assertEquals("s1", Json.text(reply, "stream", "id"));
        assertEquals("true", Json.text(reply, "stream", "finish"));
    }
}
