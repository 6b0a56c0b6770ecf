package planbot.platform.mattermost;

import java.util.List;
import java.util.Optional;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Verdict.Reason;
import planbot.platform.Verdict.Refuse;

/**
 * The token that Mattermost makes for a command or an outgoing webhook, which proves who sends but not what: nothing is signed.
 *
 * @param option the option that holds it, for the log
 */
record Token(String option, Optional<Secret> secret) {
    private static final String AUTHORIZATION = "authorization";

    /** Where the token must stand besides the body. */
    enum Header {
        /** As in the request of https://developers.mattermost.com/integrate/slash-commands/custom/. */
        NEEDED,
        /** The request of https://developers.mattermost.com/integrate/webhooks/outgoing/ has none; one that comes must fit. */
        CHECKED
    }

    /** Why the request is not proved, or empty if it is. {@code inBody} is empty unless the body has it just once. */
    Optional<Refuse> check(RawRequest request, String inBody, Header header) {
        if (secret.isEmpty()) {
            return Optional.of(new Refuse(Reason.NO_SIGNATURE, option + " is not configured"));
        }
        List<String> headers = request.headers().getOrDefault(AUTHORIZATION, List.of());
        boolean missing = headers.isEmpty() && header == Header.NEEDED;
        if (inBody.isEmpty() || missing || headers.size() > 1) {
            return Optional.of(new Refuse(
                    Reason.NO_SIGNATURE,
                    "the token must stand once in the body and " + (header == Header.NEEDED ? "once" : "at most once")
                            + " in Authorization"));
        }
        boolean fits = matches(inBody) && headers.stream().allMatch(this::isToken);
        return fits
                ? Optional.empty()
                : Optional.of(new Refuse(Reason.BAD_SIGNATURE, "the token does not fit; check " + option));
    }

    private boolean isToken(String header) {
        return header.startsWith("Token ") && matches(header.substring("Token ".length()));
    }

    private boolean matches(String text) {
        return secret.filter(token -> token.matches(text)).isPresent();
    }
}
