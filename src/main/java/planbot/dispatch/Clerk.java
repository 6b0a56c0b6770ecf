package planbot.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.bot.Inbox;
import planbot.bot.Inbox.Entry;
import planbot.bot.Inbox.Found;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.Round;

/**
 * Writes on the record, one round at a time: what comes meanwhile is taken along by the next, because a disk takes as long for one
 * as for a hundred. What was settled stays here until it is on record.
 */
final class Clerk {
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_A_TIME = 500;
    /** Between rounds while the store fails. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final WorkerExecutor workers;
    private final Inbox inbox;
    private final String holder;
    private final Told told;
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final BlockingQueue<Closed> closed = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Queue<Promise<Void>> idle = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile boolean resting;

    private record Pending(Entry entry, Promise<Found> found, Instant at) {
        /** An answer that was given meanwhile is not owed any more. */
        private Entry owing() {
            return found.future().isComplete() ? new Entry(entry.id(), null, entry.said()) : entry;
        }
    }

    /** A message that is off this process's hands. */
    private record Closed(String id, End end) {}

    private enum End {
        SETTLED,
        LEFT,
        RELEASED,
        FORGOTTEN
    }

    /**
     * Who is told what becomes of messages.
     *
     * @param released told of each that may come again, after it was taken off the record: a delivery that is let pass must not find
     *     it there, unless another has it
     * @param overflow told of each that is off this process's hands and cannot be put on record
     */
    record Told(Consumer<String> released, Runnable overflow) {}

    Clerk(Vertx vertx, WorkerExecutor workers, Inbox inbox, String holder, Told told) {
        this.vertx = vertx;
        this.workers = workers;
        this.inbox = inbox;
        this.holder = holder;
        this.told = told;
    }

    /** What was known of the entry; fails where the store fails, or does not answer in time. */
    Future<Found> write(Entry entry, Instant now, Duration patience) {
        Pending pending = new Pending(entry, Promise.promise(), now);
        if (!waiting.offer(pending)) {
            LOG.warn("the store does not keep up with the messages: nobody knows whether one came before");
            return Future.failedFuture("more messages wait for the store than it keeps up with");
        }
        soon();
        long timer = vertx.setTimer(patience.toMillis(), late -> {
            if (pending.found().tryFail("the store does not answer")) {
                LOG.warn("the store does not answer: nobody knows whether a message came before");
            }
        });
        return pending.found().future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** Nothing is owed any more of what was put on record under the id. */
    void settle(String id) {
        close(new Closed(id, End.SETTLED));
    }

    /** Another is to answer what was put on record under the id. */
    void leave(String id) {
        close(new Closed(id, End.LEFT));
    }

    /** What was put on record under the id was not answered, and may come again. */
    void release(String id) {
        close(new Closed(id, End.RELEASED));
    }

    /** The same of what may be on record or not. */
    void forget(String id) {
        close(new Closed(id, End.FORGOTTEN));
    }

    private void close(Closed one) {
        if (closed.offer(one)) {
            soon();
        } else {
            told.overflow().run();
        }
    }

    /** Done when nothing waits to be written, or nothing can be. */
    Future<Void> idle() {
        Promise<Void> done = Promise.promise();
        idle.add(done);
        write();
        return done.future();
    }

    private boolean hasWork() {
        return !waiting.isEmpty() || !closed.isEmpty() && !resting;
    }

    /** After all else that has come at the same time: what comes together goes into one round, and a thread is woken once for it. */
    private void soon() {
        vertx.runOnContext(then -> write());
    }

    /** One writer at a time; whoever comes meanwhile is taken along by its next round. */
    private void write() {
        if ((hasWork() || !idle.isEmpty()) && writing.compareAndSet(false, true)) {
            next();
        }
    }

    private void next() {
        workers.<Boolean>executeBlocking(this::round, false).onComplete(done -> {
            boolean failed = !Boolean.TRUE.equals(done.result());
            if (failed && !resting) {
                resting = true;
                vertx.setTimer(REST.toMillis(), timer -> {
                    resting = false;
                    write();
                });
            }
            if (hasWork()) {
                next();
                return;
            }
            for (Promise<Void> one = idle.poll(); one != null; one = idle.poll()) {
                one.complete();
            }
            writing.set(false);
            write();
        });
    }

    /** Whether the store took it. */
    private boolean round() {
        List<Pending> some = new ArrayList<>();
        waiting.drainTo(some, MOST_AT_A_TIME);
        List<Closed> over = new ArrayList<>();
        closed.drainTo(over, MOST_AT_A_TIME);
        if (some.isEmpty() && over.isEmpty()) {
            return true;
        }
        Instant now = some.stream().map(Pending::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        Map<End, List<String>> ended = new EnumMap<>(End.class);
        over.forEach(one ->
                ended.computeIfAbsent(one.end(), end -> new ArrayList<>()).add(one.id()));
        Round round = new Round(
                some.stream().map(Pending::owing).toList(),
                ended.getOrDefault(End.SETTLED, List.of()),
                ended.getOrDefault(End.LEFT, List.of()),
                ended.getOrDefault(End.RELEASED, List.of()),
                ended.getOrDefault(End.FORGOTTEN, List.of()));
        try {
            List<Found> found = inbox.write(round, new Lease(holder, now.plus(Held.LEASE)), now);
            for (int i = 0; i < found.size(); i++) {
                some.get(i).found().tryComplete(found.get(i));
            }
            round.released().forEach(told.released());
            round.forgotten().forEach(told.released());
            return true;
        } catch (RuntimeException e) {
            if (!some.isEmpty()) {
                LOG.warn("the store cannot tell whether {} messages came before", some.size(), e);
            }
            some.forEach(pending -> pending.found().tryFail(e));
            over.stream()
                    .filter(one -> !closed.offer(one))
                    .forEach(lost -> told.overflow().run());
            return false;
        }
    }
}
