package planbot.platform.teams;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.Busy;

/** Sends cards to the configured workflow, "Post to a channel when a webhook request is received". */
final class TeamsOutbound implements Outbound {
    static final String WEBHOOK = "webhook";

    /** https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using: just below. */
    private static final Lane LANE = new Lane(
            WEBHOOK,
            List.of(
                    new Lane.Limit(3, Duration.ofSeconds(1)),
                    new Lane.Limit(55, Duration.ofSeconds(30)),
                    new Lane.Limit(95, Duration.ofHours(1)),
                    new Lane.Limit(145, Duration.ofHours(2))));

    private final Optional<URI> workflow;

    TeamsOutbound(Channel channel) {
        workflow = channel.optional(Teams.WORKFLOW_URL).map(secret -> WorkflowAddress.of(channel));
    }

    @Override
    public List<Wire> render(Doc doc, Target target) {
        return AdaptiveCard.numbered(doc);
    }

    @Override
    public Optional<Target> target(String kind, String address) {
        return kind.equals(WEBHOOK) && workflow.isPresent() ? Optional.of(Target.of(WEBHOOK, "")) : Optional.empty();
    }

    @Override
    public Call call(Wire message, Target target, Attempt attempt) {
        return Call.postJson(workflow.orElseThrow(), message.content(), Call.Repeat.AMBIGUOUS);
    }

    @Override
    public Delivery judge(Target target, Response response) {
        int status = response.status();
        return status == 200 || status == 202
                ? body(response)
                : Busy.of(response, null).orElseGet(() -> failed(status));
    }

    /**
     * "Response body needs to be extracted and read as Connectors do not throw 429s":
     * https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using; of 413 tells
     * https://github.com/prometheus-msteams/prometheus-msteams/issues/29.
     */
    private static Delivery body(Response response) {
        String text = response.text();
        if (text.contains("HTTP error 429")) {
            return new Delivery.Retry(
                    Reason.RATE, "HTTP 429 in a 200", response.retryAfter().orElse(null));
        }
        return text.contains("HTTP error 413") ? failed(413) : new Delivery.Sent("");
    }

    private static Delivery failed(int status) {
        String detail = "HTTP " + status;
        return switch (status) {
            case 400, 413 -> new Delivery.Rejected(Reason.FORM, detail);
            case 401, 403 -> new Delivery.Rejected(Reason.SETUP, detail);
            case 404, 410 -> new Delivery.Rejected(Reason.NO_TARGET, detail);
            default -> new Delivery.Unknown(Reason.UNREADABLE, detail);
        };
    }

    @Override
    public Lane lane(Target target) {
        return LANE;
    }
}
