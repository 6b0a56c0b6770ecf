package planbot.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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

    private static final int FORMS = 2_000;

    private final Map<String, Open> channels;
    private final Bot bot;
    private final Clock clock;
    private final Meters meters;

    Webhooks(Map<String, Platform> channels, Bot bot, Clock clock, Meters meters) {
        this.channels =
                channels.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Open::new));
        this.bot = bot;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * A channel, with the forms that answers took lately: an answer the bot remembers is the same object each time, so its
     * form is found by identity, and goes when the answer goes.
     */
    private record Open(Platform platform, LoadingCache<Doc, HttpReply> forms) {
        Open(Map.Entry<String, Platform> channel) {
            this(
                    channel.getValue(),
                    Caffeine.newBuilder().weakKeys().maximumSize(FORMS).build(channel.getValue()::reply));
        }
    }

    void receive(Exchange exchange) {
        String name = exchange.variables().getOrDefault("channel", "");
        Open channel = channels.get(name);
        if (channel == null) {
            throw Problem.notFound("no channel of this name is enabled");
        }
        Verdict verdict = channel.platform().receive(raw(exchange));
        meters.verdict(channel.platform().id(), verdict);
        if (verdict instanceof Verdict.Accept accept) {
            send(exchange, form(exchange, channel, answer(exchange, accept.message())));
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

    private static HttpReply form(Exchange exchange, Open channel, Doc answer) {
        try {
            return channel.forms().get(answer);
        } catch (RuntimeException e) {
            return channel.platform().reply(incident(exchange, e));
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
            return incident(exchange, e);
        }
    }

    private static Doc incident(Exchange exchange, RuntimeException e) {
        LOG.atError().addKeyValue("request", exchange.id()).setCause(e).log("a question could not be answered");
        String text = "出错了，没能回答。请把编号 " + exchange.id() + " 告诉管理员。 / Something failed; please give "
                + "your administrator this id: " + exchange.id();
        return new Doc(Language.ZH, List.of(new Doc.Lead(text)));
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
