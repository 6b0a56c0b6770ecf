package planbot.platform.wecom;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import planbot.answer.Doc;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.Wire;
import planbot.platform.parts.Next;

/** A self-built application of WeCom (自建应用), asked by its members one by one. */
public final class WeCom implements PlatformType {
    static final String ID = "wecom";
    static final String TOKEN = "token";
    static final String ENCODING_AES_KEY = "encodingAesKey";
    static final String CORP_ID = "corpId";
    static final String AGENT_ID = "agentId";
    static final String CORP_SECRET = "corpSecret";
    static final String GROUP_WEBHOOK = "groupWebhook";
    static final String API = "api";
    static final String FRESHNESS = "freshness";
    static final String API_FALLBACK = "https://qyapi.weixin.qq.com";
    static final String FRESHNESS_FALLBACK = "600";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.secret(TOKEN, "WECOM_TOKEN"),
                Option.secret(ENCODING_AES_KEY, "WECOM_ENCODING_AES_KEY"),
                Option.secret(CORP_ID, "WECOM_CORP_ID"),
                Option.secret(AGENT_ID, "WECOM_AGENT_ID"),
                Option.secret(CORP_SECRET, "WECOM_CORP_SECRET"),
                Option.optionalSecret(GROUP_WEBHOOK, "WECOM_GROUP_WEBHOOK"),
                Next.option(),
                Option.value(API, API_FALLBACK),
                Option.value(FRESHNESS, FRESHNESS_FALLBACK));
    }

    @Override
    public Platform open(Channel channel) {
        return new AppChannel(channel, new SecureRandom());
    }

    @Override
    public List<Wire> preview(Doc doc) {
        List<Wire> answer =
                PassiveReply.preview(doc).map(List::of).orElseGet(() -> Messages.markdown(doc, Messages.APP_BYTES));
        return Stream.concat(answer.stream(), Messages.buttons(doc).stream()).toList();
    }
}
