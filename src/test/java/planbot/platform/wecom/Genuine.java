package planbot.platform.wecom;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import planbot.platform.RawRequest;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Json;

/** Requests as WeCom makes them, signed and encrypted by WxJava. */
final class Genuine {
    private static final String NONCE = "263014780";
    private static final String SALT = "c41b64491c2468d0";

    private Genuine() {}

    /** 43 letters and figures that follow from the secret. */
    static String key(String secret) {
        return (secret + "0".repeat(43)).substring(0, 42) + "A";
    }

    static WxCryptUtil oracle(String secret, String receiveId) {
        return new WxCryptUtil(secret, key(secret), receiveId);
    }

    static RawRequest xml(String secret, String receiveId, String message, Instant at) {
        String encrypted = oracle(secret, receiveId).encrypt(SALT, message);
        return post(secret, encrypted, "<xml><Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>", at);
    }

    static RawRequest json(String secret, String message, Instant at) {
        String encrypted = oracle(secret, "").encrypt(SALT, message);
        return post(secret, encrypted, Json.write(Json.object().put("encrypt", encrypted)), at);
    }

    static RawRequest post(String secret, String encrypted, String body, Instant at) {
        return new RawRequest(
                "POST", Map.of(), query(secret, encrypted, at), body.getBytes(StandardCharsets.UTF_8), at);
    }

    static RawRequest echo(String secret, String receiveId, String message, Instant at) {
        String encrypted = oracle(secret, receiveId).encrypt(SALT, message);
        String query = query(secret, encrypted, at) + "&echostr=" + ApiBase.encode(encrypted);
        return new RawRequest("GET", Map.of(), query, new byte[0], at);
    }

    private static String query(String secret, String encrypted, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        String signature = me.chanjar.weixin.common.util.crypto.SHA1.gen(secret, timestamp, NONCE, encrypted);
        return String.join("&", List.of("msg_signature=" + signature, "timestamp=" + timestamp, "nonce=" + NONCE));
    }
}
