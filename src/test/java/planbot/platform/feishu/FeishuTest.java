package planbot.platform.feishu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.Proof;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.Json;

/** Feishu's events with an Encrypt Key: the kit, the recorded requests, mentions, rich text and pressed buttons. */
class FeishuTest extends FeishuKit {
    private static final String BOT = "ou_bot";

    @Override
    protected PlatformType type() {
        return new Feishu();
    }

    @Override
    protected RawRequest genuine(String secret, String text, Instant signedAt) {
        return FeishuRequests.encrypted(secret, FeishuRequests.message(text, signedAt), signedAt);
    }

    @Override
    protected List<Proof> proofs() {
        return List.of(
                new Proof.Header(FeishuRequests.SIGNATURE),
                new Proof.Header(FeishuRequests.TIMESTAMP),
                new Proof.Header(FeishuRequests.NONCE));
    }

    private Verdict judge(JsonNode event) {
        return judge(FeishuRequests.encrypted(SECRET, event, NOW));
    }

    private Reason refusal(RawRequest request) {
        return assertInstanceOf(Verdict.Refuse.class, judge(request)).reason();
    }

    private static JsonNode vector(String id) {
        try {
            for (JsonNode vector : new ObjectMapper()
                    .readTree(Path.of("src/test/resources/vectors/feishu.json").toFile())) {
                if (vector.get("id").asText().equals(id)) {
                    return vector;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalArgumentException(id);
    }

    private static Platform open(JsonNode vector, String botOpenId) {
        Map<String, Secret> secrets = new HashMap<>(Map.of(
                Feishu.APP_ID,
                new Secret(FeishuRequests.APP_ID),
                Feishu.APP_SECRET,
                new Secret("s"),
                Feishu.VERIFICATION_TOKEN,
                new Secret(vector.path("verification_token").asText())));
        if (vector.has("encrypt_key")) {
            secrets.put(Feishu.ENCRYPT_KEY, new Secret(vector.get("encrypt_key").asText()));
        }
        return new Feishu()
                .open(new Channel(
                        "plan",
                        Map.of(
                                Feishu.API,
                                "https://open.feishu.cn",
                                Feishu.BOT_OPEN_ID,
                                botOpenId,
                                Feishu.FRESHNESS,
                                "28800"),
                        secrets));
    }

    private static RawRequest recorded(JsonNode vector) {
        Map<String, List<String>> headers = new HashMap<>();
        vector.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        List.of(header.getValue().asText())));
        byte[] body = vector.get("raw_body").asText().getBytes(StandardCharsets.UTF_8);
        return new RawRequest("POST", headers, "", body, Instant.ofEpochSecond(1609073151));
    }

    @Test
    void the_recorded_texts_are_decrypted() {
        for (String id : List.of("feishu-docs-aes", "feishu-sdk-test-aes")) {
            JsonNode vector = vector(id);
            EventCipher cipher =
                    new EventCipher(new Secret(vector.get("encrypt_key").asText()));
            byte[] plain = cipher.decrypt(vector.get("encrypt").asText()).orElseThrow();
            assertEquals(vector.get("plain").asText(), new String(plain, StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_recorded_check_of_the_address_is_answered_though_nothing_signs_it() {
        JsonNode vector = vector("feishu-url-verification-encrypted");

        Verdict verdict = open(vector, "").receive(recorded(vector));

        Verdict.Reply challenge = assertInstanceOf(Verdict.Reply.class, verdict);
        assertEquals(
                vector.get("expected_response"),
                Json.object(challenge.reply().body()).orElseThrow());
    }

    @Test
    void the_recorded_message_is_genuine() {
        JsonNode vector = vector("feishu-message-event-encrypted-signed");

        Verdict verdict = open(vector, BOT).receive(recorded(vector));

        Verdict.Accept accept = assertInstanceOf(Verdict.Accept.class, verdict);
        assertEquals(
                new Inbound(
                                "plan",
                                "om_5ce6d572455d361153b7cb51da133945",
                                "plan:oc_5ce6d572455d361153b7xx51da133945:ou_84aad35d084aa403a838cf73ee18467",
                                new Inbound.Caller("feishu", "ou_84aad35d084aa403a838cf73ee18467"),
                                QUESTION,
                                Instant.ofEpochMilli(1609073151345L))
                        .from(new Inbound.Chat("chat", "oc_5ce6d572455d361153b7xx51da133945")),
                accept.message());
        Target target = ((Answering.Later) accept.answering()).target();
        assertEquals("reply", target.kind());
        assertEquals(accept.message().messageId(), target.address());
        assertEquals("oc_5ce6d572455d361153b7xx51da133945", target.detail());
    }

    @Test
    void the_old_callback_of_cards_is_signed_otherwise_and_is_not_accepted() {
        JsonNode vector = vector("feishu-legacy-card-callback-sha1");
        ObjectNode withKey = vector.deepCopy();
        withKey.put("encrypt_key", "test key");

        assertInstanceOf(Verdict.Refuse.class, open(vector, "").receive(recorded(vector)));
        assertInstanceOf(Verdict.Refuse.class, open(withKey, "").receive(recorded(vector)));
    }

    @Test
    void an_unsigned_request_may_only_check_the_address() {
        RawRequest message = genuine(SECRET, QUESTION, NOW);
        byte[] challenge = FeishuRequests.encrypt(SECRET, Json.write(FeishuRequests.challenge(FeishuRequests.TOKEN)));
        byte[] forged = FeishuRequests.encrypt(SECRET, Json.write(FeishuRequests.challenge("other")));
        byte[] plain = Json.bytes(FeishuRequests.challenge(FeishuRequests.TOKEN));

        assertEquals(Reason.NO_SIGNATURE, refusal(FeishuRequests.unsigned(message.body(), NOW)));
        assertInstanceOf(Verdict.Reply.class, judge(FeishuRequests.unsigned(challenge, NOW)));
        assertInstanceOf(Verdict.Reply.class, judge(FeishuRequests.signed(SECRET, challenge, NOW)));
        assertEquals(Reason.NO_SIGNATURE, refusal(FeishuRequests.unsigned(forged, NOW)));
        assertEquals(Reason.NO_SIGNATURE, refusal(FeishuRequests.unsigned(plain, NOW)));

        ObjectNode other = FeishuRequests.challenge(FeishuRequests.TOKEN).put("type", "event_callback");
        byte[] event = FeishuRequests.encrypt(SECRET, Json.write(other));
        assertEquals(Reason.NO_SIGNATURE, refusal(FeishuRequests.unsigned(event, NOW)));
    }

    @Test
    void a_challenge_that_carries_a_message_is_only_a_challenge() {
        ObjectNode both = FeishuRequests.message(QUESTION, NOW);
        both.setAll(FeishuRequests.challenge(FeishuRequests.TOKEN));

        assertInstanceOf(Verdict.Reply.class, judge(both));
    }

    @Test
    void a_signed_request_is_still_refused_for_a_plain_body_another_token_or_another_app() {
        ObjectNode message = FeishuRequests.message(QUESTION, NOW);
        ObjectNode otherToken = message.deepCopy();
        ((ObjectNode) otherToken.get("header")).put("token", "other");
        ObjectNode noToken = message.deepCopy();
        ((ObjectNode) noToken.get("header")).put("token", "");
        ObjectNode otherApp = message.deepCopy();
        ((ObjectNode) otherApp.get("header")).put("app_id", "cli_other");

        assertEquals(Reason.BAD_ENCRYPTION, refusal(FeishuRequests.signed(SECRET, Json.bytes(message), NOW)));
        assertEquals(Reason.BAD_SIGNATURE, refusal(FeishuRequests.encrypted(SECRET, otherToken, NOW)));
        assertEquals(Reason.NO_SIGNATURE, refusal(FeishuRequests.encrypted(SECRET, noToken, NOW)));
        assertEquals(Reason.NOT_FOR_US, refusal(FeishuRequests.encrypted(SECRET, otherApp, NOW)));
    }

    @Test
    void a_wrong_signature_and_a_wrong_time_are_told_apart() {
        RawRequest genuine = genuine(SECRET, QUESTION, NOW);

        assertEquals(Reason.BAD_SIGNATURE, refusal(new Proof.Header(FeishuRequests.SIGNATURE).set(genuine, "00")));
        assertEquals(Reason.BAD_TIMESTAMP, refusal(new Proof.Header(FeishuRequests.TIMESTAMP).set(genuine, "-1")));
        assertEquals(Reason.STALE, refusal(new Proof.Header(FeishuRequests.TIMESTAMP).set(genuine, "1")));
    }

    /** A message in a group; every mention is a key, an open_id and a name. */
    private static ObjectNode inGroup(String text, String... mentions) {
        ObjectNode event = FeishuRequests.message(text, NOW);
        ObjectNode message = (ObjectNode) event.at("/event/message");
        message.put("chat_type", "group");
        for (int i = 0; i < mentions.length; i += 3) {
            ObjectNode mention = message.withArray("mentions").addObject();
            mention.put("key", mentions[i]).put("name", mentions[i + 2]);
            mention.putObject("id").put("open_id", mentions[i + 1]);
        }
        return event;
    }

    private String text(JsonNode event) {
        return assertInstanceOf(Verdict.Accept.class, judge(event)).message().text();
    }

    private Verdict judgeAsBot(JsonNode event) {
        ObjectNode vector =
                Json.object().put("verification_token", FeishuRequests.TOKEN).put("encrypt_key", SECRET);
        return open(vector, BOT).receive(FeishuRequests.encrypted(SECRET, event, NOW));
    }

    @Test
    void mentions_around_the_words_are_taken_out_and_others_become_names() {
        assertEquals(
                "市科委和@张三😀的任务",
                text(inGroup("@_user_1 市科委和@_user_2😀的任务", "@_user_1", BOT, "planbot", "@_user_2", "ou_2", "张三")));
        assertEquals("请@$1_\\ 看", text(inGroup("@_user_1 请@_user_2 看@_user_3", "@_user_2", "ou_2", "$1 \\")));
        assertEquals(
                QUESTION,
                text(inGroup(
                        "@_user_1 @_user_2 " + QUESTION + "@_user_2", "@_user_1", BOT, "b", "@_user_2", "u", "张三")));
    }

    @Test
    void emoji_in_brackets_are_no_words_and_other_brackets_are() {
        assertEquals("第7项谁牵头", text(inGroup("@_user_1 第7项谁牵头[微笑][SMILE]", "@_user_1", BOT, "planbot")));
        assertEquals("[PPP]的任务[7]", text(inGroup("@_user_1 [PPP]的任务[7]", "@_user_1", BOT, "planbot")));
    }

    @Test
    void a_key_that_begins_like_another_is_not_that_one() {
        assertEquals(
                "问@张三 和@李四 的",
                text(inGroup("@_user_9 问@_user_1 和@_user_11 的", "@_user_1", "ou_1", "张三", "@_user_11", "ou_11", "李四")));
    }

    @Test
    void a_bot_that_knows_itself_hears_what_mentions_it_and_nothing_else_in_a_group() {
        Verdict amid =
                judgeAsBot(inGroup("@_user_1 的任务，@_user_2 ", "@_user_1", "ou_1", "张三", "@_user_2", BOT, "planbot"));
        Verdict others = judgeAsBot(inGroup("@_user_1 吃饭吗", "@_user_1", "ou_1", "张三"));
        Verdict alone = judgeAsBot(FeishuRequests.message(QUESTION, NOW));

        assertEquals("@张三 的任务，", ((Verdict.Accept) amid).message().text());
        assertEquals(new Verdict.Ignore(Reason.UNSUPPORTED), others);
        assertInstanceOf(Verdict.Accept.class, alone);
    }

    @Test
    void rich_text_is_read_with_its_title_and_its_mentions() throws IOException {
        JsonNode post = new ObjectMapper()
                .readTree("{\"title\":\"请问\",\"content\":[[{\"tag\":\"at\",\"user_id\":\"@_user_1\","
                        + "\"user_name\":\"planbot\"},{\"tag\":\"text\",\"text\":\" 市科委\"},{\"tag\":\"a\","
                        + "\"href\":\"https://a\",\"text\":\"牵头\"}],[{\"tag\":\"img\",\"image_key\":\"i\"}],"
                        + "[{\"tag\":\"text\",\"text\":\"哪些任务\"}]]}");
        ObjectNode event = FeishuRequests.message("post", post, NOW);
        ObjectNode mention =
                ((ObjectNode) event.at("/event/message")).putArray("mentions").addObject();
        mention.put("key", "@_user_1").put("name", "planbot").putObject("id").put("open_id", BOT);

        Verdict verdict = judgeAsBot(event);

        assertEquals("请问\n 市科委牵头\n\n哪些任务", ((Verdict.Accept) verdict).message().text());
    }

    @Test
    void a_picture_has_no_words_and_a_bare_mention_asks_for_help() {
        ObjectNode picture = FeishuRequests.message("image", Json.object().put("image_key", "img_1"), NOW);
        ObjectNode broken = FeishuRequests.message(QUESTION, NOW);
        ((ObjectNode) broken.at("/event/message")).put("content", "not json");

        for (JsonNode event : List.of(picture, broken)) {
            Verdict.Wordless wordless = assertInstanceOf(Verdict.Wordless.class, judge(event));
            assertEquals("", wordless.message().text());
            assertFalse(wordless.message().messageId().isEmpty());
        }
        Verdict bare = judge(inGroup("@_user_1", "@_user_1", BOT, "planbot"));
        assertEquals("", assertInstanceOf(Verdict.Accept.class, bare).message().text());
    }

    @Test
    void a_picture_posted_with_a_mention_has_no_words_either() throws IOException {
        String at = "[{\"tag\":\"at\",\"user_id\":\"@_user_1\"}]";
        String image = "[{\"tag\":\"img\",\"image_key\":\"x\"}]";
        String words = "[{\"tag\":\"text\",\"text\":\"第7项\"}]";

        assertInstanceOf(Verdict.Wordless.class, posted(at + "," + image));
        assertInstanceOf(Verdict.Accept.class, posted(at));
        assertInstanceOf(Verdict.Accept.class, posted(at + "," + image + "," + words));
    }

    private Verdict posted(String paragraphs) throws IOException {
        JsonNode post = new ObjectMapper().readTree("{\"title\":\"\",\"content\":[" + paragraphs + "]}");
        return judge(FeishuRequests.message("post", post, NOW));
    }

    @Test
    void talk_in_a_group_that_mentions_nobody_or_everybody_is_none_of_the_bots() {
        assertEquals(new Verdict.Ignore(Verdict.Reason.UNSUPPORTED), judge(inGroup("大家好", "@_all", "", "所有人")));
    }

    @Test
    void what_other_programs_write_and_other_events_are_not_answered() {
        ObjectNode bot = FeishuRequests.message(QUESTION, NOW);
        ((ObjectNode) bot.at("/event/sender")).put("sender_type", "app");
        ObjectNode other = FeishuRequests.message(QUESTION, NOW);
        ((ObjectNode) other.get("header")).put("event_type", "im.chat.updated_v1");
        ObjectNode nameless = FeishuRequests.message(QUESTION, NOW);
        ((ObjectNode) nameless.at("/event/message")).remove("message_id");

        assertEquals(new Verdict.Ignore(Reason.BOT), judge(bot));
        assertEquals(new Verdict.Ignore(Reason.UNSUPPORTED), judge(other));
        assertEquals(new Verdict.Ignore(Reason.UNSUPPORTED), judge(nameless));
        assertEquals(new Verdict.Ignore(Reason.UNSUPPORTED), judge(Json.object().put("token", FeishuRequests.TOKEN)));
    }

    @Test
    void pressing_a_button_is_the_same_as_typing_its_question() {
        Verdict.Accept typed = assertInstanceOf(Verdict.Accept.class, judge(FeishuRequests.message(QUESTION, NOW)));
        JsonNode press = FeishuRequests.pressed(Json.object().put("q", QUESTION), NOW);

        Verdict.Accept pressed = assertInstanceOf(Verdict.Accept.class, judge(press));

        assertEquals(QUESTION, pressed.message().text());
        assertEquals(typed.message().conversation(), pressed.message().conversation());
        assertEquals(typed.message().caller(), pressed.message().caller());
        assertEquals(NOW, pressed.message().sentAt());
        assertNotEquals(typed.message().messageId(), pressed.message().messageId());
        Answering.Later later = (Answering.Later) pressed.answering();
        assertEquals(Target.of("chat", "oc_5ce6d572"), later.target());
        assertArrayEquals(
                "{}".getBytes(StandardCharsets.US_ASCII),
                later.acknowledgement().body());
    }

    @Test
    void a_button_that_is_not_ours_asks_nothing() {
        for (JsonNode value : List.of(
                Json.object(), Json.object().put("q", " "), Json.object().put("k", "v"))) {
            assertEquals(new Verdict.Ignore(Reason.UNSUPPORTED), judge(FeishuRequests.pressed(value, NOW)));
        }
    }

    @Test
    void malformed_options_are_named_with_their_remedy_and_without_their_value() {
        for (String key : List.of(Feishu.FRESHNESS, Feishu.BOT_OPEN_ID, Feishu.API, Feishu.GROUP_WEBHOOK)) {
            Channel channel = channel(SECRET);
            Map<String, String> values = new HashMap<>(channel.values());
            Map<String, Secret> secrets = new HashMap<>(channel.secrets());
            values.computeIfPresent(key, (name, value) -> "bad value");
            secrets.computeIfPresent(key, (name, value) -> new Secret("bad value"));

            String told = String.valueOf(assertThrows(
                            IllegalArgumentException.class, () -> type().open(new Channel("plan", values, secrets)))
                    .getMessage());

            assertTrue(told.startsWith(key) && !told.contains("bad value"), told);
        }
    }

    @Test
    void a_signing_secret_without_a_webhook_is_a_mistake() {
        Channel channel = channel(SECRET);
        Map<String, Secret> secrets = new HashMap<>(channel.secrets());
        secrets.remove(Feishu.GROUP_WEBHOOK);

        assertThrows(IllegalArgumentException.class, () -> type().open(new Channel("plan", channel.values(), secrets)));
    }

    @Test
    void a_request_may_be_as_old_as_the_channel_says() {
        Channel channel = channel(SECRET);
        Map<String, String> values = new HashMap<>(channel.values());
        values.put(Feishu.FRESHNESS, "60");
        Platform strict = type().open(new Channel("plan", values, channel.secrets()));
        RawRequest request = genuine(SECRET, QUESTION, NOW.minus(Duration.ofSeconds(61)));

        Verdict verdict = strict.receive(new RawRequest("POST", request.headers(), "", request.body(), NOW));

        assertEquals(Reason.STALE, ((Verdict.Refuse) verdict).reason());
    }
}
