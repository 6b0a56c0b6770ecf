package planbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Feishu's API: the outcome is in {@code code}.
 *
 * @see <a href="https://open.feishu.cn/document/server-docs/im-v1/message/create">Sending messages</a>
 * @see <a href="https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot">Custom bots</a>
 */
final class FeishuApi implements Api {
    private static final String MESSAGES = "/open-apis/im/v1/messages";
    private static final String HOOK = "/open-apis/bot/v2/hook/";
    private static final List<String> TYPES = List.of("text", "post", "interactive");
    private static final List<String> RECEIVERS = List.of("chat_id", "open_id", "user_id", "union_id", "email");
    private static final int TEXT = 150 * 1024;
    private static final int CARD = 30 * 1024;
    private static final int WEBHOOK = 20 * 1024;

    private final AccessToken token = new AccessToken("t-");

    @Override
    public Answer answer(Asked asked) {
        if (asked.path().equals("/open-apis/auth/v3/tenant_access_token/internal")) {
            return token(asked.json());
        }
        if (asked.path().startsWith(HOOK) && asked.path().length() > HOOK.length()) {
            return hook(asked);
        }
        boolean reply = asked.path().matches(MESSAGES + "/[^/]+/reply");
        if (!reply && !asked.path().equals(MESSAGES)) {
            return Answer.unknownPath();
        }
        if (!token.is(asked.header("authorization").replaceFirst("^Bearer ", ""))) {
            return error(400, 99_991_663, "Invalid access token for authorization");
        }
        boolean addressed = RECEIVERS.contains(asked.parameter("receive_id_type"))
                && !asked.json().path("receive_id").asText().isEmpty();
        return reply || addressed ? message(asked) : error(400, 230_001, "invalid receive_id");
    }

    private Answer token(JsonNode application) {
        if (application.path("app_id").asText().isEmpty()
                || application.path("app_secret").asText().isEmpty()) {
            return error(200, 10_003, "invalid param");
        }
        return Answer.json(
                200, code(0, "ok").put("tenant_access_token", token.text()).put("expire", 7_200));
    }

    private static Answer message(Asked asked) {
        String type = asked.json().path("msg_type").asText();
        // The content is a string that holds JSON.
        String content = asked.json().path("content").asText();
        if (!TYPES.contains(type) || !Asked.json(content).isObject()) {
            return error(400, 230_001, "invalid msg_type or content");
        }
        if (content.getBytes(StandardCharsets.UTF_8).length > (type.equals("text") ? TEXT : CARD)) {
            return error(400, 230_025, "the length of the message content reaches its limit");
        }
        ObjectNode answer = code(0, "success");
        answer.putObject("data").put("message_id", "om_demo");
        return Answer.json(200, answer).takes(asked.path());
    }

    private static Answer hook(Asked asked) {
        JsonNode message = asked.json();
        String type = message.path("msg_type").asText();
        if (!TYPES.contains(type)
                || !message.path(type.equals("interactive") ? "card" : "content")
                        .isObject()) {
            return error(200, 9_499, "Bad Request");
        }
        return asked.body().getBytes(StandardCharsets.UTF_8).length > WEBHOOK
                ? error(200, 9_499, "the request body is too large")
                : Answer.json(200, code(0, "success")).takes(HOOK + "…");
    }

    private static Answer error(int status, int code, String message) {
        return Answer.json(status, code(code, message));
    }

    private static ObjectNode code(int code, String message) {
        return Answer.object().put("code", code).put("msg", message);
    }
}
