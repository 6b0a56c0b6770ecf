package planbot.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
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
import planbot.answer.Doc;
import planbot.answer.Remarks;
import planbot.bot.Bot;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.Delivery;
import planbot.platform.HttpReply;
import planbot.platform.Intake;
import planbot.platform.Platform;
import planbot.platform.Target;
import planbot.platform.Verdict;

/** Answers verified messages, each once: in the response while the platform waits for it, else by sending. */
final class Conversing {
    private static final Logger LOG = LoggerFactory.getLogger(Conversing.class);

    private final Vertx vertx;
    private final Bot bot;
    private final Clock clock;
    private final Gate gate;
    private final Meters meters;
    private final Instant began;
    private final Underway underway;

    Conversing(Vertx vertx, Bot bot, Clock clock, Gate gate, Meters meters) {
        this.vertx = vertx;
        this.bot = bot;
        this.clock = clock;
        this.gate = gate;
        this.meters = meters;
        this.underway = new Underway(vertx);
        // Signed times are in whole seconds.
        this.began = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A message being answered. */
    private record Turn(Exchange exchange, Platform platform, Inbound message, Supplier<Doc> doc) {
        Turn saying(Doc remark) {
            return new Turn(exchange, platform, message, () -> remark);
        }
    }

    void answer(Exchange exchange, Platform platform, Verdict.Accept accept) {
        Inbound message = accept.message();
        take(new Turn(exchange, platform, message, () -> answer(exchange, message)), accept.answering());
    }

    void remark(Exchange exchange, Platform platform, Verdict.Wordless wordless) {
        take(new Turn(exchange, platform, wordless.message(), () -> Remarks.NOT_TEXT), wordless.answering());
    }

    private void take(Turn turn, Answering answering) {
        // Whom to name as a target of messages can be read here, and nowhere else on some platforms.
        LOG.atDebug()
                .addKeyValue("request", turn.exchange().id())
                .addKeyValue("conversation", turn.message().conversation())
                .addKeyValue("user", turn.message().caller().userId())
                .log("message");
        Intake intake = gate.intake();
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

    private void begin(Turn turn, Answering answering, Instant now) {
        if (!isOnRecord(answering)) {
            finish(turn, answering);
            return;
        }
        Context context = vertx.getOrCreateContext();
        Future<Boolean> record = gate.intake().record(turn.message(), now);
        if (answering instanceof Answering.Later later) {
            Webhooks.send(turn.exchange(), later.acknowledgement());
            onFirst(
                    context,
                    record,
                    turn,
                    () -> send(turn, later.target(), turn.doc().get()));
        } else if (answering instanceof Answering.Now returned) {
            new Waiting(turn, returned, context).until(record);
        }
    }

    private void onFirst(Context context, Future<Boolean> record, Turn turn, Runnable work) {
        Promise<Void> begun = Promise.promise();
        underway.until(begun.future());
        record.onSuccess(first -> context.runOnContext(here -> {
            try {
                if (first) {
                    work.run();
                } else {
                    meters.notTaken(turn.platform().id(), Intake.Admission.REPEATED);
                }
            } finally {
                begun.complete();
            }
        }));
    }

    /** A request whose response waits for the record. Lives on one context. */
    private final class Waiting {
        private final Turn turn;
        private final Answering.Now answering;
        private final Context context;
        private boolean answered;

        Waiting(Turn turn, Answering.Now answering, Context context) {
            this.turn = turn;
            this.answering = answering;
            this.context = context;
        }

        void until(Future<Boolean> record) {
            long timer = vertx.setTimer(answering.patience().toMillis(), late -> tooLate(record));
            record.onSuccess(first -> context.runOnContext(here -> {
                vertx.cancelTimer(timer);
                if (!answered && first) {
                    answered = true;
                    finish(turn, answering);
                } else if (!answered) {
                    answered = true;
                    meters.notTaken(turn.platform().id(), Intake.Admission.REPEATED);
                    Webhooks.send(turn.exchange(), answering.acknowledgement());
                }
            }));
        }

        private void tooLate(Future<Boolean> record) {
            Target otherwise = answering.otherwise();
            if (answered) {
                return;
            }
            answered = true;
            if (otherwise == null) {
                finish(turn, answering);
            } else {
                Webhooks.send(turn.exchange(), answering.acknowledgement());
                onFirst(
                        context,
                        record,
                        turn,
                        () -> send(turn, otherwise, turn.doc().get()));
            }
        }
    }

    private void finish(Turn turn, Answering answering) {
        Doc doc = turn.doc().get();
        if (answering instanceof Answering.Now returned) {
            respond(turn, returned, doc);
        } else if (answering instanceof Answering.Later later) {
            Webhooks.send(turn.exchange(), later.acknowledgement());
            send(turn, later.target(), doc);
        }
    }

    private void respond(Turn turn, Answering.Now answering, Doc doc) {
        Optional<HttpReply> reply = form(turn, answering, doc);
        Target otherwise = answering.otherwise();
        Webhooks.send(turn.exchange(), reply.orElse(answering.acknowledgement()))
                .onSuccess(answered -> {
                    if (reply.isPresent() && otherwise != null) {
                        answering.form().afterwards(doc).ifPresent(rest -> courier(turn, otherwise, rest));
                    }
                })
                .onFailure(gone -> {
                    if (reply.isPresent() && otherwise != null) {
                        send(turn, otherwise, doc);
                    } else if (reply.isPresent()) {
                        gate.intake().release(turn.message());
                    }
                });
        if (reply.isEmpty() && otherwise != null) {
            send(turn, otherwise, doc);
        }
    }

    private static Optional<HttpReply> form(Turn turn, Answering.Now answering, Doc doc) {
        try {
            return answering.form().of(doc);
        } catch (RuntimeException e) {
            return answering.form().of(incident(turn.exchange(), e));
        }
    }

    /** Sends the answer; one that cannot be sent is taken off the record. */
    private void send(Turn turn, Target target, Doc doc) {
        courier(turn, target, doc).onSuccess(delivery -> {
            if (delivery instanceof Delivery.Retry || delivery instanceof Delivery.Rejected) {
                gate.intake().release(turn.message());
            }
        });
    }

    private Future<Delivery> courier(Turn turn, Target target, Doc doc) {
        String channel = turn.message().channel();
        String key = channel + ":" + turn.message().messageId();
        Future<Delivery> sending = gate.courier().send(turn.platform(), channel, target, doc, key);
        underway.until(sending);
        return sending;
    }

    /** Done when every answer that was promised has been sent, or the time is over; tells how many are left. */
    Future<Integer> end(Duration patience) {
        return underway.end(patience);
    }

    /** An answer for every accepted message: a failure becomes one that names where the log tells of it. */
    private Doc answer(Exchange exchange, Inbound message) {
        try {
            LocalDate today = LocalDate.now(clock);
            return meters.timed(
                            message.caller().platform(),
                            () -> bot.answer(message.conversation(), message.text(), today))
                    .doc();
        } catch (RuntimeException e) {
            return incident(exchange, e);
        }
    }

    private static Doc incident(Exchange exchange, RuntimeException e) {
        LOG.atError().addKeyValue("request", exchange.id()).setCause(e).log("a question could not be answered");
        return Remarks.incident(exchange.id());
    }
}
