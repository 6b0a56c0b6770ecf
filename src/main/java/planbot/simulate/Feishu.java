package planbot.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A colleague who mentions the bot in a group of Feishu: an event of version 2.0, encrypted and signed.
 *
 * @see <a href="https://open.feishu.cn/document/server-docs/im-v1/message/events/receive">im.message.receive_v1</a>
 */
final class Feishu implements Simulation {
    private static final int IV = 16;

    private final Account account;

    Feishu(Account account) {
        this.account = account;
    }

    @Override
    public String channel() {
        return "feishu";
    }

    @Override
    public String sentAs() {
        return "feishu";
    }

    @Override
    public Post message(Said said) {
        String encrypted = encrypt(
                account.get("encryptKey"), Wecom.random(said), event(said).toString());
        String body = Json.object().put("encrypt", encrypted).toString();
        return new Post(
                "",
                Map.of(
                        "Content-Type",
                        "application/json; charset=utf-8",
                        "X-Lark-Request-Timestamp",
                        said.deliverySeconds(),
                        "X-Lark-Request-Nonce",
                        said.nonce(),
                        "X-Lark-Signature",
                        signature(said.deliverySeconds(), said.nonce(), account.get("encryptKey"), body)),
                body);
    }

    private ObjectNode event(Said said) {
        ObjectNode root = Json.object().put("schema", "2.0");
        root.putObject("header")
                .put("event_id", said.id())
                .put("event_type", "im.message.receive_v1")
                .put("create_time", said.millis())
                .put("token", account.get("verificationToken"))
                .put("app_id", account.get("appId"))
                .put("tenant_key", "tenant-demo");
        ObjectNode event = root.putObject("event");
        ObjectNode sender = event.putObject("sender").put("sender_type", "user").put("tenant_key", "tenant-demo");
        sender.putObject("sender_id").put("open_id", "ou_zhangsan").put("union_id", "on_zhangsan");
        ObjectNode message = event.putObject("message")
                .put("message_id", "om_" + said.id())
                .put("create_time", said.millis())
                .put("chat_id", "oc_demo")
                .put("chat_type", "group")
                .put("message_type", "text")
                .put(
                        "content",
                        Json.object().put("text", "@_user_1 " + said.text()).toString());
        ObjectNode mention = message.putArray("mentions")
                .addObject()
                .put("key", "@_user_1")
                .put("name", "planbot")
                .put("tenant_key", "tenant-demo");
        mention.putObject("id").put("open_id", account.get("botOpenId"));
        return root;
    }

    static String signature(String timestamp, String nonce, String key, String body) {
        return Digests.hex(Digests.hash("SHA-256", timestamp + nonce + key + body));
    }

    /** @param iv sixteen bytes, which stand before what they encrypt */
    static String encrypt(String key, byte[] iv, String text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(Digests.hash("SHA-256", key), "AES"),
                    new IvParameterSpec(iv));
            byte[] encrypted = cipher.doFinal(Digests.bytes(text));
            byte[] whole = Arrays.copyOf(iv, IV + encrypted.length);
            System.arraycopy(encrypted, 0, whole, IV, encrypted.length);
            return Digests.base64(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Feishu shows nothing of the response to an event. */
    @Override
    public Optional<String> shown(String response) {
        return Optional.empty();
    }

    @Override
    public String shownOf(String sent) {
        JsonNode message = Json.read(sent);
        JsonNode content = message.has("card") ? message.path("card") : message.path("content");
        return Shown.of(content.isTextual() ? Json.read(content.asText()) : content);
    }
}
