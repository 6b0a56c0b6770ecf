package planbot.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.platform.Answering;
import planbot.platform.Delivery;
import planbot.platform.HttpReply;
import planbot.platform.Target;

/** Says what is to be said to a message: in the response, or by sending. */
final class Saying {
    private final Gate gate;
    private final Underway underway;

    Saying(Vertx vertx, Gate gate) {
        this.gate = gate;
        this.underway = new Underway(vertx);
    }

    /** In the response; what has no room in it is sent, as is all of it where the platform has hung up. */
    void respond(Turn turn, Answering.Now answering, Doc doc) {
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
                        release(turn);
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
            return answering.form().of(Turn.incident(turn.exchange(), e));
        }
    }

    /** Sends the answer; one that cannot be sent is taken off the record. */
    void send(Turn turn, Target target, Doc doc) {
        courier(turn, target, doc).onSuccess(delivery -> {
            if (delivery instanceof Delivery.Retry || delivery instanceof Delivery.Rejected) {
                release(turn);
            }
        });
    }

    /** A repeated delivery of an order must find it on record, whether its answer arrived or not. */
    private void release(Turn turn) {
        if (!turn.isOrder()) {
            gate.intake().release(turn.message());
        }
    }

    private Future<Delivery> courier(Turn turn, Target target, Doc doc) {
        String channel = turn.message().channel();
        String key = channel + ":" + turn.message().messageId();
        Future<Delivery> sending = gate.courier().send(turn.platform(), channel, target, doc, key);
        underway.until(sending);
        return sending;
    }

    /** Counts something that will be sent among what the end waits for, until it is done. */
    void promised(Future<?> done) {
        underway.until(done);
    }

    /** Done when every answer that was promised has been sent, or the time is over; tells how many are left. */
    Future<Integer> end(Duration patience) {
        return underway.end(patience);
    }
}
