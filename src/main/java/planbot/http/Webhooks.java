package planbot.http;

import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.bot.Bot;
import planbot.bot.Inbound;
import planbot.platform.HttpReply;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Verdict;

/** {@code /webhooks/{channel}}: lets the channel's platform decide what a request is, and answers what it accepts. */
final class Webhooks {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    private final Map<String, Platform> channels;
    private final Bot bot;
    private final Clock clock;
    private final Meters meters;

    Webhooks(Map<String, Platform> channels, Bot bot, Clock clock, Meters meters) {
        this.channels = Map.copyOf(channels);
        this.bot = bot;
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
            send(exchange, platform.reply(answer(exchange, accept.message())));
        } else if (verdict instanceof Verdict.Challenge challenge) {
            send(exchange, challenge.reply());
        } else if (verdict instanceof Verdict.Ignore) {
            send(exchange, HttpReply.empty(200));
        } else if (verdict instanceof Verdict.Refuse refuse) {
            LOG.atWarn()
                    .addKeyValue("request", exchange.id())
                    .addKeyValue("channel", name)
                    .addKeyValue("reason", refuse.reason().label())
                    .log("webhook refused: {}", refuse.detail());
            send(exchange, HttpReply.empty(401));
        }
    }

    /** An answer for every accepted message: a failure becomes one that names where the log tells of it. */
    private Doc answer(Exchange exchange, Inbound message) {
        try {
            LocalDate today = LocalDate.now(clock);
            Answer answer = meters.timed(
                    message.caller().platform(), () -> bot.answer(message.conversation(), message.text(), today));
            return answer.doc();
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("request", exchange.id()).setCause(e).log("a question could not be answered");
            String text = "出错了，没能回答。请把编号 " + exchange.id() + " 告诉管理员。 / Something failed; please give "
                    + "your administrator this id: " + exchange.id();
            return new Doc(Language.ZH, List.of(new Doc.Lead(text)));
        }
    }

    private RawRequest raw(Exchange exchange) {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.request()
                .headers()
                .forEach(header -> headers.computeIfAbsent(
                                header.getKey().toLowerCase(Locale.ROOT), key -> new ArrayList<>(1))
                        .add(header.getValue()));
        String query = exchange.request().query();
        return new RawRequest(
                exchange.request().method().name(),
                headers,
                query == null ? "" : query,
                exchange.body().getBytes(),
                clock.instant());
    }

    private static void send(Exchange exchange, HttpReply reply) {
        exchange.send(reply.status(), reply.contentType(), Buffer.buffer(reply.body()));
    }
}
