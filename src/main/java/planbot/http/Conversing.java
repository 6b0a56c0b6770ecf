package planbot.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Remarks;
import planbot.bot.Inbound;
import planbot.command.Asker;
import planbot.digest.Place;
import planbot.platform.Answering;
import planbot.platform.Intake;
import planbot.platform.Platform;
import planbot.platform.Verdict;

/**
 * Answers verified messages, each once: in the response while the platform waits for it, else by sending. Questions are
 * answered at once, orders when they have been carried out.
 */
final class Conversing {
    private static final Logger LOG = LoggerFactory.getLogger(Conversing.class);

    private final Vertx vertx;
    private final Servers.Content content;
    private final Intake intake;
    private final Errands errands;
    private final Meters meters;
    private final Saying saying;
    private final Clock clock;
    private final Instant began;

    Conversing(Vertx vertx, Servers.Content content, Gate gate, Errands errands, Meters meters) {
        this.vertx = vertx;
        this.content = content;
        this.intake = gate.intake();
        this.errands = errands;
        this.meters = meters;
        this.saying = new Saying(vertx, gate);
        this.clock = content.clock();
        // Signed times are in whole seconds.
        this.began = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    void answer(Exchange exchange, Platform platform, Verdict.Accept accept) {
        take(turn(exchange, platform, accept.message()), accept.answering());
    }

    void remark(Exchange exchange, Platform platform, Verdict.Wordless wordless) {
        take(Turn.saying(exchange, platform, wordless.message(), () -> Remarks.NOT_TEXT), wordless.answering());
    }

    private Turn turn(Exchange exchange, Platform platform, Inbound message) {
        LocalDate today = LocalDate.now(clock);
        Optional<Supplier<Answer>> order = content.orders().read(message.text(), asker(message), today);
        return order.isEmpty()
                ? Turn.saying(exchange, platform, message, () -> answer(exchange, message, today))
                : new Turn(
                        exchange, platform, message, Turn.Kind.ORDER, () -> carryOut(exchange, message, order.get()));
    }

    private static Asker asker(Inbound message) {
        Inbound.Chat chat = message.chat();
        return new Asker(
                message.channel(),
                message.caller().userId(),
                chat == null ? null : new Place(message.channel(), chat.kind(), chat.address()),
                message.conversation(),
                message.caller().proof());
    }

    private void take(Turn turn, Answering answering) {
        // Whom to name as a target of messages can be read here, and nowhere else on some platforms.
        LOG.atDebug()
                .addKeyValue("request", turn.exchange().id())
                .addKeyValue("conversation", turn.message().conversation())
                .addKeyValue("user", turn.message().caller().userId())
                .log("message");
        Instant now = clock.instant();
        Intake.Admission admission = mayHaveBeenAnswered(turn.message(), answering)
                ? Intake.Admission.UNCERTAIN
                : intake.admit(turn.message(), now);
        if (admission == Intake.Admission.NEW) {
            begin(turn, answering, now);
            return;
        }
        meters.notTaken(turn.platform().id(), admission);
        switch (admission) {
            case TOO_FAST -> finish(turn.saying(Remarks.TOO_FAST), answering);
            case UNCERTAIN -> finish(turn.saying(Remarks.JUST_STARTED), answering);
            default -> Webhooks.send(turn.exchange(), answering.acknowledgement());
        }
    }

    private static boolean isOnRecord(Answering answering) {
        return !(answering instanceof Answering.Now returned) || returned.repeats() == Answering.Repeats.POSSIBLE;
    }

    /** A replay of a message that the process before this one answered, and put on no record. */
    private boolean mayHaveBeenAnswered(Inbound message, Answering answering) {
        return !isOnRecord(answering) && message.sentAt().isBefore(began);
    }

    /** An order is always put on record first, because only an answer may be given twice. */
    private void begin(Turn turn, Answering answering, Instant now) {
        if (isOnRecord(answering) || turn.isOrder()) {
            new Waiting(vertx, saying, meters, turn).answer(answering, intake.record(turn.message(), now));
        } else {
            finish(turn, answering);
        }
    }

    private void finish(Turn turn, Answering answering) {
        if (answering instanceof Answering.Now returned) {
            turn.doc().get().onSuccess(doc -> saying.respond(turn, returned, doc));
        } else if (answering instanceof Answering.Later later) {
            Webhooks.send(turn.exchange(), later.acknowledgement());
            turn.doc().get().onSuccess(doc -> saying.send(turn, later.target(), doc));
        }
    }

    /** Done when every answer that was promised has been sent, or the time is over; tells how many are left. */
    Future<Integer> end(Duration patience) {
        return saying.end(patience);
    }

    /** An answer for every accepted message: a failure becomes one that names where the log tells of it. */
    private Doc answer(Exchange exchange, Inbound message, LocalDate today) {
        try {
            return meters.timed(
                            message.caller().platform(),
                            () -> content.bot().answer(message.conversation(), message.text(), today))
                    .doc();
        } catch (RuntimeException e) {
            return Turn.incident(exchange, e);
        }
    }

    private Future<Doc> carryOut(Exchange exchange, Inbound message, Supplier<Answer> order) {
        return errands.run(message.caller().platform(), order)
                .map(Answer::doc)
                .otherwise(failure -> Turn.incident(exchange, failure));
    }
}
