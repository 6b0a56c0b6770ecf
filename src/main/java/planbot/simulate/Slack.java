package planbot.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A colleague who uses the slash command, or mentions the bot in a channel.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from Slack</a>
 */
final class Slack implements Simulation {
    private final Account account;
    private final Way way;

    /** How the bot is spoken to. */
    enum Way {
        COMMAND,
        MENTION
    }

    Slack(Account account, Way way) {
        this.account = account;
        this.way = way;
    }

    @Override
    public String channel() {
        return "slack";
    }

    @Override
    public String sentAs() {
        return "slack";
    }

    @Override
    public Post message(Said said) {
        String body = way == Way.COMMAND ? command(said) : mention(said);
        Map<String, String> headers = new HashMap<>(Map.of(
                "Content-Type",
                way == Way.COMMAND ? "application/x-www-form-urlencoded" : "application/json",
                "X-Slack-Request-Timestamp",
                said.deliverySeconds(),
                "X-Slack-Signature",
                signature(account.get("signingSecret"), said.deliverySeconds(), body)));
        if (said.repeat() > 0) {
            headers.put("X-Slack-Retry-Num", Integer.toString(said.repeat()));
            headers.put("X-Slack-Retry-Reason", "http_timeout");
        }
        return new Post("", headers, body);
    }

    static String signature(String secret, String timestamp, String body) {
        return "v0=" + Digests.hex(Digests.hmacSha256(Digests.bytes(secret), "v0:" + timestamp + ":" + body));
    }

    private static String command(Said said) {
        return form(Map.of(
                "team_id", "T-DEMO",
                "channel_id", "C-DEMO",
                "user_id", "U-ZHANGSAN",
                "user_name", "zhangsan",
                "command", "/plan",
                "text", said.text(),
                "trigger_id", said.id(),
                "response_url", said.standIn() + "/slack/commands/" + said.id()));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String mention(Said said) {
        String ts = said.seconds() + "." + said.millis().substring(7);
        ObjectNode event = Json.object()
                .put("type", "event_callback")
                .put("team_id", "T-DEMO")
                .put("api_app_id", "A-DEMO")
                .put("event_id", "Ev" + said.id())
                .put("event_time", said.at().getEpochSecond());
        // What a person types comes escaped.
        String text = said.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        event.putObject("event")
                .put("type", "app_mention")
                .put("user", "U-ZHANGSAN")
                .put("text", "<@UPLANBOT> " + text)
                .put("ts", ts)
                .put("event_ts", ts)
                .put("channel", "C-DEMO");
        event.putArray("authorizations")
                .addObject()
                .put("team_id", "T-DEMO")
                .put("user_id", "UPLANBOT")
                .put("is_bot", true);
        return event.toString();
    }

    @Override
    public Optional<String> shown(String response) {
        // An event's response is for Slack alone.
        return way == Way.MENTION || response.isBlank() ? Optional.empty() : Optional.of(shownOf(response));
    }

    @Override
    public String shownOf(String sent) {
        return Shown.of(Json.read(sent));
    }
}
