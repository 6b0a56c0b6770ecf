package planbot.http;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.answer.Remarks;
import planbot.bot.Dialogue;
import planbot.bot.Inbound;
import planbot.bot.Owed;
import planbot.bot.Said;
import planbot.platform.Answering;
import planbot.platform.Intake;
import planbot.platform.Platform;
import planbot.platform.Taken;
import planbot.platform.Target;
import planbot.platform.Verdict;

/**
 * Answers verified messages, each once: in the response while the platform waits for it, else by sending. Questions are
 * answered at once, orders when they have been carried out.
 */
final class Conversing {
    private static final Logger LOG = LoggerFactory.getLogger(Conversing.class);

    private final Vertx vertx;
    private final Intake intake;
    private final Turns turns;
    private final Saying saying;
    private final Meters meters;
    private final Clock clock;
    private final Instant began;

    /** Works out answers, says them, and counts what is not answered. */
    record Staff(Turns turns, Saying saying, Meters meters) {}

    Conversing(Vertx vertx, Intake intake, Staff staff, Clock clock) {
        this.vertx = vertx;
        this.intake = intake;
        this.turns = staff.turns();
        this.saying = staff.saying();
        this.meters = staff.meters();
        this.clock = clock;
        // Signed times are in whole seconds.
        this.began = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    void answer(Exchange exchange, Platform platform, Verdict.Accept accept) {
        take(exchange, turns.of(exchange.id(), platform, accept.message()), accept.answering());
    }

    void remark(Exchange exchange, Platform platform, Verdict.Wordless wordless) {
        take(exchange, turns.wordless(exchange.id(), platform, wordless.message()), wordless.answering());
    }

    private void take(Exchange exchange, Turn turn, Answering answering) {
        // Whom to name as a target of messages can be read here, and nowhere else on some platforms.
        LOG.atDebug()
                .addKeyValue("request", turn.request())
                .addKeyValue("conversation", turn.message().conversation())
                .addKeyValue("user", turn.message().caller().userId())
                .log("message");
        Instant now = clock.instant();
        Intake.Admission admission = mayHaveBeenAnswered(turn.message(), answering)
                ? Intake.Admission.UNCERTAIN
                : intake.admit(turn.message(), now);
        if (admission == Intake.Admission.NEW) {
            begin(exchange, turn, answering, now);
            return;
        }
        meters.notTaken(turn.platform().id(), admission);
        switch (admission) {
            case TOO_FAST -> finish(exchange, turn.saying(Remarks.TOO_FAST), answering);
            case UNCERTAIN -> finish(exchange, turn.saying(Remarks.JUST_STARTED), answering);
            default -> Webhooks.send(exchange, answering.acknowledgement());
        }
    }

    /** Where the record is this process's alone, a message that no platform repeats is answered faster than it is written. */
    private boolean isOnRecord(Answering answering) {
        return intake.isShared()
                || !(answering instanceof Answering.Now returned)
                || returned.repeats() == Answering.Repeats.POSSIBLE;
    }

    /** A replay of a message that the process before this one answered, and put on no record. */
    private boolean mayHaveBeenAnswered(Inbound message, Answering answering) {
        return !isOnRecord(answering) && message.sentAt().isBefore(began);
    }

    /** An order is always put on record first, because only an answer may be given twice. */
    private void begin(Exchange exchange, Turn turn, Answering answering, Instant now) {
        if (isOnRecord(answering) || turn.isOrder()) {
            Said said = intake.isShared() && turn.kind() == Owed.Kind.QUESTION ? turns.said(turn.message()) : null;
            Taken taken = new Taken(turn.message(), turn.kind(), target(answering), said);
            new Waiting(vertx, saying, meters, exchange, turn).answer(answering, intake.record(taken, now));
        } else {
            finish(exchange, turn, answering);
        }
    }

    private static @Nullable Target target(Answering answering) {
        return answering instanceof Answering.Later later ? later.target() : ((Answering.Now) answering).otherwise();
    }

    private void finish(Exchange exchange, Turn turn, Answering answering) {
        turn.doc()
                .apply(Dialogue.NONE)
                .onSuccess(answer -> answer.ifPresent(doc -> {
                    if (answering instanceof Answering.Now returned) {
                        saying.respond(exchange, turn, returned, doc);
                    } else if (answering instanceof Answering.Later later) {
                        Webhooks.send(exchange, later.acknowledgement());
                        saying.send(turn, later.target(), doc);
                    }
                }));
    }
}
