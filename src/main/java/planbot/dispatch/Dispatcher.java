package planbot.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import planbot.answer.Doc;
import planbot.platform.Courier;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Lane;
import planbot.platform.Platform;
import planbot.platform.Postman;
import planbot.platform.Target;
import planbot.platform.Tried;
import planbot.platform.Wire;
import planbot.platform.parts.Sha256;

/** Sends documents: message by message, each in its lane, in plain text where the platform refuses the form. */
public final class Dispatcher implements Courier, Postman {
    /** Of a length that every platform takes as its own key of the message, with the message's number behind. */
    private static final int KEY = 24;

    private final Timers timers;
    private final Executor thread;
    private final Sending sending;
    private final Lanes lanes;
    private final Deliveries deliveries;

    /** The only one that sends. */
    public Dispatcher(Caller caller, Timers timers, Executor thread, MeterRegistry meters) {
        this(caller, timers, thread, meters, Slots.FREE);
    }

    /** @param thread runs tasks one at a time: everything that is kept here is kept on it */
    public Dispatcher(Caller caller, Timers timers, Executor thread, MeterRegistry meters, Slots slots) {
        this.timers = timers;
        this.thread = thread;
        this.sending = new Sending(caller, timers);
        this.lanes = new Lanes(timers, slots);
        this.deliveries = new Deliveries(meters);
    }

    @Override
    public Future<Delivery> send(Platform platform, String channel, Target target, Doc doc, String key) {
        Promise<Delivery> sent = Promise.promise();
        thread.execute(() -> Attempts.guarded(() -> document(platform, channel, target, doc, key))
                .onSuccess(delivery -> deliveries.count("answer", platform, channel, target, delivery))
                .onComplete(sent));
        return sent.future();
    }

    @Override
    public Future<Tried> post(Platform platform, String channel, Target target, Wire message, String key) {
        Promise<Tried> tried = Promise.promise();
        thread.execute(() -> Future.succeededFuture(platform.outbound())
                .map(outbound -> new Parcel(platform, channel, target, message, key, outbound.remembers(target)))
                .compose(parcel -> lanes.runNow(channel, parcel.lane(), () -> once(parcel)))
                .otherwise(failure -> new Tried.Made(Attempts.delivery(failure)))
                .onSuccess(made -> {
                    if (made instanceof Tried.Made call) {
                        deliveries.count("digest", platform, channel, target, call.delivery());
                    }
                })
                .onComplete(tried));
        return tried.future();
    }

    @Override
    public void spent(Platform platform, String channel, Target target, Instant at, int calls) {
        thread.execute(() -> lanes.spent(channel, platform.outbound().lane(target), at, calls));
    }

    private Future<Delivery> document(Platform platform, String channel, Target target, Doc doc, String key) {
        Lane lane = platform.outbound().lane(target);
        // Looked at before the document is rendered: what cannot be sent is not worth the work.
        if (lanes.isFull(channel, lane)) {
            return Future.succeededFuture(Lanes.full());
        }
        List<Wire> wires = platform.outbound().render(doc, target.at(timers.now()));
        String id = Sha256.hex(key).substring(0, KEY);
        List<Parcel> parcels = IntStream.range(0, wires.size())
                .mapToObj(i -> new Parcel(platform, channel, target, wires.get(i), id + "-" + i))
                .toList();
        return lanes.run(channel, lane, pace -> inOrder(parcels, 0, parcel -> whole(parcel, pace)));
    }

    /** One after another until one is not taken. If some were taken before it, nobody may send the document again. */
    private static Future<Delivery> inOrder(List<Parcel> parcels, int at, Function<Parcel, Future<Delivery>> send) {
        return send.apply(parcels.get(at)).compose(delivery -> {
            if (!(delivery instanceof Delivery.Sent)) {
                return Future.succeededFuture(at == 0 ? delivery : partly(delivery, at + " of " + parcels.size()));
            }
            return at + 1 == parcels.size() ? Future.succeededFuture(delivery) : inOrder(parcels, at + 1, send);
        });
    }

    private static Delivery partly(Delivery delivery, String taken) {
        Reason reason = delivery.why().orElse(Reason.UNREADABLE);
        return new Delivery.Unknown(reason, taken + " parts were taken, then: " + delivery.detail());
    }

    /**
     * The message, or its plain text where the platform refuses the form; plain text is not replaced again. An address that is
     * refused, such as a session that ended before its time, is replaced by the one after it.
     */
    private Future<Delivery> whole(Parcel parcel, Lanes.Pace pace) {
        return settled(parcel, pace).compose(delivery -> {
            if (!(delivery instanceof Delivery.Rejected rejected)) {
                return Future.succeededFuture(delivery);
            }
            if (rejected.reason() == Reason.FORM) {
                List<Parcel> plain = parcel.plain();
                return plain.isEmpty()
                        ? Future.succeededFuture(delivery)
                        : inOrder(plain, 0, part -> settled(part, pace));
            }
            return parcel.afterwards().map(later -> whole(later, pace)).orElse(Future.succeededFuture(delivery));
        });
    }

    private Future<Delivery> settled(Parcel parcel, Lanes.Pace pace) {
        return Attempts.OF_ANSWERS.run(timers, () -> pace.next().compose(go -> attempt(parcel)));
    }

    private Future<Delivery> once(Parcel parcel) {
        return attempt(parcel).map(Attempts.Outcome::delivery);
    }

    private Future<Attempts.Outcome> attempt(Parcel parcel) {
        return sending.attempt(parcel).onSuccess(outcome -> {
            if (outcome.delivery() instanceof Delivery.Retry retry && retry.after() != null) {
                lanes.pause(parcel.channel(), parcel.lane(), retry.after());
            }
        });
    }
}
