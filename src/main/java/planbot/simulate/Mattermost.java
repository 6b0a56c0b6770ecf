package planbot.simulate;

import java.util.Map;
import java.util.Optional;

/**
 * A colleague who uses the slash command, or a word that triggers the outgoing webhook.
 *
 * @see <a href="https://developers.mattermost.com/integrate/slash-commands/custom/">Custom slash commands</a>
 * @see <a href="https://developers.mattermost.com/integrate/webhooks/outgoing/">Outgoing webhooks</a>
 */
final class Mattermost implements Simulation {
    private static final String TRIGGER = "planbot";

    private final Account account;
    private final Way way;

    /** How the bot is spoken to. */
    enum Way {
        COMMAND,
        WEBHOOK
    }

    Mattermost(Account account, Way way) {
        this.account = account;
        this.way = way;
    }

    @Override
    public String channel() {
        return "mattermost";
    }

    @Override
    public String sentAs() {
        return "mattermost";
    }

    @Override
    public Post message(Said said) {
        return way == Way.COMMAND ? command(said) : webhook(said);
    }

    private Post command(Said said) {
        String token = account.get("commandToken");
        String body = Slack.form(Map.of(
                "channel_id", "channel-demo",
                "team_id", "team-demo",
                "user_id", "user-zhangsan",
                "user_name", "zhangsan",
                "command", "/plan",
                "text", said.text(),
                "token", token,
                "trigger_id", said.id(),
                "response_url", said.standIn() + "/mattermost/hooks/commands/" + said.id()));
        return new Post(
                "",
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Authorization", "Token " + token),
                body);
    }

    private Post webhook(Said said) {
        String body = Json.object()
                .put("token", account.get("outgoingToken"))
                .put("team_id", "team-demo")
                .put("channel_id", "channel-demo")
                .put("channel_name", "demo")
                .put("timestamp", said.at().toEpochMilli())
                .put("user_id", "user-zhangsan")
                .put("user_name", "zhangsan")
                .put("post_id", said.id())
                .put("trigger_word", TRIGGER)
                .put("text", TRIGGER + " " + said.text())
                .toString();
        return new Post("", Map.of("Content-Type", "application/json"), body);
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
