package planbot.platform.generic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.bot.Inbound;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Call.Repeat;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Busy;
import planbot.platform.parts.Json;

/** Posts messages to the configured address, signed as those that come in are. */
final class GenericOutbound implements Outbound {
    private static final String WEBHOOK = "webhook";

    /** What the guide asks of a receiver. */
    private static final Duration IDS_KEPT = Duration.ofHours(24);

    private final Optional<URI> address;
    private final GenericSignature signature;

    private GenericOutbound(Optional<URI> address, GenericSignature signature) {
        this.address = address;
        this.signature = signature;
    }

    static GenericOutbound of(Channel channel, GenericSignature signature) {
        return new GenericOutbound(
                channel.optional(Generic.POST_URL).map(set -> ApiBase.secret(channel, Generic.POST_URL)), signature);
    }

    /** Where an answer is posted that comes too late for the response. */
    Optional<Target> answerTo(Asking asking) {
        return address.map(configured -> Target.of(WEBHOOK, asking.conversation(), asking.id()));
    }

    /** Where the conversation is written to unasked. */
    Optional<Inbound.Chat> chat(Asking asking) {
        return address.map(configured -> new Inbound.Chat(WEBHOOK, asking.conversation()));
    }

    @Override
    public List<Wire> render(Doc doc, Target target) {
        return AnswerMessages.of(doc);
    }

    @Override
    public Optional<Target> target(String kind, String conversation) {
        return address.filter(configured -> kind.equals(WEBHOOK)).map(configured -> Target.of(WEBHOOK, conversation));
    }

    @Override
    public Call call(Wire message, Target target, Attempt attempt) {
        String body = body(message, target, attempt.key());
        String timestamp = Long.toString(attempt.at().getEpochSecond());
        return Call.postJson(address.orElseThrow(), body, Repeat.SAFE)
                .with(GenericSignature.TIMESTAMP, timestamp)
                .with(GenericSignature.SIGNATURE, signature.of(timestamp, AnswerMessages.utf8(body)))
                .with(Asking.KEY, attempt.key());
    }

    /**
     * Without a user, so that what we post, if it were sent back to us, is no message. The id stands in the body because that is
     * what is signed.
     */
    private static String body(Wire message, Target target, String id) {
        ObjectNode body = Json.object().put("id", id).put("conversation", target.address());
        if (!target.detail().isEmpty()) {
            body.put("inReplyTo", target.detail());
        }
        body.setAll((ObjectNode) Json.object(message.content()).orElseThrow());
        return Json.write(body);
    }

    @Override
    public Duration remembers(Target target) {
        return IDS_KEPT;
    }

    @Override
    public Delivery judge(Target target, Response response) {
        int status = response.status();
        return status >= 200 && status < 300
                ? new Delivery.Sent("")
                : Busy.of(response, null).orElseGet(() -> failed(status));
    }

    private static Delivery failed(int status) {
        return new Delivery.Rejected(
                switch (status) {
                    case 400, 413, 415, 422 -> Reason.FORM;
                    case 404, 410 -> Reason.NO_TARGET;
                    default -> Reason.SETUP;
                },
                "HTTP " + status);
    }

    /** Only what a conversation is told is in order. The receiver says itself what is too fast for it. */
    @Override
    public Lane lane(Target target) {
        return new Lane(WEBHOOK + ":" + target.address(), List.of());
    }
}
