package planbot.simulate;

import java.nio.file.Path;
import java.util.List;

/** The platforms that can be simulated, by the words of the command line. */
final class Platforms {
    static final List<String> NAMES = List.of(
            "wecom",
            "wecom-bot",
            "dingtalk",
            "feishu",
            "slack",
            "slack-event",
            "teams",
            "mattermost",
            "mattermost-webhook",
            "generic");

    private Platforms() {}

    static Simulation open(String name, Path demo) {
        return switch (name) {
            case "wecom" -> new Wecom(DemoFile.channel(demo, "wecom"));
            case "wecom-bot" -> new WecomBot(DemoFile.channel(demo, "wecom-bot"));
            case "dingtalk" -> new Dingtalk(DemoFile.channel(demo, "dingtalk"));
            case "feishu" -> new Feishu(DemoFile.channel(demo, "feishu"));
            case "slack" -> new Slack(DemoFile.channel(demo, "slack"), Slack.Way.COMMAND);
            case "slack-event" -> new Slack(DemoFile.channel(demo, "slack"), Slack.Way.MENTION);
            case "teams" -> new Teams(DemoFile.channel(demo, "teams"));
            case "mattermost" -> new Mattermost(DemoFile.channel(demo, "mattermost"), Mattermost.Way.COMMAND);
            case "mattermost-webhook" -> new Mattermost(DemoFile.channel(demo, "mattermost"), Mattermost.Way.WEBHOOK);
            case "generic" -> new Generic(DemoFile.channel(demo, "generic"));
            default -> throw new UsageException("unknown platform " + name + "; known are " + String.join(", ", NAMES));
        };
    }
}
