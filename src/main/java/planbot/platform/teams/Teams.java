package planbot.platform.teams;

import java.util.List;
import planbot.answer.Doc;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.Wire;

/** Microsoft Teams, as a kind of platform. */
public final class Teams implements PlatformType {
    static final String ID = "teams";
    static final String OUTGOING_TOKEN = "outgoingToken";
    static final String WORKFLOW_URL = "workflowUrl";
    static final String WORKFLOW_HOSTS = "workflowHosts";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.secret(OUTGOING_TOKEN, "TEAMS_OUTGOING_TOKEN"),
                Option.optionalSecret(WORKFLOW_URL, "TEAMS_WORKFLOW_URL"),
                Option.value(WORKFLOW_HOSTS, "logic.azure.com,api.powerplatform.com,powerautomate.com"));
    }

    @Override
    public Platform open(Channel channel) {
        return new TeamsChannel(channel);
    }

    @Override
    public List<Wire> preview(Doc doc) {
        return AdaptiveCard.numbered(doc);
    }
}
