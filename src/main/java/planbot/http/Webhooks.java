package planbot.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import planbot.platform.HttpReply;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Verdict;

/** {@code /webhooks/{channel}}: lets the channel's platform decide what a request is, and hands on what it accepts. */
final class Webhooks {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    private final Map<String, Platform> channels;
    private final Conversing conversing;
    private final Clock clock;
    private final Meters meters;
    private final LogBudget budget = new LogBudget(System::nanoTime);

    Webhooks(Map<String, Platform> channels, Conversing conversing, Clock clock, Meters meters) {
        this.channels = channels;
        this.conversing = conversing;
        this.clock = clock;
        this.meters = meters;
    }

    void receive(Exchange exchange) {
        String name = exchange.variables().getOrDefault("channel", "");
        Platform platform = channels.get(name);
        if (platform == null) {
            throw Problem.notFound("no channel of this name is enabled");
        }
        Verdict verdict = platform.receive(raw(exchange));
        meters.verdict(platform.id(), verdict);
        if (verdict instanceof Verdict.Accept accept) {
            conversing.answer(exchange, platform, accept);
        } else if (verdict instanceof Verdict.Wordless wordless) {
            conversing.remark(exchange, platform, wordless);
        } else if (verdict instanceof Verdict.Reply reply) {
            send(exchange, reply.reply());
        } else if (verdict instanceof Verdict.Ignore ignore) {
            tell(exchange, name, ignore);
            send(exchange, HttpReply.empty(200));
        } else if (verdict instanceof Verdict.Refuse refuse) {
            tell(exchange, name, refuse);
            send(exchange, HttpReply.empty(401));
        }
    }

    private void tell(Exchange exchange, String channel, Verdict.Refuse refuse) {
        switch (budget.spend(channel)) {
            case TOLD ->
                LOG.atWarn()
                        .addKeyValue("request", exchange.id())
                        .addKeyValue("channel", channel)
                        .addKeyValue("reason", refuse.reason().label())
                        .log("webhook refused: {}", refuse.detail());
            case LAST ->
                LOG.atWarn()
                        .addKeyValue("channel", channel)
                        .log(
                                "more webhooks are refused; for a minute only planbot_webhook_verdicts_total tells of them");
            case UNTOLD -> {}
        }
    }

    /** What is ignored because something is missing here is worth a line; the rest is everyday. */
    private static void tell(Exchange exchange, String channel, Verdict.Ignore ignore) {
        boolean ours = ignore.reason() == Verdict.Reason.NOT_SET_UP;
        LOG.atLevel(ours ? Level.WARN : Level.DEBUG)
                .addKeyValue("request", exchange.id())
                .addKeyValue("channel", channel)
                .addKeyValue("reason", ignore.reason().label())
                .log(
                        ours
                                ? "a message cannot be answered: the channel lacks a secret, see its guide"
                                : "webhook ignored");
    }

    private RawRequest raw(Exchange exchange) {
        String query = exchange.request().query();
        return new RawRequest(
                exchange.request().method().name(),
                new RequestHeaders(exchange.request().headers()),
                query == null ? "" : query,
                exchange.body().getBytes(),
                clock.instant());
    }

    /** Fails if the caller is gone. A reply may be given many times, and is not copied for each. */
    static Future<Void> send(Exchange exchange, HttpReply reply) {
        Buffer body = BufferInternal.buffer(Unpooled.wrappedBuffer(reply.body()));
        return exchange.send(reply.status(), reply.contentType(), body);
    }
}
