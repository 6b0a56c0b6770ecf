package planbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * DingTalk's webhooks, of a session and of a group's own robot: HTTP 200 always, the outcome in {@code errcode}.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages">Custom robots</a>
 */
final class DingtalkWebhooks implements Api {
    private static final int BODY = 20_000;
    private static final long SIGNED_WITHIN_MILLIS = 3_600_000;

    private final InstantSource clock;

    DingtalkWebhooks(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Answer answer(Asked asked) {
        return switch (asked.path()) {
            case "/robot/sendBySession" ->
                asked.parameter("session").isEmpty() ? error(300_001, "session is not exist") : message(asked);
            case "/robot/send" -> group(asked);
            default -> Answer.unknownPath();
        };
    }

    private Answer group(Asked asked) {
        if (asked.parameter("access_token").isEmpty()) {
            return error(300_005, "token is not exist");
        }
        String timestamp = asked.parameter("timestamp");
        if (!timestamp.isEmpty()) {
            boolean fresh = timestamp.matches("\\d{13}")
                    && Math.abs(clock.millis() - Long.parseLong(timestamp)) <= SIGNED_WITHIN_MILLIS;
            if (!fresh) {
                return error(310_000, "invalid timestamp");
            }
            if (!asked.parameter("sign").matches("[A-Za-z0-9+/]{43}=")) {
                return error(310_000, "sign not match");
            }
        }
        return message(asked);
    }

    private static Answer message(Asked asked) {
        JsonNode message = asked.json();
        String type = message.path("msgtype").asText();
        JsonNode content = message.path(type);
        if (asked.body().getBytes(StandardCharsets.UTF_8).length > BODY) {
            return error(460_101, "message too long, exceed 20000 bytes");
        }
        if (type.equals("text")) {
            return present(content, "content") ? taken(asked) : error(400_403, "text.content is missing");
        }
        if (type.equals("markdown") || type.equals("actionCard")) {
            return present(content, "title") && present(content, "text")
                    ? taken(asked)
                    : error(40_035, type + " needs title and text");
        }
        return error(400_105, "unsupported msgtype");
    }

    private static boolean present(JsonNode content, String key) {
        return !content.path(key).asText().isBlank();
    }

    private static Answer taken(Asked asked) {
        return error(0, "ok").takes(asked.path());
    }

    private static Answer error(int code, String message) {
        return Answer.json(200, Answer.object().put("errcode", code).put("errmsg", message));
    }
}
