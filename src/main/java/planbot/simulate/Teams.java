package planbot.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A colleague who mentions the outgoing webhook in a channel of Teams.
 *
 * @see <a href="https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook">Outgoing
 *     webhooks</a>
 */
final class Teams implements Simulation {
    private final Account account;

    Teams(Account account) {
        this.account = account;
    }

    @Override
    public String channel() {
        return "teams";
    }

    @Override
    public String sentAs() {
        return "teams";
    }

    @Override
    public Post message(Said said) {
        ObjectNode activity = Json.object()
                .put("type", "message")
                .put("id", said.id())
                .put("timestamp", said.at().toString())
                .put("channelId", "msteams")
                .put("textFormat", "plain")
                .put("text", "<at>planbot</at>&nbsp;" + escaped(said.text()) + "\n");
        activity.putObject("from")
                .put("id", "29:zhangsan")
                .put("name", "张三")
                .put("aadObjectId", "00000000-0000-4000-8000-000000000001");
        activity.putObject("conversation").put("id", "19:demo@thread.tacv2").put("isGroup", true);
        activity.putArray("entities").addObject().put("type", "mention").put("text", "<at>planbot</at>");
        String body = activity.toString();
        return new Post(
                "",
                Map.of(
                        "Content-Type",
                        "application/json; charset=utf-8",
                        "Authorization",
                        authorization(account.get("outgoingToken"), body)),
                body);
    }

    static String authorization(String token, String body) {
        return "HMAC " + Digests.base64(Digests.hmacSha256(Base64.getDecoder().decode(token), body));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public Optional<String> shown(String response) {
        return response.isBlank()
                ? Optional.empty()
                : Optional.of(shownOf(response)).filter(text -> !text.isBlank());
    }

    @Override
    public String shownOf(String sent) {
        return Shown.of(Json.read(sent));
    }
}
