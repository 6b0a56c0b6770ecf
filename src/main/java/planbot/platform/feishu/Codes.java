package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Response;
import planbot.platform.parts.Busy;
import planbot.platform.parts.Json;

/**
 * What Feishu's codes mean for a message. They count for more than the HTTP status.
 *
 * @see <a href="https://open.feishu.cn/document/server-docs/api-call-guide/generic-error-code">Generic codes</a>
 * @see <a href="https://open.feishu.cn/document/server-docs/im-v1/message/create">Send messages</a>
 */
final class Codes {
    private static final Map<Integer, Reason> REASONS = Map.ofEntries(
            // The token is missing, expired, withdrawn or of another kind.
            Map.entry(99991661, Reason.STALE_TOKEN),
            Map.entry(99991663, Reason.STALE_TOKEN),
            Map.entry(99991664, Reason.STALE_TOKEN),
            Map.entry(99991668, Reason.STALE_TOKEN),
            Map.entry(99991671, Reason.STALE_TOKEN),
            Map.entry(99991400, Reason.RATE),
            Map.entry(230020, Reason.RATE),
            Map.entry(11232, Reason.RATE),
            Map.entry(2200, Reason.RATE),
            Map.entry(1500, Reason.BUSY),
            Map.entry(230049, Reason.BUSY),
            Map.entry(230001, Reason.FORM),
            Map.entry(230025, Reason.FORM),
            Map.entry(230099, Reason.FORM),
            Map.entry(11310, Reason.FORM),
            Map.entry(9499, Reason.FORM),
            Map.entry(230022, Reason.CONTENT),
            Map.entry(230028, Reason.CONTENT),
            // The bot is not in the group; the message was withdrawn; the person may not use the app, has left or is
            // unknown.
            Map.entry(230002, Reason.NO_TARGET),
            Map.entry(230011, Reason.NO_TARGET),
            Map.entry(230013, Reason.NO_TARGET),
            Map.entry(230029, Reason.NO_TARGET),
            Map.entry(230034, Reason.NO_TARGET),
            Map.entry(230053, Reason.NO_TARGET),
            Map.entry(19001, Reason.NO_TARGET));

    private Codes() {}

    static Delivery judge(Response response) {
        Optional<Integer> code = code(response);
        if (code.isEmpty()) {
            return withoutCode(response);
        }
        if (code.get() == 0) {
            return new Delivery.Sent(Json.object(response.body())
                    .map(json -> Json.text(json, "data", "message_id"))
                    .orElse(""));
        }
        return failure(code.get(), response);
    }

    /** What a code other than 0 means; one that is not known is for a person to look at. */
    private static Delivery failure(int code, Response response) {
        Reason fallback =
                response.status() >= 500 ? Reason.BUSY : response.status() == 429 ? Reason.RATE : Reason.SETUP;
        Reason reason = REASONS.getOrDefault(code, fallback);
        return switch (reason) {
            case RATE ->
                new Delivery.Retry(reason, "code " + code, wait(response).orElse(null));
            case BUSY, STALE_TOKEN -> Delivery.retry(reason, "code " + code);
            default -> new Delivery.Rejected(reason, "code " + code);
        };
    }

    private static Delivery withoutCode(Response response) {
        return Busy.of(response, wait(response).orElse(null))
                .orElseGet(() -> new Delivery.Unknown(Reason.UNREADABLE, "HTTP " + response.status()));
    }

    /**
     * How long the gateway says to wait.
     *
     * @see <a href="https://open.feishu.cn/document/server-docs/api-call-guide/frequency-control">Frequency control</a>
     */
    private static Optional<Duration> wait(Response response) {
        return response.seconds("x-ogw-ratelimit-reset").or(response::retryAfter);
    }

    private static Optional<Integer> code(Response response) {
        return Json.object(response.body())
                .map(json -> json.path("code"))
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::intValue);
    }
}
