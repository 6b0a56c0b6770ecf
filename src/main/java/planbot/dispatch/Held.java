package planbot.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.bot.Inbound;
import planbot.bot.Inbox;
import planbot.bot.Inbox.Inheritance;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.Wanted;
import planbot.platform.Promises;
import planbot.platform.Taken;
import planbot.platform.Target;

/**
 * The answers that this process holds, each by a lease on the record that is renewed as long as the process is there. What it has
 * not renewed in time it may have lost: it takes it again before it sends anything, and leaves it alone where another has it.
 */
final class Held implements Promises {
    static final Duration LEASE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Held.class);
    /** Bounds what is answered at a time of what others left; the next look takes the rest. */
    private static final int MOST = 50;

    private final WorkerExecutor workers;
    private final Inbox inbox;
    private final Desk desk;
    private final Outcomes outcomes;
    /** Until when each is surely ours; {@link Instant#MAX} where it is on no record, so that nobody else has it. */
    private final Map<String, Instant> held = new ConcurrentHashMap<>();
    /** Whether the record could be reached at the last look. */
    private volatile boolean reached = true;

    /** Who holds, who writes it down, how ids are made, and what the record's clock shows when this machine's shows that. */
    record Desk(String holder, Clerk clerk, Function<Inbound, String> ids, UnaryOperator<Instant> time) {}

    /** What is counted of answers that were owed. */
    static final class Outcomes {
        private final MeterRegistry meters;

        Outcomes(MeterRegistry meters) {
            this.meters = meters;
        }

        void count(String outcome, int times) {
            meters.counter("planbot.answers.owed", "outcome", outcome).increment(times);
        }
    }

    Held(WorkerExecutor workers, Inbox inbox, Desk desk, Outcomes outcomes) {
        this.workers = workers;
        this.inbox = inbox;
        this.desk = desk;
        this.outcomes = outcomes;
    }

    private Lease lease(Instant now) {
        return new Lease(desk.holder(), now.plus(LEASE));
    }

    /** It is ours from now on, by the record's clock, on record or on the way there; false if it was so before. */
    boolean hold(String id, Instant now) {
        return held.putIfAbsent(id, now.plus(LEASE)) == null;
    }

    /** It is ours, and on no record as far as anybody knows. */
    void holdUnrecorded(String id) {
        held.replace(id, Instant.MAX);
    }

    /** It is another's, or done with. */
    void drop(String id) {
        held.remove(id);
    }

    @Override
    public Future<Boolean> isOurs(Inbound message, Instant now) {
        String id = desk.ids().apply(message);
        Instant until = held.get(id);
        Instant there = desk.time().apply(now);
        if (until == null || there.isBefore(until)) {
            return Future.succeededFuture(true);
        }
        return workers.executeBlocking(() -> inbox.take(id, lease(there), there), false)
                .onFailure(e -> {
                    LOG.warn("an answer is left to whoever reaches the store first", e);
                    desk.clerk().leave(id);
                })
                .otherwise(false)
                .onSuccess(ours -> {
                    if (ours) {
                        held.put(id, there.plus(LEASE));
                    } else {
                        drop(id);
                        outcomes.count("lost", 1);
                    }
                });
    }

    @Override
    public Future<Boolean> begin(Inbound message, Instant now) {
        String id = desk.ids().apply(message);
        Instant there = desk.time().apply(now);
        return workers.executeBlocking(() -> inbox.begin(id, lease(there), there), false)
                .onSuccess(ours -> {
                    if (ours) {
                        held.put(id, there.plus(LEASE));
                    } else {
                        drop(id);
                        outcomes.count("lost", 1);
                    }
                });
    }

    @Override
    public void settle(Inbound message) {
        String id = desk.ids().apply(message);
        if (held.remove(id) != null) {
            desk.clerk().settle(id);
        }
    }

    @Override
    public void release(Inbound message) {
        String id = desk.ids().apply(message);
        Instant until = held.remove(id);
        if (until == null || until.equals(Instant.MAX)) {
            desk.clerk().forget(id);
        } else {
            desk.clerk().release(id);
        }
    }

    @Override
    public Future<List<Left>> inherit(Set<String> channels, Instant now) {
        Instant there = desk.time().apply(now);
        return workers.executeBlocking(() -> look(channels, there), false)
                .onSuccess(inheritance -> {
                    outcomes.count("inherited", inheritance.messages().size());
                    outcomes.count("too_old", inheritance.tooOld());
                })
                .map(inheritance -> taken(inheritance, there));
    }

    private Inheritance look(Set<String> channels, Instant now) {
        boolean before = reached;
        reached = false;
        if (!held.isEmpty() || !before) {
            Set<String> ours = inbox.renew(lease(now));
            held.replaceAll((id, until) -> ours.contains(id) ? now.plus(LEASE) : until);
        }
        // While the store was away, nobody could renew or settle anything: the others are given time to.
        Inheritance found = before
                ? inbox.inherit(lease(now), now, new Wanted(channels, now.minus(Lanes.LONGEST_WAIT), MOST))
                : new Inheritance(List.of(), 0);
        reached = true;
        return found;
    }

    private List<Left> taken(Inheritance inheritance, Instant now) {
        List<Left> all = new ArrayList<>();
        for (Inbox.Left left : inheritance.messages()) {
            try {
                Target target = TargetText.read(left.owed().target());
                Taken taken = new Taken(left.owed().message(), left.owed().kind(), target, null);
                held.put(left.id(), now.plus(LEASE));
                all.add(new Left(taken, left.found()));
            } catch (IllegalArgumentException e) {
                LOG.warn("an answer is left to another version: {}", e.getMessage());
                desk.clerk().leave(left.id());
            }
        }
        return all;
    }

    @Override
    public Future<Void> written() {
        return desk.clerk().idle();
    }
}
