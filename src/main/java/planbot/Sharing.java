package planbot;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.bot.Inbox;
import planbot.bot.StoreHealth;
import planbot.command.Orders;
import planbot.dispatch.Dispatcher;
import planbot.dispatch.StoredIntake;
import planbot.follow.Follower;
import planbot.follow.Following;
import planbot.follow.Signal;
import planbot.follow.Topic;
import planbot.http.Readiness;
import planbot.run.OrdersOnStore;
import planbot.run.Stops;
import planbot.store.Database;
import planbot.store.Health;
import planbot.store.SqlChanges;
import planbot.store.SqlLanes;
import planbot.store.StoreClock;

/**
 * What is otherwise where other instances may share the store: what they change is followed, and the clock, the lanes and the
 * record of messages are everybody's.
 */
final class Sharing {
    private static final Logger LOG = LoggerFactory.getLogger(Sharing.class);
    /** What takes as long as an index of a plan. */
    private static final Set<Topic> SLOW = EnumSet.of(Topic.TABLES, Topic.LIBRARY);

    private final Database database;
    private final SqlChanges changes;
    private final Health health;
    private final @Nullable Signal signal;
    private final Map<Topic, Long> before = new EnumMap<>(Topic.class);
    private final Clock own;
    private final @Nullable StoreClock clock;
    private Runnable quick = () -> {};
    private Runnable slow = () -> {};

    /**
     * To be made before anything of the store is read into memory, so that no change is missed. Blocks.
     *
     * @param own this machine's clock
     */
    Sharing(Database database, Clock own) {
        this.database = database;
        this.changes = new SqlChanges(database.source());
        this.health = database.health();
        this.signal = database.signal().orElse(null);
        this.clock = signal == null ? null : new StoreClock(database.source(), own);
        this.own = own;
        if (signal != null) {
            before.putAll(changes.versions());
            // A start reads the tables' files ahead of the store, so that they are looked at once more.
            before.remove(Topic.TABLES);
        }
    }

    StoreHealth health() {
        return signal == null ? StoreHealth.PRESENT : health;
    }

    /** Whether requests are to be sent here; may block where the store is this process's alone. */
    Readiness readiness() {
        if (signal != null) {
            return health.away() ? Readiness.WITHOUT_STORE : Readiness.READY;
        }
        return database.answers() ? Readiness.READY : Readiness.STORE_GONE;
    }

    /** The clock that digests, lanes and leases go by: the store's server's where there is one. Blocks. */
    InstantSource time(Connections connections) {
        return clock == null ? own : connections.kept(clock);
    }

    /** Sends at the platforms' pace, over all instances. */
    Dispatcher dispatcher(Connections connections, InstantSource time) {
        return signal == null
                ? connections.dispatcher()
                : connections.dispatcher(new SqlLanes(database.source(), time), time);
    }

    /** The record of messages. */
    StoredIntake.Store messages() {
        Inbox inbox = database.inbox();
        return clock == null
                ? StoredIntake.Store.own(inbox)
                : new StoredIntake.Store(inbox, StoredIntake.Scope.SHARED, health::away, clock::at);
    }

    /**
     * Follows the other instances from now on.
     *
     * @param steps how each topic is followed
     * @param wake told after each of them, as something may be due now
     */
    void follow(Map<Topic, Runnable> steps, Runnable wake, Stops stops, MeterRegistry meters) {
        if (signal == null) {
            return;
        }
        Map<Topic, Runnable> quickly = new EnumMap<>(Topic.class);
        Map<Topic, Runnable> slowly = new EnumMap<>(Topic.class);
        steps.forEach((topic, step) -> (SLOW.contains(topic) ? slowly : quickly).put(topic, () -> {
            step.run();
            wake.run();
        }));
        Follower first = new Follower(changes, quickly, before);
        Follower second = new Follower(changes, slowly, before);
        quick = () -> catchUp(first);
        slow = () -> catchUp(second);
        Following following = new Following(signal, health, health::probe, first, second);
        stops.add(following::stop);
        following.start();
        meters.gauge("planbot.store.away", health, store -> store.away() ? 1 : 0);
    }

    /** Where something cannot be followed, what comes after meets what is wrong by itself. */
    private static void catchUp(Follower follower) {
        try {
            follower.catchUp();
        } catch (RuntimeException e) {
            LOG.debug("not everything is as the store has it", e);
        }
    }

    /** Brings what is loaded to where the store is. Blocks. */
    void catchUpWithLibrary() {
        slow.run();
    }

    Orders orders(Orders orders) {
        return signal == null ? orders : new OrdersOnStore(orders, health, quick);
    }
}
