package planbot.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Response;
import planbot.platform.parts.Json;

/**
 * What Slack's answers mean: {@code {"ok":false,"error":…}} with status 200 from the API, a word in plain text with a 4xx from
 * webhooks.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage#errors">errors of chat.postMessage</a>
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors">of webhooks</a>
 */
final class SlackResponses {
    private static final Set<String> BUSY = Set.of("service_unavailable", "request_timeout", "rollup_error");

    /** "It's possible some aspect of the operation succeeded before the error was raised." */
    private static final Set<String> BROKEN = Set.of("internal_error", "fatal_error");

    private static final Set<String> SETUP = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "missing_scope",
            "no_permission",
            "not_allowed_token_type",
            "access_denied",
            "org_login_required",
            "ekm_access_denied",
            "team_access_not_granted",
            "team_added_to_org",
            "restricted_action",
            "action_prohibited",
            "posting_to_general_channel_denied");
    private static final Set<String> NO_TARGET = Set.of(
            "channel_not_found",
            "not_in_channel",
            "is_archived",
            "channel_is_archived",
            "user_not_found",
            "no_service",
            "no_service_id",
            "no_team",
            "team_disabled",
            "used_url",
            "expired_url",
            "invalid_token");
    private static final Set<String> FORM = Set.of(
            "invalid_blocks",
            "invalid_blocks_format",
            "invalid_payload",
            "invalid_arguments",
            "msg_too_long",
            "msg_blocks_too_long",
            "too_many_attachments",
            "no_text");

    private SlackResponses() {}

    static Delivery judge(Response response) {
        Optional<JsonNode> json = Json.object(response.body());
        String text = response.text().strip();
        String error = json.map(node -> Json.text(node, "error")).orElse(text.length() <= 60 ? text : "");
        boolean ok = json.map(node -> node.path("ok").asBoolean(false)).orElse(text.equals("ok"));
        if (response.status() == 429 || error.equals("ratelimited") || error.equals("rate_limited")) {
            return new Delivery.Retry(Reason.RATE, "429", response.retryAfter().orElse(null));
        }
        if (response.status() == 200 && ok) {
            return new Delivery.Sent(json.map(node -> Json.text(node, "ts")).orElse(""));
        }
        if (response.status() == 503 || BUSY.contains(error)) {
            return new Delivery.Retry(
                    Reason.BUSY, detail(response, error), response.retryAfter().orElse(null));
        }
        if (response.status() >= 500 || BROKEN.contains(error)) {
            return new Delivery.Unknown(Reason.BUSY, detail(response, error));
        }
        Reason reason = reason(response.status(), error);
        if (response.status() < 400 && reason == Reason.UNREADABLE && json.isEmpty()) {
            return new Delivery.Unknown(reason, "HTTP " + response.status());
        }
        return new Delivery.Rejected(reason, detail(response, error));
    }

    private static Reason reason(int status, String error) {
        if (SETUP.contains(error)) {
            return Reason.SETUP;
        }
        if (FORM.contains(error)) {
            return Reason.FORM;
        }
        boolean gone = NO_TARGET.contains(error) || status == 404 || status == 410;
        return gone ? Reason.NO_TARGET : Reason.UNREADABLE;
    }

    /** Slack's word for the error is safe to tell if it looks like one. */
    private static String detail(Response response, String error) {
        return error.matches("[a-z_]{1,60}") ? error : "HTTP " + response.status();
    }
}
