package planbot.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.platform.Answering;
import planbot.platform.HttpReply;
import planbot.platform.Intake;
import planbot.platform.Target;

/** A message that is not answered before the record has told whether it came before. Lives on one context. */
final class Waiting {
    private final Vertx vertx;
    private final Saying saying;
    private final Meters meters;
    private final Turn turn;
    private final Promise<Void> over = Promise.promise();
    /** Where the answer goes once the message is acknowledged; until then it is the response. */
    private @Nullable Target target;

    Waiting(Vertx vertx, Saying saying, Meters meters, Turn turn) {
        this.vertx = vertx;
        this.saying = saying;
        this.meters = meters;
        this.turn = turn;
    }

    /** @param record whether the message came for the first time; fails where nobody knows */
    void answer(Answering answering, Future<Boolean> record) {
        Context context = vertx.getOrCreateContext();
        if (answering instanceof Answering.Now now) {
            long timer = vertx.setTimer(now.patience().toMillis(), late -> tooLate(now));
            over.future().onComplete(end -> vertx.cancelTimer(timer));
        } else if (answering instanceof Answering.Later later) {
            promise(later.acknowledgement(), later.target());
        }
        record.onComplete(told -> context.runOnContext(here -> spoken(answering, told)));
    }

    private void promise(HttpReply acknowledgement, Target target) {
        this.target = target;
        saying.promised(over.future());
        Webhooks.send(turn.exchange(), acknowledgement);
    }

    private void tooLate(Answering.Now answering) {
        Target otherwise = answering.otherwise();
        if (otherwise != null) {
            promise(answering.acknowledgement(), otherwise);
        } else if (!turn.isOrder()) {
            // Only the response reaches the person, and an answer given twice is less harm than none.
            turn.doc().get().onSuccess(doc -> say(answering, doc));
        }
    }

    private void spoken(Answering answering, AsyncResult<Boolean> first) {
        if (over.future().isComplete()) {
            return;
        }
        if (first.failed() && turn.isOrder()) {
            say(answering, Turn.incident(turn.exchange(), first.cause()));
        } else if (first.failed() || first.result()) {
            turn.doc().get().onSuccess(doc -> say(answering, doc));
        } else {
            repeated(answering);
        }
    }

    private void say(Answering answering, Doc doc) {
        try {
            if (target != null) {
                saying.send(turn, target, doc);
            } else if (answering instanceof Answering.Now now) {
                saying.respond(turn, now, doc);
            }
        } finally {
            over.complete();
        }
    }

    private void repeated(Answering answering) {
        meters.notTaken(turn.platform().id(), Intake.Admission.REPEATED);
        if (target == null) {
            Webhooks.send(turn.exchange(), answering.acknowledgement());
        }
        over.complete();
    }
}
