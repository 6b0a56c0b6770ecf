package planbot.platform.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Response;
import planbot.platform.parts.Busy;
import planbot.platform.parts.Json;

/**
 * WeCom's error codes: the HTTP status is 200 whatever happened.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/90313">全局错误码</a>
 */
final class ErrorCodes {
    private static final Duration RATE_PAUSE = Duration.ofMinutes(1);

    private ErrorCodes() {}

    static Delivery judge(Response response) {
        return Busy.of(response, RATE_PAUSE).orElseGet(() -> byCode(response));
    }

    private static Delivery byCode(Response response) {
        Optional<JsonNode> body = Json.object(response.body());
        if (body.isEmpty() || !body.get().path("errcode").isInt()) {
            return new Delivery.Unknown(Reason.UNREADABLE, "HTTP " + response.status() + " without an errcode");
        }
        int code = body.get().path("errcode").intValue();
        return code == 0 ? taken(body.get()) : failed(code);
    }

    /** A message that reached nobody is taken all the same, and the person is named. */
    private static Delivery taken(JsonNode body) {
        for (String field : new String[] {"invaliduser", "unlicenseduser"}) {
            if (!Json.text(body, field).isBlank()) {
                return new Delivery.Rejected(Reason.NO_TARGET, field);
            }
        }
        return new Delivery.Sent(Json.text(body, "msgid"));
    }

    private static Delivery failed(int code) {
        String detail = "errcode " + code;
        return switch (code) {
            case -1, 45033 -> Delivery.retry(Reason.BUSY, detail);
            case 40014, 42001 -> Delivery.retry(Reason.STALE_TOKEN, detail);
            case 45009 -> new Delivery.Retry(Reason.RATE, detail, RATE_PAUSE);
            case 40058, 45002 -> new Delivery.Rejected(Reason.FORM, detail);
            case 44004 -> new Delivery.Rejected(Reason.CONTENT, detail);
            case 40001, 40013, 40091, 60020 -> new Delivery.Rejected(Reason.SETUP, detail);
            case 81013, 82001, 86008, 93000, 93004, 93008 -> new Delivery.Rejected(Reason.NO_TARGET, detail);
            // Whatever it means, the message was not taken.
            default -> new Delivery.Rejected(Reason.UNREADABLE, detail);
        };
    }
}
