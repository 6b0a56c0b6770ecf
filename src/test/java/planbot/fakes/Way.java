package planbot.fakes;

import java.util.List;
import planbot.platform.Target;

/**
 * A way from planbot to people: one for each way of asking it, and one for everything else that a channel sends to.
 *
 * @param name as it is simulated, with a word behind it for the others
 * @param channel of {@code conf/demo.yaml}, and what the stand-in shows its messages under
 * @param address with {fake} for the platform's
 */
public record Way(String name, String channel, Dialect dialect, Key key, String kind, String address) {
    public static final Way SLACK_EVENT =
            new Way("slack-event", "slack", Dialect.SLACK_API, Key.NONE, "chat", "C-DEMO");

    public static final List<Way> ALL = List.of(
            new Way("wecom", "wecom", Dialect.WECOM_APP, Key.KEPT, "user", "zhangsan"),
            new Way("wecom chat", "wecom", Dialect.WECOM_APP, Key.NONE, "chat", "demo"),
            new Way("wecom webhook", "wecom", Dialect.WECOM_WEBHOOK, Key.NONE, "webhook", ""),
            new Way(
                    "wecom-bot",
                    "wecom-bot",
                    Dialect.WECOM_WEBHOOK,
                    Key.NONE,
                    "response_url",
                    "{fake}/wecom-bot/cgi-bin/aibot/response?response_code=demo"),
            new Way(
                    "dingtalk",
                    "dingtalk",
                    Dialect.DINGTALK_WEBHOOK,
                    Key.NONE,
                    "session",
                    "{fake}/dingtalk-oapi/robot/sendBySession?session=demo"),
            new Way("dingtalk group", "dingtalk", Dialect.DINGTALK_GROUP, Key.NONE, "group", "cid-demo=="),
            new Way("dingtalk person", "dingtalk", Dialect.DINGTALK_PERSON, Key.NONE, "user", "zhangsan"),
            new Way("dingtalk webhook", "dingtalk", Dialect.DINGTALK_WEBHOOK, Key.NONE, "webhook", ""),
            new Way("feishu", "feishu", Dialect.FEISHU_APP, Key.KEPT, "reply", "om_demo"),
            new Way("feishu chat", "feishu", Dialect.FEISHU_APP, Key.KEPT, "chat", "oc_demo"),
            new Way("feishu webhook", "feishu", Dialect.FEISHU_WEBHOOK, Key.NONE, "webhook", ""),
            new Way("slack", "slack", Dialect.SLACK_WEBHOOK, Key.NONE, "response_url", "{fake}/slack/commands/demo"),
            SLACK_EVENT,
            new Way("slack webhook", "slack", Dialect.SLACK_WEBHOOK, Key.NONE, "webhook", ""),
            new Way("teams", "teams", Dialect.TEAMS, Key.NONE, "webhook", ""),
            new Way(
                    "mattermost",
                    "mattermost",
                    Dialect.MATTERMOST,
                    Key.NONE,
                    "response_url",
                    "{fake}/mattermost/hooks/commands/demo"),
            new Way("mattermost-webhook", "mattermost", Dialect.MATTERMOST, Key.NONE, "webhook", ""),
            new Way("generic", "generic", Dialect.GENERIC, Key.KEPT, "webhook", "demo"));

    /** Whether the platform knows a message that is sent again. */
    public enum Key {
        KEPT,
        NONE
    }

    /** The one by which a platform is asked, by the name it is simulated under. */
    public static Way of(String name) {
        return ALL.stream().filter(way -> way.name().equals(name)).findFirst().orElseThrow();
    }

    public boolean hasKey() {
        return key == Key.KEPT;
    }

    /** Whether planbot fetches a token for it. */
    public boolean fetchesToken() {
        return dialect.has(Fault.EXPIRED_TOKEN) && dialect != Dialect.SLACK_API;
    }

    /** Where its messages go, through a platform at that address. */
    public Target target(String fake) {
        return Target.of(kind, address.replace("{fake}", fake));
    }

    @Override
    public String toString() {
        return name;
    }
}
