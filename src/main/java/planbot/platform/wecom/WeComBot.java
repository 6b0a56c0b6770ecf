package planbot.platform.wecom;

import java.security.SecureRandom;
import java.util.List;
import planbot.answer.Doc;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.Wire;
import planbot.platform.parts.Next;

/** An AI bot of WeCom (智能机器人): the only way to be asked in a group. */
public final class WeComBot implements PlatformType {
    static final String ID = "wecom-bot";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.secret(WeCom.TOKEN, "WECOM_BOT_TOKEN"),
                Option.secret(WeCom.ENCODING_AES_KEY, "WECOM_BOT_ENCODING_AES_KEY"),
                Next.option(),
                Option.value(WeCom.API, WeCom.API_FALLBACK),
                Option.value(WeCom.FRESHNESS, WeCom.FRESHNESS_FALLBACK));
    }

    @Override
    public Platform open(Channel channel) {
        return new BotChannel(channel, new SecureRandom());
    }

    @Override
    public List<Wire> preview(Doc doc) {
        return List.of(BotReplies.preview(doc));
    }
}
