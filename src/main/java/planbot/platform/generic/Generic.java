package planbot.platform.generic;

import java.util.List;
import planbot.answer.Doc;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.Wire;

/** Our own signed webhook, as a kind of platform. */
public final class Generic implements PlatformType {
    static final String ID = "generic";
    static final String SECRET = "secret";
    static final String POST_URL = "postUrl";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.secret(SECRET, "GENERIC_WEBHOOK_SECRET"), Option.optionalSecret(POST_URL, "GENERIC_POST_URL"));
    }

    @Override
    public Platform open(Channel channel) {
        return new GenericChannel(channel);
    }

    @Override
    public List<Wire> preview(Doc doc) {
        return AnswerMessages.of(doc);
    }
}
