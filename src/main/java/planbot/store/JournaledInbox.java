package planbot.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.bot.Dialogue;
import planbot.bot.Inbox;

/**
 * The record of messages where it is this process's alone. What comes, and what becomes of it, goes to a journal first, because a
 * transaction of H2 costs more than all else that is done for a message, and into the tables many at a time: what was settled by then
 * never becomes a row that is owed. Whatever asks the tables for more than whether a message was seen finds all of it there.
 */
final class JournaledInbox implements Inbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournaledInbox.class);
    /** So many go into the tables at a time. */
    private static final int CHECKPOINT = 256;
    /** Bounds what the tables may be behind; who writes more waits for them. */
    private static final int MOST_BEHIND = 4_096;

    private static final Found FIRST = new Found(State.FIRST, Dialogue.NONE);
    private static final int SECONDS_TO_END = 2;

    private final SqlInbox tables;
    private final Journal journal;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "checkpoint");
        thread.setDaemon(true);
        return thread;
    });
    /** Held by who writes: of two who bring the same message, one is the first. Taken before the other lock. */
    private final ReentrantLock writing = new ReentrantLock();
    /** Held by who brings what is in the journal into the tables. */
    private final ReentrantLock checkpointing = new ReentrantLock();
    /** With the rest below guarded by this object, as the journal is. */
    private Backlog behind = new Backlog();

    private Backlog leaving = new Backlog();
    private boolean isDue;

    private JournaledInbox(SqlInbox tables, Journal journal) {
        this.tables = tables;
        this.journal = journal;
    }

    /**
     * Opens the record, with what an earlier process left in the folder's journal.
     *
     * @throws StoreException if that cannot be read, or written into the tables; it stays where it is
     */
    static JournaledInbox open(Path folder, SqlInbox tables) {
        Journal journal = Journal.in(folder);
        // What the tables have of it already changes nothing there, in the order in which it was written.
        for (Journal.Line line : journal.lines()) {
            RoundText.Written written = RoundText.read(line);
            tables.write(written.round(), written.lease(), written.now());
        }
        journal.forget(Long.MAX_VALUE);
        return new JournaledInbox(tables, journal);
    }

    @Override
    public List<Found> write(Round round, Lease lease, Instant now) {
        writing.lock();
        try {
            if (isPlain(round) && areNew(round, lease)) {
                add(round, lease, now);
                return Collections.nCopies(round.entries().size(), FIRST);
            }
            checkpoint();
            return tables.write(round, lease, now);
        } finally {
            writing.unlock();
        }
    }

    private static boolean isPlain(Round round) {
        return round.left().isEmpty()
                && round.forgotten().isEmpty()
                && round.entries().stream().allMatch(entry -> entry.id() != null && entry.said() == null);
    }

    /** Whether all messages come for the first time, and nothing of another holder is in between. */
    private boolean areNew(Round round, Lease lease) {
        Set<String> ids = new HashSet<>();
        for (Entry entry : round.entries()) {
            if (!ids.add(Objects.requireNonNull(entry.id()))) {
                return false;
            }
        }
        return isAfter(ids, lease.holder()) && !tables.haveSeen(ids);
    }

    private synchronized boolean isAfter(Set<String> ids, String holder) {
        return behind.isOf(holder)
                && leaving.isOf(holder)
                && ids.stream().noneMatch(id -> behind.has(id) || leaving.has(id));
    }

    private void add(Round round, Lease lease, Instant now) {
        String line = RoundText.write(new RoundText.Written(round, lease, now));
        int size;
        synchronized (this) {
            journal.add(line);
            behind.add(round, lease, now);
            size = behind.size();
            if (size >= CHECKPOINT && !isDue) {
                isDue = true;
                background.execute(this::checkpointWhenDue);
            }
        }
        if (size >= MOST_BEHIND) {
            checkpoint();
        }
    }

    /** One that fails leaves it to who asks the tables next, which is done every few seconds. */
    private void checkpointWhenDue() {
        try {
            checkpoint();
        } catch (StoreException e) {
            LOG.warn("messages stay in the journal for now", e);
        }
    }

    /** Brings into the tables what is in the journal so far. */
    private void checkpoint() {
        checkpointing.lock();
        try {
            long file;
            synchronized (this) {
                if (behind.isEmpty()) {
                    return;
                }
                leaving = behind;
                behind = new Backlog();
                file = journal.turn();
            }
            bring(file);
        } finally {
            checkpointing.unlock();
        }
    }

    private void bring(long file) {
        boolean done = false;
        try {
            tables.write(leaving);
            done = true;
        } finally {
            synchronized (this) {
                if (done) {
                    isDue = false;
                } else {
                    behind = leaving.with(behind);
                }
                leaving = new Backlog();
            }
        }
        journal.forget(file);
    }

    @Override
    public boolean begin(String id, Lease lease, Instant now) {
        checkpoint();
        return tables.begin(id, lease, now);
    }

    @Override
    public boolean take(String id, Lease lease, Instant now) {
        checkpoint();
        return tables.take(id, lease, now);
    }

    @Override
    public Set<String> renew(Lease lease) {
        checkpoint();
        return tables.renew(lease);
    }

    @Override
    public Inheritance inherit(Lease lease, Instant now, Wanted wanted) {
        checkpoint();
        return tables.inherit(lease, now, wanted);
    }

    @Override
    public int forget(Instant before) {
        checkpoint();
        return tables.forget(before);
    }

    /** Leaves the journal empty, so that the tables have everything. */
    @Override
    public void close() {
        background.shutdown();
        try {
            background.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        checkpoint();
        journal.close();
    }
}
