package planbot.platform.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import planbot.platform.RawRequest;
import planbot.platform.parts.Json;

/** Messages as DingTalk sends them, for tests. */
final class SignedMessage {
    static final String ROBOT = "dingrobot0001";
    static final String SESSION =
            "https://oapi.dingtalk.com/robot/sendBySession?session=6d69b333f243db32d42c11sda9de620";

    private SignedMessage() {}

    /** A member's text to the robot in a group. */
    static ObjectNode inGroup(String text, Instant at) {
        ObjectNode body = Json.object()
                .put("conversationId", "cidGroup==")
                .put("conversationType", "2")
                .put("conversationTitle", "督查")
                .put("msgId", "msgE0C1S5yR0mQ==")
                .put("createAt", at.toEpochMilli())
                .put("senderId", "$:LWCP_v1:$person")
                .put("senderNick", "李")
                .put("senderStaffId", "user123")
                .put("chatbotUserId", "$:LWCP_v1:$robot")
                .put("robotCode", ROBOT)
                .put("isInAtList", true)
                .put("isAdmin", true)
                .put("sessionWebhook", SESSION)
                .put("sessionWebhookExpiredTime", at.toEpochMilli() + 5_400_231)
                .put("msgtype", "text");
        body.putObject("text").put("content", text);
        return body;
    }

    static ObjectNode single(String text, Instant at) {
        return inGroup(text, at).put("conversationType", "1").put("conversationId", "cidSingle==");
    }

    /** The request that brings the body, received when it was signed. */
    static RawRequest request(String secret, ObjectNode body, Instant at) {
        String timestamp = Long.toString(at.toEpochMilli());
        return request(timestamp, sign(secret, timestamp), Json.bytes(body), at);
    }

    static RawRequest request(String timestamp, String sign, byte[] body, Instant at) {
        Map<String, List<String>> headers = Map.of(
                "timestamp",
                List.of(timestamp),
                "sign",
                List.of(sign),
                "content-type",
                List.of("application/json; charset=utf-8"));
        return new RawRequest("POST", headers, "", body, at);
    }

    private static String sign(String secret, String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
