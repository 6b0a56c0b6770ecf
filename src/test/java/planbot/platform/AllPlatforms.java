package planbot.platform;

import java.util.List;
import planbot.platform.dingtalk.DingTalk;
import planbot.platform.feishu.Feishu;
import planbot.platform.generic.Generic;
import planbot.platform.mattermost.Mattermost;
import planbot.platform.slack.Slack;
import planbot.platform.teams.Teams;
import planbot.platform.wecom.WeCom;
import planbot.platform.wecom.WeComBot;

/** The platforms, for tests of what they have in common. */
public final class AllPlatforms {
    public static final List<PlatformType> TYPES = List.of(
            new WeCom(),
            new WeComBot(),
            new DingTalk(),
            new Feishu(),
            new Slack(),
            new Teams(),
            new Mattermost(),
            new Generic());

    private AllPlatforms() {}
}
