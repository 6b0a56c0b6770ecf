package planbot.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.answer.PlainText;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.HttpReply;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Target;
import planbot.platform.Verdict;

/** Accepts every body as a message: its first word is the id, the rest the text; the query says how it is to be answered. */
record OpenPlatform(Clock clock) implements Platform {
    private static final HttpReply ACKNOWLEDGED = HttpReply.text("ack");

    @Override
    public String id() {
        return "open";
    }

    @Override
    public Verdict receive(RawRequest request) {
        String[] body = new String(request.body(), StandardCharsets.UTF_8).split(" ", 2);
        Inbound message =
                new Inbound("open", body[0], "open:c:u", new Inbound.Caller("open", "u"), body[1], clock.instant());
        Target target = Target.of("chat", "c");
        return new Verdict.Accept(
                message,
                switch (request.query()) {
                    case "later" -> new Answering.Later(ACKNOWLEDGED, target);
                    case "now" -> now(Answering.Repeats.POSSIBLE, target);
                    case "never" -> now(Answering.Repeats.NEVER, target);
                    default -> now(Answering.Repeats.POSSIBLE, null);
                });
    }

    private static Answering now(Answering.Repeats repeats, @Nullable Target otherwise) {
        return new Answering.Now(
                doc -> Optional.of(HttpReply.text(PlainText.render(doc))),
                ACKNOWLEDGED,
                Duration.ofSeconds(20),
                repeats,
                otherwise);
    }

    @Override
    public Outbound outbound() {
        throw new UnsupportedOperationException("nothing is sent from here");
    }
}
