package planbot.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.lark.oapi.core.utils.Decryptor;
import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is simulated is what the platforms send: their published values come out, and their own SDKs accept it. */
class SignatureTest {
    private static final Path DEMO = Path.of("conf/demo.yaml");
    private static final Said SAID = new Said(
            "市科委牵头哪些任务 <b>&amp; 😀]]>",
            Instant.parse("2016-05-20T02:00:00Z"),
            "0123456789abcdef0123456789abcdef",
            "http://127.0.0.1:8082");

    private static JsonNode vectors(String file) throws Exception {
        return Json.read(Files.readString(Path.of("src/test/resources/vectors", file)));
    }

    private static JsonNode vector(String id) throws Exception {
        String platform = id.substring(0, id.indexOf('-'));
        return StreamSupport.stream(vectors(platform + ".json").spliterator(), false)
                .filter(vector -> vector.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Stream<JsonNode> wecom() throws Exception {
        JsonNode vectors = vectors("wecom.json");
        return Stream.of("vectors", "generated")
                .flatMap(part -> StreamSupport.stream(vectors.path(part).spliterator(), false));
    }

    @ParameterizedTest
    @MethodSource("wecom")
    void wecoms_values_come_out_byte_for_byte(JsonNode vector) {
        WecomCipher cipher = new WecomCipher(
                vector.path("token").asText(),
                vector.path("encoding_aes_key").asText(),
                vector.path("receiveid").asText());
        String encrypted = vector.path("encrypt").asText();
        byte[] random = vector.path("random16_ascii").asText().getBytes(StandardCharsets.ISO_8859_1);
        String message = cipher.decrypt(encrypted);
        assertEquals(vector.path("msg").asText(), message);
        assertEquals(encrypted, cipher.encrypt(random, message));
        assertEquals(
                vector.path("msg_signature").asText(),
                cipher.signature(
                        vector.path("timestamp").asText(), vector.path("nonce").asText(), encrypted));
    }

    @Test
    void another_implementation_of_wecoms_encryption_reads_the_member_and_his_words() {
        Account account = DemoFile.channel(DEMO, "wecom");
        Post post = new Wecom(account).message(SAID);
        WxCryptUtil oracle =
                new WxCryptUtil(account.get("token"), account.get("encodingAesKey"), account.get("corpId"));
        Map<String, String> query = query(post);
        String xml =
                oracle.decryptXml(query.get("msg_signature"), query.get("timestamp"), query.get("nonce"), post.body());
        assertEquals(SAID.text(), Xml.elements(xml).get("Content"));
        assertEquals("zhangsan", Xml.elements(xml).get("FromUserName"));
    }

    @Test
    void what_another_implementation_answers_as_wecom_application_is_shown() {
        Account account = DemoFile.channel(DEMO, "wecom");
        WxCryptUtil oracle =
                new WxCryptUtil(account.get("token"), account.get("encodingAesKey"), account.get("corpId"));
        String reply =
                oracle.encrypt("<xml><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[共 3 项]]></Content></xml>");
        assertEquals("共 3 项", new Wecom(account).shown(reply).orElseThrow());
        assertTrue(new Wecom(account).shown("").isEmpty());
    }

    @Test
    void the_bots_message_is_encrypted_without_a_receiver_and_its_stream_is_shown() {
        Account account = DemoFile.channel(DEMO, "wecom-bot");
        WecomBot bot = new WecomBot(account);
        Post post = bot.message(SAID);
        WxCryptUtil oracle = new WxCryptUtil(account.get("token"), account.get("encodingAesKey"), "");
        String encrypted = Json.read(post.body()).path("encrypt").asText();
        Map<String, String> query = query(post);
        String plain = oracle.decryptContent(
                query.get("msg_signature"), query.get("timestamp"), query.get("nonce"), encrypted);
        assertEquals(
                "@planbot " + SAID.text(),
                Json.read(plain).path("text").path("content").asText());
        WecomCipher cipher = new WecomCipher(account.get("token"), account.get("encodingAesKey"), "");
        String stream = cipher.encrypt(
                Wecom.random(SAID),
                "{\"msgtype\":\"stream\",\"stream\":{\"id\":\"1\",\"finish\":true,\"content\":\"**共** 3 项\"}}");
        String reply = Json.object()
                .put("encrypt", stream)
                .put("msgsignature", cipher.signature("1", "n", stream))
                .put("timestamp", 1)
                .put("nonce", "n")
                .toString();
        assertEquals("共 3 项", bot.shown(reply).orElseThrow());
    }

    private static Map<String, String> query(Post post) {
        Map<String, String> query = new HashMap<>();
        Arrays.stream(post.query().split("&")).forEach(field -> {
            int equals = field.indexOf('=');
            query.put(field.substring(0, equals), field.substring(equals + 1));
        });
        return query;
    }

    @Test
    void dingtalks_values_come_out() throws Exception {
        JsonNode vectors = vectors("dingtalk.json").path("vectors");
        assertEquals(3, vectors.size());
        for (JsonNode vector : vectors) {
            assertEquals(
                    vector.path("sign").asText(),
                    Dingtalk.sign(
                            vector.path("secret").asText(),
                            vector.path("timestamp").asText()));
        }
    }

    @Test
    void feishus_values_come_out_byte_for_byte() throws Exception {
        for (String id : new String[] {"feishu-docs-aes", "feishu-sdk-test-aes"}) {
            JsonNode vector = vector(id);
            String encrypted = vector.path("encrypt").asText();
            byte[] iv = Arrays.copyOf(Base64.getDecoder().decode(encrypted), 16);
            assertEquals(
                    encrypted,
                    Feishu.encrypt(
                            vector.path("encrypt_key").asText(),
                            iv,
                            vector.path("plain").asText()));
        }
        JsonNode event = vector("feishu-message-event-encrypted-signed");
        JsonNode headers = event.path("headers");
        assertEquals(
                headers.path("X-Lark-Signature").asText(),
                Feishu.signature(
                        headers.path("X-Lark-Request-Timestamp").asText(),
                        headers.path("X-Lark-Request-Nonce").asText(),
                        event.path("encrypt_key").asText(),
                        event.path("raw_body").asText()));
    }

    @Test
    void feishus_own_sdk_reads_the_event() throws Exception {
        Account account = DemoFile.channel(DEMO, "feishu");
        Post post = new Feishu(account).message(SAID);
        String event = new Decryptor(account.get("encryptKey"))
                .decrypt(Json.read(post.body()).path("encrypt").asText());
        JsonNode message = Json.read(event).path("event").path("message");
        assertEquals(
                "@_user_1 " + SAID.text(),
                Json.read(message.path("content").asText()).path("text").asText());
    }

    @Test
    void slacks_own_sdk_takes_both_ways() throws Exception {
        JsonNode documented = vector("slack-docs-signature");
        assertEquals(
                documented.path("signature").asText(),
                Slack.signature(
                        documented.path("secret").asText(),
                        documented.path("timestamp").asText(),
                        documented.path("raw_body").asText()));
        Account account = DemoFile.channel(DEMO, "slack");
        SlackSignature.Verifier sdk =
                new SlackSignature.Verifier(new SlackSignature.Generator(account.get("signingSecret")));
        for (Slack.Way way : Slack.Way.values()) {
            Post post = new Slack(account, way).message(SAID);
            assertTrue(sdk.isValid(
                    SAID.seconds(),
                    post.body(),
                    String.valueOf(post.headers().get("X-Slack-Signature")),
                    SAID.at().toEpochMilli()));
        }
    }

    @Test
    void teams_documented_value_comes_out() throws Exception {
        for (String id : new String[] {"teams-docs-outgoing-hmac", "teams-zh"}) {
            JsonNode vector = vector(id);
            assertEquals(
                    vector.path("authorization").asText(),
                    Teams.authorization(
                            vector.path("key_base64").asText(),
                            vector.path("raw_body").asText()));
        }
    }
}
