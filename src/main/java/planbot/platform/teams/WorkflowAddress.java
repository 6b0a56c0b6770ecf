package planbot.platform.teams;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import planbot.platform.Channel;
import planbot.platform.parts.ApiBase;

/** The address of a workflow's trigger, whose query holds the secret. */
final class WorkflowAddress {
    private WorkflowAddress() {}

    /** @throws IllegalArgumentException if it is not on one of the allowed hosts or below one, or neither https nor on this machine */
    static URI of(Channel channel) {
        URI address = ApiBase.secret(channel, Teams.WORKFLOW_URL);
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean allowed = Arrays.stream(channel.value(Teams.WORKFLOW_HOSTS).split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> host.equals(name) || host.endsWith("." + name));
        boolean unheard = "https".equalsIgnoreCase(address.getScheme()) || host.equals("127.0.0.1");
        if (allowed && unheard) {
            return address;
        }
        throw new IllegalArgumentException(Teams.WORKFLOW_URL + " must begin with https:// and lie on a host of "
                + Teams.WORKFLOW_HOSTS + "; copy it from the workflow again, or add its host there");
    }
}
