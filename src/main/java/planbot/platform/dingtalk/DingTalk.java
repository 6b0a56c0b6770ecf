package planbot.platform.dingtalk;

import java.util.List;
import planbot.answer.Doc;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.Wire;
import planbot.platform.parts.Next;

/** DingTalk, as a kind of platform. */
public final class DingTalk implements PlatformType {
    static final String ID = "dingtalk";
    static final String APP_KEY = "appKey";
    static final String APP_SECRET = "appSecret";
    static final String ROBOT_CODE = "robotCode";
    static final String GROUP_WEBHOOK = "groupWebhook";
    static final String GROUP_SECRET = "groupSecret";
    static final String API = "api";
    static final String WEBHOOK_API = "webhookApi";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.secret(APP_KEY, "DINGTALK_APP_KEY"),
                Option.secret(APP_SECRET, "DINGTALK_APP_SECRET"),
                Option.secret(ROBOT_CODE, "DINGTALK_ROBOT_CODE"),
                Option.optionalSecret(GROUP_WEBHOOK, "DINGTALK_GROUP_WEBHOOK"),
                Option.optionalSecret(GROUP_SECRET, "DINGTALK_GROUP_SECRET"),
                Next.option(),
                Option.value(API, "https://api.dingtalk.com"),
                Option.value(WEBHOOK_API, "https://oapi.dingtalk.com"));
    }

    @Override
    public Platform open(Channel channel) {
        return new DingTalkChannel(channel);
    }

    @Override
    public List<Wire> preview(Doc doc) {
        return MarkdownMessages.of(doc, Next.BUTTONS);
    }
}
