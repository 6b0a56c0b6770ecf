package planbot.dispatch;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.platform.Delivery;
import planbot.platform.Grant;
import planbot.platform.Granted;
import planbot.platform.Outbound;
import planbot.platform.Secret;

/**
 * Access tokens, each fetched by one call however many wait for it. Used from one thread.
 *
 * <p>A platform that is asked again and again with a wrong secret bans the address (WeCom: for an hour), so a refusal is
 * remembered, twice as long each time.
 */
final class Tokens {
    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final Caller caller;
    private final Timers timers;
    private final Map<String, Held> held = new HashMap<>();

    /** What is held under a key: a token, the fetching of one, or the refusal of one. */
    private static final class Held {
        private @Nullable Secret token;
        private Instant until = Instant.MIN;
        private @Nullable Future<Granted> fetching;
        private @Nullable Granted refusal;
        private Duration rest = FIRST_REST;
    }

    Tokens(Caller caller, Timers timers) {
        this.caller = caller;
        this.timers = timers;
    }

    /** A good token, or why there is none; never fails. {@code channel} keeps channels of one application apart. */
    Future<Granted> get(String channel, Outbound outbound, Grant grant) {
        Held at = held.computeIfAbsent(channel + " " + grant.key(), key -> new Held());
        if (at.fetching != null) {
            return at.fetching;
        }
        if (timers.now().isBefore(at.until)) {
            if (at.token != null) {
                return Future.succeededFuture(new Granted.Token(at.token, Duration.ZERO));
            }
            if (at.refusal != null) {
                return Future.succeededFuture(at.refusal);
            }
        }
        Future<Granted> fetching = caller.send(grant.call())
                .map(outbound::granted)
                .recover(failure -> Future.succeededFuture(new Granted.Failed(Attempts.delivery(failure))));
        at.fetching = fetching;
        fetching.onSuccess(granted -> keep(at, granted));
        return fetching;
    }

    private void keep(Held at, Granted granted) {
        at.fetching = null;
        if (granted instanceof Granted.Token token) {
            at.token = token.value();
            at.until = timers.now().plus(token.life());
            at.rest = FIRST_REST;
        } else if (granted instanceof Granted.Failed failed) {
            at.token = null;
            at.refusal = failed;
            at.until = timers.now().plus(rest(at, failed.why()));
        }
    }

    /** Only a refusal is worth patience that grows: what failed on its way is tried again as soon as the network may be back. */
    private static Duration rest(Held at, Delivery why) {
        if (why instanceof Delivery.Retry retry && retry.after() != null) {
            return retry.after().compareTo(LONGEST_REST) < 0 ? retry.after() : LONGEST_REST;
        }
        if (!(why instanceof Delivery.Rejected)) {
            return FIRST_REST;
        }
        Duration rest = at.rest;
        Duration doubled = rest.multipliedBy(2);
        at.rest = doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
        return rest;
    }

    /** Drops a token that the platform calls stale, unless it has been replaced since. */
    void drop(String channel, Grant grant, Secret stale) {
        Held at = held.get(channel + " " + grant.key());
        if (at != null && at.token == stale) {
            at.token = null;
            at.until = Instant.MIN;
        }
    }
}
