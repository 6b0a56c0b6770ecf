package planbot.platform.slack;

import java.util.List;
import planbot.answer.Doc;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.Wire;

/** Slack, as a kind of platform. */
public final class Slack implements PlatformType {
    static final String ID = "slack";
    static final String SIGNING_SECRET = "signingSecret";
    static final String BOT_TOKEN = "botToken";
    static final String INCOMING_WEBHOOK = "incomingWebhook";
    static final String RESPONSE_TYPE = "responseType";
    static final String BUTTONS = "buttons";
    static final String API = "api";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.secret(SIGNING_SECRET, "SLACK_SIGNING_SECRET"),
                Option.optionalSecret(BOT_TOKEN, "SLACK_BOT_TOKEN"),
                Option.optionalSecret(INCOMING_WEBHOOK, "SLACK_INCOMING_WEBHOOK"),
                Option.choice(RESPONSE_TYPE, List.of("ephemeral", "in_channel")),
                Option.choice(BUTTONS, List.of("true", "false")),
                Option.value(API, "https://slack.com"));
    }

    @Override
    public Platform open(Channel channel) {
        return new SlackChannel(channel);
    }

    @Override
    public List<Wire> preview(Doc doc) {
        return new BlockKit(BlockKit.Next.BUTTONS).wires(doc);
    }
}
