package planbot.platform.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Verdict.Reason;
import planbot.platform.Verdict.Refuse;

/**
 * Slack's request signature, version 0, over the raw bytes.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from Slack</a>
 */
final class SlackSignature {
    private static final String ALGORITHM = "HmacSHA256";
    /** "If the request is more than five minutes from local time, it could be a replay attack": both ways. */
    private static final long WINDOW = Duration.ofMinutes(5).toSeconds();

    private static final int TIMESTAMP_DIGITS = 11;

    /** Keyed once; every check works on a copy, because a Mac serves one thread at a time. */
    private final Mac prototype;

    SlackSignature(Secret signingSecret) {
        try {
            prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(signingSecret.bytes(), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /** Why the request is not proved to be Slack's, or empty if it is. */
    Optional<Refuse> check(RawRequest request) {
        String signature = request.header("x-slack-signature");
        String timestamp = request.header("x-slack-request-timestamp");
        if (signature.isEmpty() || timestamp.isEmpty()) {
            return Optional.of(new Refuse(
                    Reason.NO_SIGNATURE, "X-Slack-Signature and X-Slack-Request-Timestamp must each be there once"));
        }
        if (!isSeconds(timestamp)) {
            return Optional.of(new Refuse(Reason.BAD_TIMESTAMP, "X-Slack-Request-Timestamp is no number of seconds"));
        }
        long ahead = Long.parseLong(timestamp) - request.receivedAt().getEpochSecond();
        if (Math.abs(ahead) > WINDOW) {
            return Optional.of(new Refuse(
                    Reason.STALE,
                    "the timestamp is " + Math.abs(ahead) + " s " + (ahead < 0 ? "behind" : "ahead of")
                            + " this machine's clock; 300 s are allowed, check the clock"));
        }
        byte[] expected = ("v0=" + HexFormat.of().formatHex(digest(timestamp, request.body())))
                .getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(new Refuse(Reason.BAD_SIGNATURE, "the signature does not fit; check the signing secret"));
    }

    /** When the request was signed; to be asked only of a request that passed. */
    static Instant signedAt(RawRequest request) {
        return Instant.ofEpochSecond(Long.parseLong(request.header("x-slack-request-timestamp")));
    }

    private byte[] digest(String timestamp, byte[] body) {
        try {
            Mac mac = (Mac) prototype.clone();
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java's " + ALGORITHM + " cannot be copied", e);
        }
    }

    private static boolean isSeconds(String text) {
        return text.length() <= TIMESTAMP_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
