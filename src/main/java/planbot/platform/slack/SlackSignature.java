package planbot.platform.slack;

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

/**
 * Slack's request signature, version 0, over the raw bytes.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from Slack</a>
 */
final class SlackSignature {
    private static final String SIGNATURE = "x-slack-signature";
    private static final String TIMESTAMP = "x-slack-request-timestamp";

    /** "If the request is more than five minutes from local time, it could be a replay attack": both ways. */
    private static final Freshness WINDOW = Freshness.within(Duration.ofMinutes(5));

    private final Hmac hmac;

    SlackSignature(Secret signingSecret) {
        hmac = Hmac.sha256(signingSecret.bytes());
    }

    /** Why the request is not proved to be Slack's, or empty if it is. */
    Optional<Refuse> check(RawRequest request) {
        String signature = request.header(SIGNATURE);
        String timestamp = request.header(TIMESTAMP);
        if (signature.isEmpty() || timestamp.isEmpty()) {
            return Optional.of(new Refuse(
                    Reason.NO_SIGNATURE, "X-Slack-Signature and X-Slack-Request-Timestamp must each be there once"));
        }
        Optional<Refuse> stale = WINDOW.ofSeconds(timestamp, "X-Slack-Request-Timestamp", request.receivedAt());
        if (stale.isPresent()) {
            return stale;
        }
        byte[] digest = hmac.of(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII), request.body());
        byte[] expected = ("v0=" + HexFormat.of().formatHex(digest)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(new Refuse(Reason.BAD_SIGNATURE, "the signature does not fit; check the signing secret"));
    }

    /** When the request was signed; to be asked only of a request that passed. */
    static Instant signedAt(RawRequest request) {
        return Freshness.seconds(request.header(TIMESTAMP));
    }
}
