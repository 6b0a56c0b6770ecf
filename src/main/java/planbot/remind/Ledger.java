package planbot.remind;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.digest.Outbox;
import planbot.digest.Outbox.Settlement;

/**
 * Writes settlements down: those that come at a time in one transaction, and again and again while the store fails. It holds no
 * more of them than there are rows under way. Used from one thread.
 */
final class Ledger {
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Outbox outbox;
    private final String sender;
    private final Clockwork clockwork;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean behind;

    private record Entry(Callable<Settlement> settlement, Promise<Boolean> written) {}

    /** What was settled, and of which of it was written. */
    private record Round(List<Settlement> settlements, Set<Long> held) {}

    Ledger(Outbox outbox, String sender, Clockwork clockwork) {
        this.outbox = outbox;
        this.sender = sender;
        this.clockwork = clockwork;
    }

    /** Whether what was sent cannot be written down at present. */
    boolean isBehind() {
        return behind;
    }

    /**
     * Done when it is written, however long that takes; never fails. False where it is not, because another sender holds the row
     * by now.
     *
     * @param settlement worked out where work may block, anew each time it is tried
     */
    Future<Boolean> write(Callable<Settlement> settlement) {
        Promise<Boolean> written = Promise.promise();
        waiting.addLast(new Entry(settlement, written));
        write();
        return written.future();
    }

    /** One writer at a time; whoever comes meanwhile is taken along by its next round. */
    private void write() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        writing = true;
        List<Entry> some = List.copyOf(waiting);
        clockwork.blocking(() -> settle(some)).onComplete(done -> {
            if (done.succeeded()) {
                written(some, done.result());
            } else {
                failed(done.cause());
            }
        });
    }

    private Round settle(List<Entry> some) throws Exception {
        List<Settlement> settlements = new ArrayList<>();
        for (Entry entry : some) {
            settlements.add(entry.settlement().call());
        }
        return new Round(settlements, outbox.settle(sender, settlements));
    }

    private void written(List<Entry> some, Round round) {
        some.forEach(entry -> waiting.removeFirst());
        writing = false;
        if (behind) {
            behind = false;
            LOG.info("what became of digests is on record again");
        }
        for (int i = 0; i < some.size(); i++) {
            some.get(i)
                    .written()
                    .complete(round.held().contains(round.settlements().get(i).id()));
        }
        write();
    }

    private void failed(Throwable cause) {
        if (!behind) {
            behind = true;
            LOG.warn("what became of digests cannot be put on record; none is begun until it can", cause);
        }
        clockwork.timers().after(PAUSE, () -> {
            writing = false;
            write();
        });
    }
}
