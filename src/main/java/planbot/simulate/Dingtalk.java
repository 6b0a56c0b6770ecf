package planbot.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A colleague who mentions the robot in a group of DingTalk.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/receive-message">Receiving messages</a>
 */
final class Dingtalk implements Simulation {
    private static final Duration SESSION = Duration.ofMinutes(90);

    private final Account account;

    Dingtalk(Account account) {
        this.account = account;
    }

    @Override
    public String channel() {
        return "dingtalk";
    }

    @Override
    public String sentAs() {
        return "dingtalk";
    }

    @Override
    public Post message(Said said) {
        ObjectNode message = Json.object()
                .put("msgtype", "text")
                .put("msgId", said.id())
                .put("createAt", said.at().toEpochMilli())
                .put("conversationType", "2")
                .put("conversationId", "cid-demo==")
                .put("conversationTitle", "演示群")
                .put("senderId", "$:LWCP_v1:$demo")
                .put("senderNick", "张三")
                .put("senderStaffId", "zhangsan")
                .put("senderCorpId", "ding-demo")
                .put("chatbotCorpId", "ding-demo")
                .put("chatbotUserId", "$:LWCP_v1:$bot")
                .put("robotCode", account.get("robotCode"))
                .put("isInAtList", true)
                .put("sessionWebhook", said.standIn() + "/dingtalk-oapi/robot/sendBySession?session=" + said.id())
                .put("sessionWebhookExpiredTime", said.at().plus(SESSION).toEpochMilli());
        // The mention is taken out, the blank behind it stays.
        message.putObject("text").put("content", " " + said.text());
        message.putArray("atUsers").addObject().put("dingtalkId", "$:LWCP_v1:$bot");
        return new Post(
                "",
                Map.of(
                        "Content-Type",
                        "application/json; charset=utf-8",
                        "timestamp",
                        said.deliveryMillis(),
                        "sign",
                        sign(account.get("appSecret"), said.deliveryMillis())),
                message.toString());
    }

    static String sign(String secret, String millis) {
        return Digests.base64(Digests.hmacSha256(Digests.bytes(secret), millis + "\n" + secret));
    }

    /** DingTalk shows nothing of the response. */
    @Override
    public Optional<String> shown(String response) {
        return Optional.empty();
    }

    @Override
    public String shownOf(String sent) {
        JsonNode message = Json.read(sent);
        JsonNode content = message.has("msgParam")
                ? Json.read(message.path("msgParam").asText())
                : message.path(message.path("msgtype").asText());
        // The title stands in notifications only.
        return Shown.of(content.isObject() && content.has("text") ? ((ObjectNode) content).without("title") : content);
    }
}
