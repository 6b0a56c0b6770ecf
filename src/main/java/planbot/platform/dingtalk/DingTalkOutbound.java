package planbot.platform.dingtalk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Call.Repeat;
import planbot.platform.Delivery;
import planbot.platform.Grant;
import planbot.platform.Granted;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.Next;

/** The ways out: a session's webhook, the group's own webhook, and the robot's API to a group or a person. */
final class DingTalkOutbound implements Outbound {
    /** 20 a minute, then ten minutes of silence: https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages. */
    private static final List<Lane.Limit> LIMITS = List.of(new Lane.Limit(18, Duration.ofMinutes(1)));

    private final RobotApi api;
    private final Optional<GroupWebhook> webhook;
    private final Next next;

    DingTalkOutbound(RobotApi api, Optional<GroupWebhook> webhook, Next next) {
        this.api = api;
        this.webhook = webhook;
        this.next = next;
    }

    @Override
    public List<Wire> render(Doc doc, Target target) {
        // Nobody answers what is written to a group's own robot.
        boolean answered = !target.kind().equals(AnswerTargets.WEBHOOK);
        return MarkdownMessages.of(doc, answered ? next : Next.LINES);
    }

    @Override
    public Optional<Target> target(String kind, String address) {
        return switch (kind) {
            case AnswerTargets.GROUP, AnswerTargets.USER ->
                Optional.of(Target.of(kind, address)).filter(target -> !address.isBlank());
            case AnswerTargets.WEBHOOK -> webhook.map(configured -> Target.of(kind, address));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Grant> grant(Target target) {
        return isApi(target) ? Optional.of(api.grant()) : Optional.empty();
    }

    @Override
    public Granted granted(Response response) {
        return RobotApiAnswers.granted(response);
    }

    @Override
    public Call call(Wire message, Target target, Attempt attempt) {
        if (isApi(target)) {
            return api.send(message, target, attempt);
        }
        URI uri = target.kind().equals(AnswerTargets.SESSION)
                ? URI.create(target.address())
                : webhook.orElseThrow().at(attempt.at());
        return Call.postJson(uri, message.content(), Repeat.AMBIGUOUS);
    }

    @Override
    public Delivery judge(Target target, Response response) {
        return isApi(target) ? RobotApiAnswers.judge(response) : WebhookCodes.judge(response);
    }

    /** A session shares its lane with the chat it belongs to, so that order is kept when it ends. */
    @Override
    public Lane lane(Target target) {
        Target chat = target.afterwards() == null ? target : target.afterwards();
        String key = chat.kind().equals(AnswerTargets.WEBHOOK) ? chat.kind() : chat.kind() + ":" + chat.address();
        return new Lane(key, LIMITS);
    }

    private static boolean isApi(Target target) {
        return target.kind().equals(AnswerTargets.GROUP) || target.kind().equals(AnswerTargets.USER);
    }
}
