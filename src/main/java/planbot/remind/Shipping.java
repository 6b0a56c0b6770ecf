package planbot.remind;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.digest.Outbox.End;
import planbot.digest.Place;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Platform;
import planbot.platform.Postman;
import planbot.platform.Target;
import planbot.platform.Tried;

/** Sends the messages of a claim, one after another, and has written down what came of each before the next. */
final class Shipping {
    private static final Logger LOG = LoggerFactory.getLogger(Shipping.class);

    private final Map<String, Platform> channels;
    private final Postman postman;
    private final GivingUp givingUp;
    private final Judgement judgement;
    private final Rules rules;
    private final Clockwork clockwork;
    private final Ledger ledger;

    /** Where a claim's messages go. */
    private record Route(Platform platform, Target target) {
        Duration memory() {
            return platform.outbound().remembers(target);
        }
    }

    Shipping(Pump.Ports ports, Rules rules, Clockwork clockwork, Ledger ledger) {
        this.channels = ports.channels();
        this.postman = ports.postman();
        this.givingUp = new GivingUp(ports.subscriptions(), ports.notices());
        this.judgement = new Judgement(rules, new Backoff(clockwork.random()));
        this.rules = rules;
        this.clockwork = clockwork;
        this.ledger = ledger;
    }

    /** Done when the claim is settled. Fails only by a mistake of ours; then the claim ends with its lease. */
    Future<Void> ship(Progress progress) {
        Place place = progress.claim().row().place();
        Platform platform = channels.get(place.channel());
        if (platform == null) {
            return settle(progress, Judgement.ended(Status.DEAD, now(), "no_channel"));
        }
        Optional<Target> target = target(platform, place);
        if (target.isEmpty()) {
            return settle(progress, Judgement.ended(Status.DEAD, now(), Reason.NO_TARGET.label()));
        }
        return next(progress, new Route(platform, target.get()));
    }

    /** What an adapter stumbles over is no target. */
    private static Optional<Target> target(Platform platform, Place place) {
        try {
            return platform.outbound().target(place.kind(), place.address());
        } catch (RuntimeException e) {
            // Its words may hold the address.
            LOG.warn(
                    "the channel {} cannot read an address: {}",
                    place.channel(),
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Future<Void> next(Progress progress, Route route) {
        Step step = judgement.before(progress, route.memory(), now());
        if (step instanceof Step.Settle settle) {
            return settle(progress, settle.end());
        }
        if (step instanceof Step.Send) {
            return send(progress, progress, route);
        }
        // On record before it is sent: a process that dies in every call must not send it for ever.
        Instant until = now().plus(rules.lease());
        Progress again = progress.again().leased(until);
        End goesOn =
                new End.GoesOn(Optional.ofNullable(progress.claim().doubt()).orElseGet(this::now), until);
        return ledger.write(() -> again.settlement(goesOn))
                .compose(held -> held ? send(again, progress.leased(until), route) : lost(again));
    }

    /** @param before what stands if the message is not sent again after all */
    private Future<Void> send(Progress progress, Progress before, Route route) {
        Instant begun = now();
        if (begun.plus(Rules.LONGEST_STEP).isAfter(progress.until())) {
            // Before the call comes back somebody else may hold the row. If one does already, this is not written.
            return settle(before, Judgement.notYet(before, begun));
        }
        String channel = progress.claim().row().place().channel();
        Future<Tried> tried = postman.post(route.platform(), channel, route.target(), progress.wire(), progress.key());
        return clockwork.back(tried).compose(made -> {
            if (made instanceof Tried.NotYet notYet) {
                return settle(before, Judgement.notYet(before, now().plus(notYet.time())));
            }
            Delivery delivery = ((Tried.Made) made).delivery();
            // What was surely not taken cannot show twice.
            Progress counted = delivery instanceof Delivery.Retry ? before : progress;
            return called(counted, begun, delivery, route);
        });
    }

    private Future<Void> called(Progress progress, Instant begun, Delivery delivery, Route route) {
        if (delivery instanceof Delivery.Sent sent) {
            Progress taken = progress.taken(sent.receipt());
            return taken.isWhole() ? settle(taken, Judgement.ended(Status.SENT, now(), "")) : goOn(taken, null, route);
        }
        Progress failed = progress.failed();
        boolean form = delivery instanceof Delivery.Rejected rejected && rejected.reason() == Reason.FORM;
        if (form && !progress.part().plain().isEmpty()) {
            Progress plain = failed.replaced();
            return goOn(plain, plain.claim().row().parts(), route);
        }
        return settle(failed, judgement.after(failed, begun, delivery, route.memory(), now()));
    }

    private Future<Void> goOn(Progress progress, @Nullable List<Row.Part> parts, Route route) {
        Instant now = now();
        Instant until = now.plus(rules.lease());
        Progress leased = progress.leased(until);
        return ledger.write(() -> leased.settlement(parts, new End.GoesOn(now, until)))
                .compose(held -> held ? next(leased, route) : lost(leased));
    }

    private Future<Void> settle(Progress progress, End end) {
        return ledger.write(() -> progress.settlement(givingUp.with(progress.claim(), end)))
                .mapEmpty();
    }

    /** Its lease ended before it was written, and whoever holds the row goes on with it. */
    private static Future<Void> lost(Progress progress) {
        LOG.warn("the digest {} is another instance's by now", progress.claim().id());
        return Future.succeededFuture();
    }

    private Instant now() {
        return clockwork.timers().now();
    }
}
