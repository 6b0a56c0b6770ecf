package planbot.platform.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Response;
import planbot.platform.parts.Busy;
import planbot.platform.parts.Json;

/**
 * What the webhooks answer: HTTP 200 and a code of their own. An older and a newer table of codes are both in use.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages">Error codes of the webhook</a>
 */
final class WebhookCodes {
    /** Who sends more than 20 messages in a minute is blocked for ten. */
    private static final Duration BLOCKED = Duration.ofMinutes(10);

    private WebhookCodes() {}

    static Delivery judge(Response response) {
        Optional<JsonNode> body = Json.object(response.body());
        String code = body.map(node -> Json.text(node, "errcode")).orElse("");
        return code.isEmpty() ? byStatus(response) : byCode(code, Json.text(body.orElseThrow(), "errmsg"));
    }

    private static Delivery byStatus(Response response) {
        String detail = "HTTP " + response.status() + " without errcode";
        return Busy.of(response, BLOCKED)
                .orElseGet(() -> response.status() >= 300
                        ? new Delivery.Rejected(Reason.SETUP, detail)
                        : new Delivery.Unknown(Reason.UNREADABLE, detail));
    }

    private static Delivery byCode(String code, String message) {
        return switch (code) {
            case "0" -> new Delivery.Sent("");
            case "-1" -> Delivery.retry(Reason.BUSY, "errcode -1");
            case "130101", "410100" -> new Delivery.Retry(Reason.RATE, "errcode " + code, BLOCKED);
            case "310000" -> new Delivery.Rejected(Reason.SETUP, "errcode 310000: " + security(message));
            case "300001", "300005", "400101" ->
                new Delivery.Rejected(Reason.SETUP, "errcode " + code + ": the access token is missing or wrong");
            case "400013", "400102", "400106" -> new Delivery.Rejected(Reason.NO_TARGET, "errcode " + code);
            case "460101", "101002", "40035", "400403", "43004" ->
                new Delivery.Rejected(Reason.FORM, "errcode " + code);
            case "430101", "430102", "430103", "430104" -> new Delivery.Rejected(Reason.CONTENT, "errcode " + code);
            default -> new Delivery.Rejected(Reason.UNREADABLE, "errcode " + Codes.printable(code));
        };
    }

    /** One code for four things; only the words tell them apart, in either language. */
    private static String security(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        if (words.contains("timestamp") || words.contains("过期")) {
            return "the time is more than an hour off; set this machine's clock (NTP)";
        }
        if (words.contains("keyword") || words.contains("关键词")) {
            return "the message holds none of the robot's keywords; use a signature instead of keywords";
        }
        if (words.contains("sign") || words.contains("签名")) {
            return "the signature does not fit; check the group secret";
        }
        return "refused by the robot's security settings, such as its list of addresses";
    }
}
