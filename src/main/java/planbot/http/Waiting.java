package planbot.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.answer.Remarks;
import planbot.bot.Dialogue;
import planbot.bot.Inbox.Found;
import planbot.bot.Tongue;
import planbot.platform.Answering;
import planbot.platform.HttpReply;
import planbot.platform.Intake;
import planbot.platform.Target;

/** A message that is not answered before the record has told whether it came before. Lives on one context. */
final class Waiting {
    /** What is acknowledged is repeated by nobody: it is on record before, unless that takes longer than platforms wait. */
    private static final Duration TO_BE_RECORDED = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Saying saying;
    private final Meters meters;
    private final Exchange exchange;
    private final Turn turn;
    private final Promise<Void> over = Promise.promise();
    /** Where the answer goes once the message is acknowledged; until then it is the response. */
    private @Nullable Target target;

    Waiting(Vertx vertx, Saying saying, Meters meters, Exchange exchange, Turn turn) {
        this.vertx = vertx;
        this.saying = saying;
        this.meters = meters;
        this.exchange = exchange;
        this.turn = turn;
    }

    /** @param record what was known of the message; fails where nobody knows */
    void answer(Answering answering, Future<Found> record) {
        Context context = vertx.getOrCreateContext();
        if (answering instanceof Answering.Now now) {
            long timer = vertx.setTimer(now.patience().toMillis(), late -> tooLate(now));
            over.future().onComplete(end -> vertx.cancelTimer(timer));
        } else if (answering instanceof Answering.Later later) {
            long timer = vertx.setTimer(TO_BE_RECORDED.toMillis(), late -> promise(later));
            record.onComplete(told -> vertx.cancelTimer(timer));
        }
        record.onComplete(told -> context.runOnContext(here -> spoken(answering, told)));
    }

    private void promise(Answering.Later later) {
        if (target == null) {
            promise(later.acknowledgement(), later.target());
        }
    }

    private void promise(HttpReply acknowledgement, Target later) {
        this.target = later;
        saying.promised(over.future());
        Webhooks.send(exchange, acknowledgement);
    }

    private void tooLate(Answering.Now answering) {
        Target otherwise = answering.otherwise();
        if (otherwise != null) {
            promise(answering.acknowledgement(), otherwise);
        } else if (!turn.isOrder()) {
            // Only the response reaches the person, and an answer given twice is less harm than none.
            workOut(turn, answering, Dialogue.NONE);
        }
    }

    private void spoken(Answering answering, AsyncResult<Found> told) {
        if (over.future().isComplete()) {
            return;
        }
        if (answering instanceof Answering.Later later) {
            promise(later);
        }
        if (told.failed()) {
            unknown(answering, told.cause());
            return;
        }
        Found found = told.result();
        switch (found.state()) {
            case FIRST, LEFT -> workOut(turn, answering, found.before());
            case INTERRUPTED -> workOut(turn.interrupted(), answering, found.before());
            default -> {
                meters.notTaken(turn.platform().id(), Intake.Admission.REPEATED);
                leave(answering);
            }
        }
    }

    private void unknown(Answering answering, Throwable cause) {
        if (turn.isOrder()) {
            say(
                    turn,
                    answering,
                    cause instanceof Intake.Away
                            ? Remarks.notOrdered(Tongue.of(turn.message().text()))
                            : turn.incident(cause));
        } else {
            workOut(turn, answering, Dialogue.NONE);
        }
    }

    private void workOut(Turn answered, Answering answering, Dialogue before) {
        answered.doc()
                .apply(before)
                .onSuccess(
                        doc -> doc.ifPresentOrElse(ready -> say(answered, answering, ready), () -> leave(answering)));
    }

    private void say(Turn answered, Answering answering, Doc doc) {
        try {
            if (target != null) {
                saying.send(answered, target, doc);
            } else if (answering instanceof Answering.Now now) {
                saying.respond(exchange, answered, now, doc);
            }
        } finally {
            over.complete();
        }
    }

    /** Another answers it, or has answered it. */
    private void leave(Answering answering) {
        if (target == null) {
            Webhooks.send(exchange, answering.acknowledgement());
        }
        over.complete();
    }
}
