package planbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * DingTalk's robot OpenAPI: errors are HTTP statuses with a {@code code}.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/the-robot-sends-a-group-message">Robots send group messages</a>
 */
final class DingtalkApi implements Api {
    private static final int PARAMETER = 15_000;

    private final AccessToken token = new AccessToken("");

    @Override
    public Answer answer(Asked asked) {
        return switch (asked.path()) {
            case "/v1.0/oauth2/accessToken" -> token(asked.json());
            case "/v1.0/robot/groupMessages/send" -> message(asked, "openConversationId");
            case "/v1.0/robot/oToMessages/batchSend" -> message(asked, "userIds");
            default -> Answer.unknownPath();
        };
    }

    private Answer token(JsonNode application) {
        if (application.path("appKey").asText().isEmpty()
                || application.path("appSecret").asText().isEmpty()) {
            return error(400, "invalidParameter", "appKey and appSecret must be given");
        }
        return Answer.json(200, Answer.object().put("accessToken", token.text()).put("expireIn", 7_200));
    }

    private Answer message(Asked asked, String receiver) {
        if (!token.is(asked.header("x-acs-dingtalk-access-token"))) {
            return error(401, "InvalidAuthentication", "the access token is invalid");
        }
        JsonNode message = asked.json();
        for (String key : new String[] {"robotCode", "msgKey", receiver}) {
            if (message.path(key).asText().isEmpty() && message.path(key).isEmpty()) {
                return error(400, "invalidParameter." + key, key + " is missing");
            }
        }
        // The parameter is a string that holds JSON.
        String parameter = message.path("msgParam").asText();
        if (!Asked.json(parameter).isObject() || parameter.getBytes(StandardCharsets.UTF_8).length > PARAMETER) {
            return error(400, "invalidParameter.msgParam", "msgParam is no JSON, or too long");
        }
        ObjectNode answer = Answer.object().put("processQueryKey", "demo");
        if (receiver.equals("userIds")) {
            answer.putArray("invalidStaffIdList");
            answer.putArray("flowControlledStaffIdList");
        }
        return Answer.json(200, answer).takes(asked.path());
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(
                status,
                Answer.object().put("code", code).put("message", message).put("requestid", "demo"));
    }
}
