package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import planbot.platform.RawRequest;
import planbot.platform.parts.Json;

/** Requests as Feishu sends them, for tests. */
final class FeishuRequests {
    static final String APP_ID = "cli_9f5343c580712544";
    static final String TOKEN = "vtoken-7f1c";
    static final String SIGNATURE = "x-lark-signature";
    static final String TIMESTAMP = "x-lark-request-timestamp";
    static final String NONCE = "x-lark-request-nonce";

    private FeishuRequests() {}

    /** A text that one person sends to the bot. */
    static ObjectNode message(String text, Instant at) {
        return message("text", Json.object().put("text", text), at);
    }

    /** A message in a chat of two; every content has an id of its own. */
    static ObjectNode message(String type, JsonNode content, Instant at) {
        ObjectNode json = envelope("im.message.receive_v1", Long.toString(at.toEpochMilli()));
        ObjectNode event = json.putObject("event");
        ObjectNode sender = event.putObject("sender").put("sender_type", "user");
        sender.putObject("sender_id").put("open_id", "ou_84aad35d").put("user_id", "");
        event.putObject("message")
                .put("message_id", "om_" + Integer.toHexString(content.hashCode()))
                .put("chat_id", "oc_5ce6d572")
                .put("chat_type", "p2p")
                .put("message_type", type)
                .put("create_time", Long.toString(at.toEpochMilli()))
                .put("content", Json.write(content));
        return json;
    }

    /** A pressed button with this value. */
    static ObjectNode pressed(JsonNode value, Instant at) {
        ObjectNode json = envelope("card.action.trigger", at.toEpochMilli() + "000");
        ObjectNode event = json.putObject("event").put("token", "c-4eb1").put("host", "im_message");
        event.putObject("operator").put("open_id", "ou_84aad35d").put("tenant_key", "t");
        event.putObject("action").put("tag", "button").set("value", value);
        event.putObject("context").put("open_message_id", "om_card").put("open_chat_id", "oc_5ce6d572");
        return json;
    }

    private static ObjectNode envelope(String type, String time) {
        ObjectNode json = Json.object().put("schema", "2.0");
        json.putObject("header")
                .put("event_id", "5e3702a84e847582be8db7fb73283c02")
                .put("event_type", type)
                .put("create_time", time)
                .put("token", TOKEN)
                .put("app_id", APP_ID)
                .put("tenant_key", "2ca1d211f64f6438");
        return json;
    }

    static ObjectNode challenge(String token) {
        return Json.object()
                .put("challenge", "ajls384kdjx98XX")
                .put("token", token)
                .put("type", "url_verification");
    }

    /** Encrypted, and signed over what is sent. */
    static RawRequest encrypted(String key, JsonNode json, Instant at) {
        return signed(key, encrypt(key, Json.write(json)), at);
    }

    static RawRequest signed(String key, byte[] body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        byte[] signed = concat((timestamp + "nonce-1" + key).getBytes(StandardCharsets.UTF_8), body);
        return new RawRequest(
                "POST",
                Map.of(
                        TIMESTAMP, List.of(timestamp),
                        NONCE, List.of("nonce-1"),
                        SIGNATURE, List.of(HexFormat.of().formatHex(sha256(signed)))),
                "",
                body,
                at);
    }

    static RawRequest unsigned(byte[] body, Instant at) {
        return new RawRequest("POST", Map.of("content-type", List.of("application/json")), "", body, at);
    }

    static byte[] encrypt(String key, String plain) {
        try {
            byte[] iv = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            byte[] secret = sha256(key.getBytes(StandardCharsets.UTF_8));
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), new IvParameterSpec(iv));
            byte[] encrypted = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            String base64 = Base64.getEncoder().encodeToString(concat(iv, encrypted));
            return ("{\"encrypt\":\"" + base64 + "\"}").getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
