package planbot.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.bot.Inbound;
import planbot.bot.SeenMessages;
import planbot.dispatch.CallerRates.Standing;
import planbot.platform.Intake;
import planbot.platform.parts.Sha256;

/**
 * Messages taken up once: a cache tells those of this process at once, the store those of before a restart. What comes at a time
 * is put on record in one transaction, because a disk takes as long for one as for a hundred.
 */
public final class StoredIntake implements Intake {
    /** Feishu repeats after as much as six hours. */
    static final Duration MEMORY = Duration.ofHours(25);

    private static final Logger LOG = LoggerFactory.getLogger(StoredIntake.class);
    /** Slack's signatures are good for five minutes; what the platforms repeat later is known to the store. */
    private static final Duration HERE = Duration.ofMinutes(10);

    private static final int MOST_REMEMBERED = 100_000;
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_A_TIME = 500;
    private static final int LONGEST_ID = 200;

    private final Vertx vertx;
    private final SeenMessages store;
    private final Duration patience;
    private final CallerRates rates;
    private final Cache<String, Boolean> here;
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean writing = new AtomicBoolean();

    private record Pending(String id, Promise<Boolean> first, Instant at) {}

    /** What is taken up: how many messages of one caller in a minute, and how long the store may take to tell a repeat. */
    public record Bounds(int perMinute, Duration patience) {}

    public StoredIntake(Vertx vertx, SeenMessages store, Bounds bounds, Ticker ticker) {
        this.vertx = vertx;
        this.store = store;
        this.patience = bounds.patience();
        this.rates = new CallerRates(bounds.perMinute(), ticker);
        this.here = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(HERE)
                .ticker(ticker)
                // Its upkeep is less work than handing it to another thread.
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Admission admit(Inbound message, Instant now) {
        if (here.asMap().putIfAbsent(id(message), Boolean.TRUE) != null) {
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
    public Future<Boolean> record(Inbound message, Instant now) {
        Pending pending = new Pending(id(message), Promise.promise(), now);
        if (!waiting.offer(pending)) {
            LOG.warn("the store does not keep up with the messages: nobody knows whether one came before");
            return Future.failedFuture("more messages wait for the store than it keeps up with");
        }
        write();
        long timer = vertx.setTimer(patience.toMillis(), late -> {
            if (pending.first().tryFail("the store does not answer")) {
                LOG.warn("the store does not answer: nobody knows whether a message came before");
            }
        });
        return pending.first().future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** One writer at a time; whoever comes meanwhile is taken along by its next round. */
    private void write() {
        if (!waiting.isEmpty() && writing.compareAndSet(false, true)) {
            vertx.executeBlocking(() -> {
                        List<Pending> some = new ArrayList<>();
                        waiting.drainTo(some, MOST_AT_A_TIME);
                        settle(some);
                        return true;
                    })
                    .onComplete(done -> {
                        writing.set(false);
                        write();
                    });
        }
    }

    private void settle(List<Pending> some) {
        if (some.isEmpty()) {
            return;
        }
        Set<String> ids = some.stream().map(Pending::id).collect(Collectors.toSet());
        try {
            Set<String> first = store.record(ids, some.get(0).at());
            some.forEach(pending -> pending.first().tryComplete(first.contains(pending.id())));
        } catch (RuntimeException e) {
            LOG.warn("the store cannot tell whether {} messages came before", some.size(), e);
            some.forEach(pending -> pending.first().tryFail(e));
        }
    }

    @Override
    public void release(Inbound message) {
        String id = id(message);
        // The row goes first: a delivery that the cache lets pass must not find it.
        vertx.executeBlocking(() -> {
                    store.release(id);
                    here.invalidate(id);
                    return true;
                })
                .onFailure(e -> LOG.warn("a message that was not answered stays on record", e));
    }

    /** Takes off the record what no platform repeats any more. */
    public void forget(Instant now) {
        vertx.executeBlocking(() -> store.forget(now.minus(MEMORY)))
                .onFailure(e -> LOG.warn("messages of yesterday stay on record", e));
    }

    /** Channels do not share ids; one too long to be an id of a platform's is told by its hash. */
    private static String id(Inbound message) {
        String id = message.channel() + ":" + message.messageId();
        return id.length() <= LONGEST_ID ? id : message.channel() + ":" + Sha256.hex(id);
    }
}
