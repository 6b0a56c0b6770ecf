package planbot.platform.slack;

import java.util.List;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.Platform;
import planbot.platform.PlatformType;

/** Slack, as a kind of platform. */
public final class Slack implements PlatformType {
    static final String ID = "slack";
    static final String SIGNING_SECRET = "signingSecret";
    static final String RESPONSE_TYPE = "responseType";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.secret(SIGNING_SECRET, "SLACK_SIGNING_SECRET"),
                Option.choice(RESPONSE_TYPE, List.of("ephemeral", "in_channel")));
    }

    @Override
    public Platform open(Channel channel) {
        return new SlackChannel(channel);
    }
}
