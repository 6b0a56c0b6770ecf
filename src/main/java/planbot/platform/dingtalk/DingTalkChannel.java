package planbot.platform.dingtalk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.HttpReply;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Json;
import planbot.platform.parts.Next;

/**
 * A channel that takes the messages of an application's robot; each is acknowledged at once and its answer sent.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/receive-message">Receiving messages</a>
 */
final class DingTalkChannel implements Platform {
    /** An older kind of robot posts the response to the group, so it says nothing. */
    private static final HttpReply TAKEN = HttpReply.json("{}".getBytes(StandardCharsets.UTF_8));

    private final String name;
    private final DingTalkSignature signature;
    private final Secret robotCode;
    private final AnswerTargets targets;
    private final DingTalkOutbound outbound;

    DingTalkChannel(Channel channel) {
        this.name = channel.name();
        this.signature = new DingTalkSignature(channel.secret(DingTalk.APP_SECRET));
        this.robotCode = channel.secret(DingTalk.ROBOT_CODE);
        this.targets = new AnswerTargets(ApiBase.of(channel, DingTalk.WEBHOOK_API));
        this.outbound = new DingTalkOutbound(new RobotApi(channel), GroupWebhook.of(channel), Next.of(channel));
    }

    @Override
    public String id() {
        return DingTalk.ID;
    }

    @Override
    public Outbound outbound() {
        return outbound;
    }

    @Override
    public Verdict receive(RawRequest request) {
        if (!request.method().equals("POST")) {
            return new Verdict.Refuse(Reason.UNSUPPORTED, "DingTalk posts its messages; this is another method");
        }
        Optional<Verdict.Refuse> refusal = signature.check(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<RobotMessage> message =
                Json.object(request.body()).map(RobotMessage::new).filter(RobotMessage::isComplete);
        return message.isPresent()
                ? judge(message.get(), request)
                : new Verdict.Refuse(Reason.MALFORMED, "the body is no message of a robot");
    }

    private Verdict judge(RobotMessage message, RawRequest request) {
        if (!message.isFor(robotCode)) {
            return new Verdict.Refuse(Reason.NOT_FOR_US, "a message to another robot; check the robot code");
        }
        if (message.isOwn()) {
            return new Verdict.Ignore(Reason.BOT);
        }
        Optional<Target> target = targets.of(message);
        if (target.isEmpty()) {
            return new Verdict.Refuse(
                    Reason.MALFORMED, "sessionWebhook is no address of DingTalk's, and the sender has no staff id");
        }
        Inbound inbound = inbound(message, request);
        Answering answering = new Answering.Later(TAKEN, target.get());
        return message.words().isPresent()
                ? new Verdict.Accept(inbound, answering)
                : new Verdict.Wordless(inbound, answering);
    }

    private Inbound inbound(RobotMessage message, RawRequest request) {
        Inbound inbound = new Inbound(
                name,
                message.id(),
                name + ":" + message.conversation() + ":" + message.user(),
                Inbound.Caller.claimed(DingTalk.ID, message.user()),
                message.words().orElse(""),
                DingTalkSignature.signedAt(request));
        Target lasting = AnswerTargets.lasting(message);
        return lasting == null ? inbound : inbound.from(new Inbound.Chat(lasting.kind(), lasting.address()));
    }
}
