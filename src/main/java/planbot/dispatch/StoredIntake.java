package planbot.dispatch;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.bot.Dialogue;
import planbot.bot.Inbound;
import planbot.bot.Inbox;
import planbot.bot.Inbox.Entry;
import planbot.bot.Inbox.Found;
import planbot.bot.Inbox.State;
import planbot.bot.Owed;
import planbot.bot.Said;
import planbot.dispatch.CallerRates.Standing;
import planbot.platform.Intake;
import planbot.platform.Promises;
import planbot.platform.Taken;
import planbot.platform.parts.Sha256;

/**
 * Messages taken up once: a cache tells those of this process at once, the record those of others and of before a restart. What is
 * owed for a message goes on record with it.
 */
public final class StoredIntake implements Intake {
    /** Feishu repeats after as much as six hours. */
    static final Duration MEMORY = Duration.ofHours(25);

    private static final Logger LOG = LoggerFactory.getLogger(StoredIntake.class);
    /** Slack's signatures are good for five minutes; what the platforms repeat later is known to the store. */
    private static final Duration HERE = Duration.ofMinutes(10);
    /** Somebody looks at a page meanwhile, and an answer that follows up nothing is better than none. */
    private static final Duration PATIENCE_OF_TALK = Duration.ofSeconds(1);

    /** Of its own: behind orders that take long, nobody could show in time that he is there. */
    private static final int THREADS = 4;

    private static final int MOST_REMEMBERED = 100_000;
    private static final int LONGEST_ID = 200;

    private final WorkerExecutor workers;
    private final Store store;
    private final Duration patience;
    private final CallerRates rates;
    private final RecentIds here;
    private final Clerk clerk;
    private final Held held;

    /** What is taken up: how many messages of one caller in a minute, and how long the store may take to tell a repeat. */
    public record Bounds(int perMinute, Duration patience) {}

    /** Whose the record is. */
    public enum Scope {
        /** One process has it at a time. */
        OWN,
        /** Several processes have it. */
        SHARED
    }

    /**
     * The record.
     *
     * @param away whether it is known not to answer
     * @param time what its clock shows when this machine's shows that: all who share it agree on when a lease is over
     */
    public record Store(Inbox inbox, Scope scope, BooleanSupplier away, UnaryOperator<Instant> time) {
        /** One that is this process's alone. */
        public static Store own(Inbox inbox) {
            return new Store(inbox, Scope.OWN, () -> false, UnaryOperator.identity());
        }
    }

    public StoredIntake(Vertx vertx, Store store, Bounds bounds, Ticker ticker, MeterRegistry meters) {
        this.workers = vertx.createSharedWorkerExecutor("inbox", THREADS);
        this.store = store;
        this.patience = bounds.patience();
        this.rates = new CallerRates(bounds.perMinute(), ticker);
        this.here = new RecentIds(HERE, MOST_REMEMBERED, ticker);
        Held.Outcomes outcomes = new Held.Outcomes(meters);
        String holder = UUID.randomUUID().toString();
        Clerk.Told told = new Clerk.Told(here::remove, () -> outcomes.count("unsettled", 1));
        this.clerk = new Clerk(vertx, workers, store.inbox(), holder, told);
        this.held = new Held(
                workers, store.inbox(), new Held.Desk(holder, clerk, StoredIntake::id, store.time()), outcomes);
    }

    @Override
    public boolean isShared() {
        return store.scope() == Scope.SHARED;
    }

    @Override
    public Admission admit(Inbound message, Instant now) {
        if (!here.add(id(message))) {
            return Admission.REPEATED;
        }
        Standing standing = rates.count(message.channel(), message.caller(), now);
        return switch (standing) {
            case WITHIN -> Admission.NEW;
            case OVER -> Admission.TOO_FAST;
            case STILL_OVER -> Admission.STILL_TOO_FAST;
        };
    }

    @Override
    public Future<Found> record(Taken taken, Instant now) {
        if (store.away().getAsBoolean()) {
            return Future.failedFuture(new Away());
        }
        String id = id(taken.message());
        Owed owed = new Owed(taken.message(), TargetText.write(taken.target()), taken.kind());
        Said said = taken.said();
        Instant there = store.time().apply(now);
        if (!held.hold(id, there)) {
            return Future.succeededFuture(new Found(State.HELD, Dialogue.NONE));
        }
        return clerk.write(new Entry(id, owed, said == null ? null : keyed(said)), there, patience)
                .onFailure(e -> held.holdUnrecorded(id))
                .onSuccess(found -> {
                    if (found.state() == State.DONE || found.state() == State.HELD) {
                        held.drop(id);
                    }
                    if (found.state() == State.HELD) {
                        // Who is to answer it may be gone when it comes again.
                        here.remove(id);
                    }
                });
    }

    @Override
    public Future<Dialogue> say(Said said, Instant now) {
        return store.away().getAsBoolean()
                ? Future.failedFuture(new Away())
                : clerk.write(new Entry(null, null, keyed(said)), store.time().apply(now), PATIENCE_OF_TALK)
                        .map(Found::before);
    }

    @Override
    public Promises promises() {
        return held;
    }

    /** Takes off the record what no platform repeats any more. */
    public void forget(Instant now) {
        workers.executeBlocking(
                        () -> store.inbox().forget(store.time().apply(now).minus(MEMORY)), false)
                .onFailure(e -> LOG.warn("messages of yesterday stay on record", e));
    }

    private static Said keyed(Said said) {
        return new Said(key(said.conversation()), said.text(), said.day(), said.plan());
    }

    /** Channels do not share ids. */
    private static String id(Inbound message) {
        return key(message.channel() + ":" + message.messageId());
    }

    /** What is too long for a key, or has characters that not every store keeps, is told by its hash. */
    private static String key(String id) {
        return id.length() <= LONGEST_ID && isPlain(id) ? id : Sha256.hex(id);
    }

    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < ' ' || id.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
