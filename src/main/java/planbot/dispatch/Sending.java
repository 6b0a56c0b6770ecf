package planbot.dispatch;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.dispatch.Attempts.Outcome;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Grant;
import planbot.platform.Granted;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.Target;

/** One attempt to send a message, with the token it needs. Used from one thread. */
final class Sending {
    private static final int SERVICE_UNAVAILABLE = 503;

    private final Caller caller;
    private final Timers timers;
    private final Tokens tokens;

    Sending(Caller caller, Timers timers) {
        this.caller = caller;
        this.timers = timers;
        this.tokens = new Tokens(caller, timers);
    }

    /** Calls once, and once more with a fresh token if the platform says that the first is stale. */
    Future<Outcome> attempt(Parcel parcel) {
        Optional<Grant> grant = parcel.outbound().grant(target(parcel));
        if (grant.isEmpty()) {
            return call(parcel, null);
        }
        return withToken(
                parcel,
                grant.get(),
                first -> call(parcel, first).compose(outcome -> {
                    if (!isStale(outcome.delivery())) {
                        return Future.succeededFuture(outcome);
                    }
                    tokens.drop(parcel.channel(), grant.get(), first);
                    return withToken(parcel, grant.get(), second -> call(parcel, second))
                            .map(Sending::afterFreshToken);
                }));
    }

    /** An address that has ended while the message waited is replaced by the one after it. */
    private Target target(Parcel parcel) {
        return parcel.target().at(timers.now());
    }

    private Future<Outcome> withToken(Parcel parcel, Grant grant, Function<Secret, Future<Outcome>> use) {
        return tokens.get(parcel.channel(), parcel.outbound(), grant).compose(granted -> {
            if (granted instanceof Granted.Token token) {
                return use.apply(token.value());
            }
            // No message was sent yet, so an unknown fate of the token's call is no unknown fate of the message.
            Delivery why = ((Granted.Failed) granted).why();
            Delivery none =
                    why instanceof Delivery.Unknown unknown ? Delivery.retry(unknown.reason(), unknown.detail()) : why;
            return Future.succeededFuture(new Outcome(none, Call.Repeat.SAFE));
        });
    }

    private Future<Outcome> call(Parcel parcel, @Nullable Secret token) {
        Target target = target(parcel);
        Attempt attempt = new Attempt(parcel.key(), timers.now(), token, parcel.memory());
        Call call = parcel.outbound().call(parcel.wire(), target, attempt);
        Supplier<Future<Delivery>> judged = () -> caller.send(call)
                .map(response -> honest(response, parcel.outbound().judge(target, response)));
        return Attempts.guarded(judged).map(delivery -> new Outcome(delivery, call.repeat()));
    }

    /** A server that broke, or a gateway that got no answer, does not tell whether the message had been taken before. */
    private static Delivery honest(Response response, Delivery delivery) {
        boolean broken = response.status() >= 500 && response.status() != SERVICE_UNAVAILABLE;
        return broken && delivery instanceof Delivery.Retry retry
                ? new Delivery.Unknown(retry.reason(), retry.detail())
                : delivery;
    }

    /** A token that is stale at once will be so again. */
    private static Outcome afterFreshToken(Outcome outcome) {
        return isStale(outcome.delivery())
                ? new Outcome(
                        new Delivery.Rejected(
                                Reason.STALE_TOKEN, outcome.delivery().detail()),
                        outcome.repeat())
                : outcome;
    }

    private static boolean isStale(Delivery delivery) {
        return delivery instanceof Delivery.Rejected rejected && rejected.reason() == Reason.STALE_TOKEN
                || delivery instanceof Delivery.Retry retry && retry.reason() == Reason.STALE_TOKEN;
    }
}
