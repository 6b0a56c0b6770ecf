package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import planbot.bot.Inbound;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Verdict.Reason;
import planbot.platform.Verdict.Refuse;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;
import planbot.platform.parts.Sha256;

/**
 * Encrypt Key mode: the body is encrypted, and signed as sent with {@code sha256(timestamp + nonce + key + body)}.
 *
 * @see <a href="https://open.feishu.cn/document/event-subscription-guide/event-subscriptions/event-subscription-configure-/encrypt-key-encryption-configuration-case">
 *     Encrypt Key</a>
 */
final class EncryptedEnvelope implements Envelope {
    private static final String SIGNATURE = "X-Lark-Signature";
    private static final String TIMESTAMP = "X-Lark-Request-Timestamp";
    private static final String NONCE = "X-Lark-Request-Nonce";

    private final Secret encryptKey;
    private final EventCipher cipher;
    private final Freshness freshness;

    EncryptedEnvelope(Secret encryptKey, Freshness freshness) {
        this.encryptKey = encryptKey;
        this.cipher = new EventCipher(encryptKey);
        this.freshness = freshness;
    }

    @Override
    public Optional<Refuse> check(RawRequest request) {
        String signature = request.header(SIGNATURE);
        String timestamp = request.header(TIMESTAMP);
        String nonce = request.header(NONCE);
        if (signature.isEmpty() || timestamp.isEmpty() || nonce.isEmpty()) {
            return Optional.of(new Refuse(
                    Reason.NO_SIGNATURE,
                    SIGNATURE + ", " + TIMESTAMP + " and " + NONCE
                            + " must each be there once; Feishu sends them once an Encrypt Key is set there, too"));
        }
        Optional<Refuse> stale = freshness.ofSeconds(timestamp, TIMESTAMP, request.receivedAt());
        if (stale.isPresent()) {
            return stale;
        }
        byte[] expected = signature(timestamp + nonce, request.body()).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(new Refuse(Reason.BAD_SIGNATURE, "the signature does not fit; check the Encrypt Key"));
    }

    private String signature(String prefix, byte[] body) {
        byte[] hash = Sha256.of(prefix.getBytes(StandardCharsets.UTF_8), encryptKey.bytes(), body);
        return HexFormat.of().formatHex(hash);
    }

    @Override
    public Optional<JsonNode> read(byte[] body) {
        return Json.object(body)
                .flatMap(outer -> cipher.decrypt(Json.text(outer, "encrypt")))
                .flatMap(Json::object);
    }

    @Override
    public Refuse unreadable() {
        return new Refuse(Reason.BAD_ENCRYPTION, "the body is not encrypted with this Encrypt Key");
    }

    /** The signed time has been checked already. */
    @Override
    public Optional<Refuse> checkTime(JsonNode event, Instant receivedAt) {
        return Optional.empty();
    }

    @Override
    public Inbound.Proof proof() {
        return Inbound.Proof.PERSON;
    }
}
