package planbot.platform.feishu;

import java.util.List;
import planbot.answer.Doc;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.Wire;

/** Feishu, as a kind of platform. Lark is the same with another API address. */
public final class Feishu implements PlatformType {
    static final String ID = "feishu";
    static final String APP_ID = "appId";
    static final String APP_SECRET = "appSecret";
    static final String VERIFICATION_TOKEN = "verificationToken";
    static final String ENCRYPT_KEY = "encryptKey";
    static final String GROUP_WEBHOOK = "groupWebhook";
    static final String GROUP_SECRET = "groupSecret";
    static final String API = "api";
    static final String BOT_OPEN_ID = "botOpenId";
    static final String FRESHNESS = "freshness";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.secret(APP_ID, "FEISHU_APP_ID"),
                Option.secret(APP_SECRET, "FEISHU_APP_SECRET"),
                Option.secret(VERIFICATION_TOKEN, "FEISHU_VERIFICATION_TOKEN"),
                Option.optionalSecret(ENCRYPT_KEY, "FEISHU_ENCRYPT_KEY"),
                Option.optionalSecret(GROUP_WEBHOOK, "FEISHU_GROUP_WEBHOOK"),
                Option.optionalSecret(GROUP_SECRET, "FEISHU_GROUP_SECRET"),
                Option.value(API, "https://open.feishu.cn"),
                Option.value(BOT_OPEN_ID, ""),
                // Redeliveries come for six hours, and whether they are signed anew is not documented.
                Option.value(FRESHNESS, "28800"));
    }

    @Override
    public Platform open(Channel channel) {
        return new FeishuChannel(channel);
    }

    @Override
    public List<Wire> preview(Doc doc) {
        return new Cards(Carrier.APP).render(doc);
    }
}
