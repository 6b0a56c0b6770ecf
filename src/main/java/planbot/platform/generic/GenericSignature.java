package planbot.platform.generic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Verdict.Reason;
import planbot.platform.Verdict.Refuse;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Hmac;

/** {@code v1=} and the hexadecimal HMAC-SHA256 of the time, a full stop and the raw body; the same both ways. */
final class GenericSignature {
    static final String TIMESTAMP = "X-Planbot-Timestamp";
    static final String SIGNATURE = "X-Planbot-Signature";

    private static final Freshness WINDOW = Freshness.within(Duration.ofMinutes(5));

    private final Hmac hmac;

    GenericSignature(Secret secret) {
        hmac = Hmac.sha256(secret.bytes());
    }

    /** @param timestamp in seconds since 1970 */
    String of(String timestamp, byte[] body) {
        byte[] digest = hmac.of((timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
        return "v1=" + HexFormat.of().formatHex(digest);
    }

    /** Why the request is not proved to be from one who knows the secret, or empty if it is. */
    Optional<Refuse> check(RawRequest request) {
        String timestamp = request.header(TIMESTAMP);
        String signature = request.header(SIGNATURE);
        if (timestamp.isEmpty() || signature.isEmpty()) {
            return Optional.of(
                    new Refuse(Reason.NO_SIGNATURE, TIMESTAMP + " and " + SIGNATURE + " must each be there once"));
        }
        Optional<Refuse> stale = WINDOW.ofSeconds(timestamp, TIMESTAMP, request.receivedAt());
        if (stale.isPresent()) {
            return stale;
        }
        byte[] expected = of(timestamp, request.body()).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(new Refuse(Reason.BAD_SIGNATURE, "the signature does not fit; check the secret"));
    }

    /** When the request was signed; to be asked only of a request that passed. */
    static Instant signedAt(RawRequest request) {
        return Freshness.seconds(request.header(TIMESTAMP));
    }
}
