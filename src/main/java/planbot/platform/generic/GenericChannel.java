package planbot.platform.generic;

import java.time.Duration;
import java.util.Optional;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.HttpReply;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.Forms;

/** A channel whose messages are answered in the response, or posted where the answer comes too late for it. */
final class GenericChannel implements Platform {
    private static final HttpReply TAKEN = HttpReply.json(AnswerMessages.utf8("{}"));
    private static final int SHORTEST_SECRET = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final String name;
    private final GenericSignature signature;
    private final GenericOutbound outbound;
    private final Forms<HttpReply> replies = new Forms<>(
            answer -> HttpReply.json(AnswerMessages.utf8(AnswerMessages.whole(answer))), reply -> reply.body().length);

    GenericChannel(Channel channel) {
        this.name = channel.name();
        if (channel.secret(Generic.SECRET).bytes().length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(Generic.SECRET + " must have at least " + SHORTEST_SECRET
                    + " characters; make one with openssl rand -hex 32");
        }
        this.signature = new GenericSignature(channel.secret(Generic.SECRET));
        this.outbound = GenericOutbound.of(channel, signature);
    }

    @Override
    public String id() {
        return Generic.ID;
    }

    @Override
    public Outbound outbound() {
        return outbound;
    }

    @Override
    public Verdict receive(RawRequest request) {
        if (!request.method().equals("POST")) {
            return new Verdict.Refuse(Reason.UNSUPPORTED, "messages are posted; this is another method");
        }
        Optional<Verdict.Refuse> refusal = signature.check(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Asking> asking = Asking.of(request);
        return asking.isPresent()
                ? accept(asking.get(), request)
                : new Verdict.Refuse(
                        Reason.MALFORMED,
                        "the body must be JSON with the texts id, conversation, user and text; the first three not empty");
    }

    private Verdict accept(Asking asking, RawRequest request) {
        Inbound message = new Inbound(
                name,
                asking.id(),
                name + ":" + asking.conversation() + ":" + asking.user(),
                new Inbound.Caller(Generic.ID, asking.user()),
                asking.text(),
                GenericSignature.signedAt(request));
        return new Verdict.Accept(
                outbound.chat(asking).map(message::from).orElse(message),
                new Answering.Now(
                        answer -> Optional.of(replies.of(answer)),
                        TAKEN,
                        PATIENCE,
                        Answering.Repeats.POSSIBLE,
                        outbound.answerTo(asking).orElse(null)));
    }
}
