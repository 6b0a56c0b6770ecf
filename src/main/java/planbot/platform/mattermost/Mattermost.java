package planbot.platform.mattermost;

import java.util.List;
import java.util.stream.Stream;
import planbot.answer.Doc;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.Wire;

/** Mattermost, as a kind of platform. */
public final class Mattermost implements PlatformType {
    static final String ID = "mattermost";
    static final String COMMAND_TOKEN = "commandToken";
    static final String OUTGOING_TOKEN = "outgoingToken";
    static final String BUTTON_KEY = "buttonKey";
    static final String INCOMING_WEBHOOK = "incomingWebhook";
    static final String URL = "url";
    static final String BUTTONS_URL = "buttonsUrl";
    static final String RESPONSE_TYPE = "responseType";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.optionalSecret(COMMAND_TOKEN, "MATTERMOST_COMMAND_TOKEN"),
                Option.optionalSecret(OUTGOING_TOKEN, "MATTERMOST_OUTGOING_TOKEN"),
                Option.optionalSecret(BUTTON_KEY, "MATTERMOST_BUTTON_KEY"),
                Option.optionalSecret(INCOMING_WEBHOOK, "MATTERMOST_INCOMING_WEBHOOK"),
                Option.value(URL, ""),
                Option.value(BUTTONS_URL, ""),
                Option.choice(RESPONSE_TYPE, List.of("ephemeral", "in_channel")));
    }

    @Override
    public Platform open(Channel channel) {
        boolean any = Stream.of(COMMAND_TOKEN, OUTGOING_TOKEN, INCOMING_WEBHOOK)
                .anyMatch(key -> channel.optional(key).isPresent());
        if (!any) {
            throw new IllegalArgumentException("at least one of " + COMMAND_TOKEN + ", " + OUTGOING_TOKEN + " and "
                    + INCOMING_WEBHOOK + " is needed; copy it from Mattermost's Integrations page");
        }
        return new MattermostChannel(channel);
    }

    @Override
    public List<Wire> preview(Doc doc) {
        return Wires.of(doc);
    }
}
