package planbot.platform.dingtalk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Verdict.Reason;
import planbot.platform.Verdict.Refuse;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Hmac;

/**
 * DingTalk's proof that a request was made lately by one who knows the secret. It does not cover the body: whoever overhears one
 * request can put another body to it for an hour, so that only HTTPS keeps what is asked safe.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/receive-message">Receiving messages</a>
 */
final class DingTalkSignature {
    private static final String TIMESTAMP = "timestamp";
    private static final String SIGN = "sign";

    /** DingTalk tells to refuse what is more than an hour off: both ways. */
    private static final Freshness WINDOW = Freshness.within(Duration.ofHours(1));

    private final Hmac hmac;
    private final byte[] secret;

    DingTalkSignature(Secret secret) {
        this.secret = secret.bytes();
        this.hmac = Hmac.sha256(this.secret);
    }

    /** The signature of a time in milliseconds since 1970, not yet encoded for a URL. */
    String of(String timestamp) {
        byte[] digest = hmac.of((timestamp + "\n").getBytes(StandardCharsets.UTF_8), secret);
        return Base64.getEncoder().encodeToString(digest);
    }

    /** Why the request is not proved to be DingTalk's, or empty if it is. */
    Optional<Refuse> check(RawRequest request) {
        String timestamp = request.header(TIMESTAMP);
        String sign = request.header(SIGN);
        if (timestamp.isEmpty() || sign.isEmpty()) {
            return Optional.of(
                    new Refuse(Reason.NO_SIGNATURE, "the headers timestamp and sign must each be there once"));
        }
        Optional<Refuse> stale = WINDOW.ofMillis(timestamp, TIMESTAMP, request.receivedAt());
        if (stale.isPresent()) {
            return stale;
        }
        byte[] expected = of(timestamp).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, sign.getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(new Refuse(Reason.BAD_SIGNATURE, "sign does not fit; check the app secret"));
    }

    /** When the request was signed; to be asked only of a request that passed. */
    static Instant signedAt(RawRequest request) {
        return Instant.ofEpochMilli(Long.parseLong(request.header(TIMESTAMP)));
    }
}
