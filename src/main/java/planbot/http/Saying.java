package planbot.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.platform.Answering;
import planbot.platform.Courier;
import planbot.platform.Delivery;
import planbot.platform.HttpReply;
import planbot.platform.Promises;
import planbot.platform.Target;

/** Says what is to be said to a message: in the response, or by sending. */
final class Saying {
    private final Courier courier;
    private final Promises promises;
    private final Clock clock;
    private final Underway underway;

    Saying(Vertx vertx, Gate gate, Clock clock) {
        this.courier = gate.courier();
        this.promises = gate.intake().promises();
        this.clock = clock;
        this.underway = new Underway(vertx);
    }

    /** In the response; what has no room in it is sent, as is all of it where the platform has hung up. */
    void respond(Exchange exchange, Turn turn, Answering.Now answering, Doc doc) {
        Target otherwise = answering.otherwise();
        if (otherwise == null) {
            // Nobody but who has the request can give the answer.
            respond(exchange, turn, answering, doc, null);
            return;
        }
        promises.isOurs(turn.message(), clock.instant()).onSuccess(ours -> {
            if (ours) {
                respond(exchange, turn, answering, doc, otherwise);
            } else {
                Webhooks.send(exchange, answering.acknowledgement());
            }
        });
    }

    private void respond(Exchange exchange, Turn turn, Answering.Now answering, Doc doc, @Nullable Target otherwise) {
        Optional<HttpReply> reply = form(turn, answering, doc);
        Webhooks.send(exchange, reply.orElse(answering.acknowledgement()))
                .onSuccess(answered -> {
                    if (reply.isPresent()) {
                        promises.settle(turn.message());
                    }
                    if (reply.isPresent() && otherwise != null) {
                        answering
                                .form()
                                .afterwards(doc)
                                .ifPresent(rest -> underway.until(deliver(turn, otherwise, rest)));
                    }
                })
                .onFailure(gone -> {
                    if (reply.isPresent() && otherwise != null) {
                        send(turn, otherwise, doc);
                    } else if (reply.isPresent()) {
                        giveUp(turn);
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
            return answering.form().of(turn.incident(e));
        }
    }

    /** Sends the answer, if it is still ours to give; one that cannot be sent is taken off the record. */
    void send(Turn turn, Target target, Doc doc) {
        Future<Boolean> sending = promises.isOurs(turn.message(), clock.instant())
                .compose(ours -> ours
                        ? deliver(turn, target, doc)
                                .onSuccess(delivery -> delivered(turn, delivery))
                                .map(true)
                        : Future.succeededFuture(false));
        underway.until(sending);
    }

    private void delivered(Turn turn, Delivery delivery) {
        if (delivery instanceof Delivery.Retry || delivery instanceof Delivery.Rejected) {
            giveUp(turn);
        } else {
            promises.settle(turn.message());
        }
    }

    /** A repeated delivery of an order must find it on record, whether its answer arrived or not. */
    private void giveUp(Turn turn) {
        if (turn.isOrder()) {
            promises.settle(turn.message());
        } else {
            promises.release(turn.message());
        }
    }

    private Future<Delivery> deliver(Turn turn, Target target, Doc doc) {
        String channel = turn.message().channel();
        String key = channel + ":" + turn.message().messageId();
        return courier.send(turn.platform(), channel, target, doc, key);
    }

    /** Counts something that will be sent among what the end waits for, until it is done. */
    void promised(Future<?> done) {
        underway.until(done);
    }

    /** Done when every answer that was promised has been sent, or the time is over; tells how many are left. */
    Future<Integer> end(Duration patience) {
        return underway.end(patience).compose(left -> promises.written().map(left));
    }
}
