package planbot.platform.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Granted;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.parts.Json;

/**
 * What the robot's API answers: an HTTP status with a code in words.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/chatbots-send-one-on-one-chat-messages-in-batches">Sending to
 *     people</a>, with the lists of those who were not reached
 */
final class RobotApiAnswers {
    /** So that a token does not end on its way. */
    private static final long RESERVE_SECONDS = 300;

    private RobotApiAnswers() {}

    static Granted granted(Response response) {
        JsonNode body = body(response);
        String token = Json.text(body, "accessToken");
        if (isOk(response) && !token.isEmpty()) {
            long seconds = Math.max(0, body.path("expireIn").asLong() - RESERVE_SECONDS);
            return new Granted.Token(new Secret(token), Duration.ofSeconds(seconds));
        }
        if (isOk(response)) {
            return new Granted.Failed(Delivery.retry(Reason.UNREADABLE, "no accessToken in the answer"));
        }
        Delivery why = notTaken(response, body);
        // Here it is the key and the secret that are not good, and no fresh token would help.
        boolean temporary = why instanceof Delivery.Retry retry && retry.reason() != Reason.STALE_TOKEN;
        return new Granted.Failed(temporary ? why : new Delivery.Rejected(Reason.SETUP, detail(response, body)));
    }

    static Delivery judge(Response response) {
        JsonNode body = body(response);
        if (!isOk(response)) {
            return notTaken(response, body);
        }
        // The status is 200 also where the message reached nobody.
        if (!body.path("flowControlledStaffIdList").isEmpty()) {
            return Delivery.retry(Reason.RATE, "flowControlledStaffIdList");
        }
        if (!body.path("invalidStaffIdList").isEmpty()) {
            return new Delivery.Rejected(Reason.NO_TARGET, "invalidStaffIdList");
        }
        String receipt = Json.text(body, "processQueryKey");
        return receipt.isEmpty()
                ? new Delivery.Unknown(Reason.UNREADABLE, "no processQueryKey in the answer")
                : new Delivery.Sent(receipt);
    }

    private static Delivery notTaken(Response response, JsonNode body) {
        String code = Json.text(body, "code").toLowerCase(Locale.ROOT);
        String detail = detail(response, body);
        if (response.status() == 429 || code.contains("qpslimit") || code.contains("throttling")) {
            return new Delivery.Retry(Reason.RATE, detail, response.retryAfter().orElse(null));
        }
        if (response.status() == 401 || code.contains("invalidauthentication")) {
            return Delivery.retry(Reason.STALE_TOKEN, detail);
        }
        if (response.status() >= 500) {
            return new Delivery.Retry(Reason.BUSY, detail, response.retryAfter().orElse(null));
        }
        return new Delivery.Rejected(reason(response.status(), code), detail);
    }

    /** DingTalk lists no codes of parameters; their names tell what is wrong with them. */
    private static Reason reason(int status, String code) {
        if (status == 403 || code.contains("robot")) {
            return Reason.SETUP;
        }
        if (status == 404 || code.contains("conversation") || code.contains("user") || code.contains("staff")) {
            return Reason.NO_TARGET;
        }
        return code.startsWith("invalidparameter") ? Reason.FORM : Reason.UNREADABLE;
    }

    private static String detail(Response response, JsonNode body) {
        return "HTTP " + response.status() + " " + Codes.printable(Json.text(body, "code"));
    }

    private static boolean isOk(Response response) {
        return response.status() >= 200 && response.status() < 300;
    }

    private static JsonNode body(Response response) {
        return Json.object(response.body()).orElseGet(Json::object);
    }
}
