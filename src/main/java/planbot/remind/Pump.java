package planbot.remind;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.digest.Outbox;
import planbot.digest.Outbox.Claim;
import planbot.digest.Place;
import planbot.digest.Subscriptions;
import planbot.digest.notice.Notices;
import planbot.platform.Platform;
import planbot.platform.Postman;

/** Sends what is in the outbox: claims what can be sent now, a few rows at a time and one of a place, and settles it. */
public final class Pump {
    /** How long rows may wait that nobody told of. */
    static final Duration LONGEST_REST = Duration.ofSeconds(30);
    /** So that rows whose times lie close together are claimed together. */
    static final Duration SHORTEST_REST = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

    private final Outbox outbox;
    private final Rules rules;
    private final Clockwork clockwork;
    private final Ledger ledger;
    private final Shipping shipping;
    private final Set<Place> underWay = new HashSet<>();
    private boolean claiming;
    private boolean asked;
    private boolean soon;
    private boolean failing;
    private @Nullable Instant alarm;
    private @Nullable Promise<Void> stopped;

    /** What the pump works with; {@code channels} by name. */
    public record Ports(
            Outbox outbox,
            Subscriptions subscriptions,
            Map<String, Platform> channels,
            Postman postman,
            Notices notices) {
        public Ports {
            channels = Map.copyOf(channels);
        }
    }

    private record Found(List<Claim> claims, Optional<Instant> next) {}

    public Pump(Ports ports, Rules rules, Clockwork clockwork) {
        this.outbox = ports.outbox();
        this.rules = rules;
        this.clockwork = clockwork;
        this.ledger = new Ledger(ports.outbox(), rules.sender(), clockwork);
        this.shipping = new Shipping(ports, rules, clockwork, ledger);
    }

    /** Looks for what can be sent now, and from the first time on by itself. To be called when there are new rows. */
    public void wake() {
        clockwork.thread().execute(this::claim);
    }

    /** Begins no more rows. Done when those under way are settled, or the time is over: what is left then is in doubt. */
    public Future<Void> stop(Duration patience) {
        Promise<Void> done = Promise.promise();
        clockwork.thread().execute(() -> {
            stopped = done;
            clockwork.timers().after(patience, done::tryComplete);
            endIfIdle();
        });
        return done.future();
    }

    private void claim() {
        asked |= claiming;
        int room = rules.most() - underWay.size();
        if (claiming || stopped != null || ledger.isBehind() || room == 0) {
            return;
        }
        claiming = true;
        Instant now = clockwork.timers().now();
        Instant until = now.plus(rules.lease());
        Set<Place> busy = Set.copyOf(underWay);
        clockwork.blocking(() -> look(now, until, busy, room)).onComplete(found -> claimed(found, until));
    }

    /** What ends together is written down together, and makes room for as many that are claimed together. */
    private void claimSoon() {
        if (!soon) {
            soon = true;
            clockwork.thread().execute(() -> {
                soon = false;
                claim();
            });
        }
    }

    private Found look(Instant now, Instant until, Set<Place> busy, int room) {
        List<Claim> claims = outbox.claim(rules.sender(), now, until, busy, room);
        return new Found(claims, claims.size() < room ? outbox.nextClaim(now) : Optional.empty());
    }

    private void claimed(AsyncResult<Found> found, Instant until) {
        claiming = false;
        boolean again = asked;
        asked = false;
        if (found.failed()) {
            failed(found.cause());
            return;
        }
        failing = false;
        found.result().claims().forEach(claim -> ship(new Progress(claim, until)));
        rest(found.result().next());
        endIfIdle();
        if (again) {
            claim();
        }
    }

    private void failed(Throwable cause) {
        if (!failing) {
            failing = true;
            LOG.warn("digests cannot be claimed; tried again until they can", cause);
        }
        wakeAfter(Ledger.PAUSE);
        endIfIdle();
    }

    private void ship(Progress progress) {
        Place place = progress.claim().row().place();
        underWay.add(place);
        Future.succeededFuture(progress).compose(shipping::ship).onComplete(done -> {
            if (done.failed()) {
                LOG.error("a digest is left until its lease ends", done.cause());
            }
            underWay.remove(place);
            endIfIdle();
            claimSoon();
        });
    }

    private void rest(Optional<Instant> next) {
        Instant now = clockwork.timers().now();
        Duration rest = next.map(at -> Duration.between(now, at)).orElse(LONGEST_REST);
        Duration enough = rest.compareTo(SHORTEST_REST) > 0 ? rest : SHORTEST_REST;
        wakeAfter(enough.compareTo(LONGEST_REST) < 0 ? enough : LONGEST_REST);
    }

    /** One alarm counts, the earliest; those that it overtook find that it was not theirs. */
    private void wakeAfter(Duration rest) {
        Instant at = clockwork.timers().now().plus(rest);
        if (alarm != null && !at.isBefore(alarm)) {
            return;
        }
        alarm = at;
        clockwork.timers().after(rest, () -> {
            if (at.equals(alarm)) {
                alarm = null;
                claim();
                // In case that nothing could be claimed just now.
                wakeAfter(LONGEST_REST);
            }
        });
    }

    private void endIfIdle() {
        if (stopped != null && underWay.isEmpty() && !claiming) {
            stopped.tryComplete();
        }
    }
}
