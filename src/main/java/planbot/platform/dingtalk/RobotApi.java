package planbot.platform.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Call.Repeat;
import planbot.platform.Channel;
import planbot.platform.Grant;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Json;

/**
 * The calls of the robot's API.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/the-robot-sends-a-group-message">Sending to a group</a>
 * @see <a href="https://open.dingtalk.com/document/orgapp/chatbots-send-one-on-one-chat-messages-in-batches">Sending to
 *     people</a>
 */
final class RobotApi {
    private final ApiBase api;
    private final String channel;
    private final Secret appKey;
    private final Secret appSecret;
    private final Secret robotCode;

    RobotApi(Channel channel) {
        this.api = ApiBase.of(channel, DingTalk.API);
        this.channel = channel.name();
        this.appKey = channel.secret(DingTalk.APP_KEY);
        this.appSecret = channel.secret(DingTalk.APP_SECRET);
        this.robotCode = channel.secret(DingTalk.ROBOT_CODE);
    }

    /** See https://open.dingtalk.com/document/orgapp/obtain-the-access-token-of-an-internal-app. */
    Grant grant() {
        ObjectNode body = Json.object().put("appKey", appKey.reveal()).put("appSecret", appSecret.reveal());
        return new Grant(
                channel + ":app", Call.postJson(api.at("/v1.0/oauth2/accessToken"), Json.write(body), Repeat.SAFE));
    }

    Call send(Wire message, Target target, Attempt attempt) {
        return target.kind().equals(AnswerTargets.GROUP)
                ? authorized("/v1.0/robot/groupMessages/send", toGroup(message, target), attempt)
                : authorized("/v1.0/robot/oToMessages/batchSend", toUser(message, target), attempt);
    }

    private Call authorized(String path, ObjectNode body, Attempt attempt) {
        return Call.postJson(api.at(path), Json.write(body), Repeat.AMBIGUOUS)
                .with("x-acs-dingtalk-access-token", attempt.bearer());
    }

    private ObjectNode toGroup(Wire message, Target target) {
        return template(message).put("robotCode", robotCode.reveal()).put("openConversationId", target.address());
    }

    private ObjectNode toUser(Wire message, Target target) {
        ObjectNode body = Json.object();
        body.putArray("userIds").add(target.address());
        body.setAll(template(message));
        return body.put("robotCode", robotCode.reveal());
    }

    /** The API's names for the webhook's types; their parameters, a JSON text within the JSON, are the same. */
    private static ObjectNode template(Wire message) {
        JsonNode content = Json.object(message.content()).orElseThrow();
        String type = Json.text(content, "msgtype");
        return Json.object()
                .put("msgParam", Json.write(content.path(type)))
                .put("msgKey", type.equals("markdown") ? "sampleMarkdown" : "sampleText");
    }
}
