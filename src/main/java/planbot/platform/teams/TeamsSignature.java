package planbot.platform.teams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Verdict.Reason;
import planbot.platform.Verdict.Refuse;
import planbot.platform.parts.Hmac;

/**
 * The signature of an outgoing webhook over the raw bytes; the key is the security token, decoded.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook">Create
 *     outgoing webhooks</a>
 */
final class TeamsSignature {
    private final Hmac hmac;

    TeamsSignature(Secret token) {
        hmac = Hmac.sha256(key(token));
    }

    private static byte[] key(Secret token) {
        try {
            byte[] key = Base64.getDecoder().decode(token.bytes());
            if (key.length > 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Its message quotes the token.
        }
        throw new IllegalArgumentException(Teams.OUTGOING_TOKEN
                + " must be the base64 security token that Teams shows when the outgoing webhook is created");
    }

    /** Why the request is not proved to be Teams', or empty if it is. */
    Optional<Refuse> check(RawRequest request) {
        String authorization = request.header("authorization");
        if (authorization.isEmpty()) {
            return Optional.of(new Refuse(Reason.NO_SIGNATURE, "Authorization must be there once"));
        }
        String expected = "HMAC " + Base64.getEncoder().encodeToString(hmac.of(request.body()));
        return MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), authorization.getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(new Refuse(Reason.BAD_SIGNATURE, "the signature does not fit; check the security token"));
    }
}
