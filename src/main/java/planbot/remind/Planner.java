package planbot.remind;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.digest.Mutes;
import planbot.digest.Outbox;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscriptions;
import planbot.digest.notice.AdminNotices;
import planbot.digest.turn.Editor;

/** Puts on record what is due. Blocks; one pass at a time. */
public final class Planner {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
    private static final int AT_A_TIME = 100;
    /** Clocks are corrected by less all the time. */
    private static final Duration SET_BACK = Duration.ofSeconds(30);

    private final Subscriptions subscriptions;
    private final Mutes mutes;
    private final Outbox outbox;
    private final Tidings tidings;
    private final Supplier<Office> office;
    private @Nullable Instant last;

    /**
     * What turns are worked out with, as it is now.
     *
     * @param basis names the plan and the calendar in it
     */
    public record Office(Editor editor, AdminNotices notices, String basis) {}

    public Planner(Subscriptions subscriptions, Mutes mutes, Outbox outbox, Tidings tidings, Supplier<Office> office) {
        this.subscriptions = subscriptions;
        this.mutes = mutes;
        this.outbox = outbox;
        this.tidings = tidings;
        this.office = office;
    }

    /**
     * Plans everything that is due.
     *
     * @param written told each time rows were put on record: thousands may be due at once
     * @return how many rows were put on record
     */
    public int pass(Instant now, Runnable written) {
        Office current = office.get();
        int rows = tidings.pass(now);
        Set<Long> done = new HashSet<>();
        List<Subscription> due = subscriptions.due(now, AT_A_TIME);
        while (!due.isEmpty()) {
            List<Outbox.Turn> turns = due.stream()
                    .map(subscription -> turn(subscription, now, current))
                    .toList();
            int added = outbox.plan(turns, some -> notices(turns, some, now, current));
            if (added > 0) {
                rows += added;
                written.run();
            }
            // One whose turn could not be written, because it was changed meanwhile, waits for the next pass.
            boolean again = due.stream().map(Subscription::number).noneMatch(done::contains);
            due.forEach(subscription -> done.add(subscription.number()));
            due = again ? subscriptions.due(now, AT_A_TIME) : List.of();
        }
        if (last == null || now.isBefore(last.minus(SET_BACK))) {
            lookAtAll(now, current);
        }
        last = now;
        lookAtStale(now, current);
        return rows;
    }

    /** When the next is due; empty where nothing is in sight. */
    public Optional<Instant> next() {
        return subscriptions.next();
    }

    /** What cannot be told must not keep what is due off the record. */
    private static List<Row> notices(List<Outbox.Turn> turns, List<Row> written, Instant now, Office current) {
        Set<Long> numbers = written.stream().map(Row::subscription).collect(Collectors.toSet());
        List<Long> suspended = turns.stream()
                .filter(turn -> turn.state().mode() == Mode.SUSPENDED)
                .map(turn -> turn.subscription().number())
                .filter(numbers::contains)
                .toList();
        long missed = written.stream()
                .filter(row -> row.fate().status() == Status.MISSED)
                .count();
        if (missed > 0) {
            LOG.warn("{} digests were missed, and are too old to be sent now", missed);
        }
        try {
            return current.notices().unsent(written, suspended, now);
        } catch (RuntimeException e) {
            LOG.error("the admins are not told of digests that are not sent", e);
            return List.of();
        }
    }

    private Outbox.Turn turn(Subscription subscription, Instant now, Office current) {
        Editor.Known known = new Editor.Known(
                subscriptions.told(subscription.number()).orElse(null),
                mutes.at(subscription.place(), current.editor().plan(subscription.order())));
        Outbox.Turn turn = turn(subscription, known, now, current);
        turn.rows().stream()
                .filter(row -> row.fate().status() == Status.FAILED)
                .forEach(row -> LOG.atWarn()
                        .addKeyValue("subscription", subscription.number())
                        .log("a digest could not be composed: {}", row.fate().why()));
        return turn;
    }

    /** One that fails for a reason nobody foresaw does not keep the others from theirs. */
    private static Outbox.Turn turn(Subscription subscription, Editor.Known known, Instant now, Office current) {
        try {
            return current.editor().turn(subscription, known, now, current.basis());
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("subscription", subscription.number())
                    .setCause(e)
                    .log("a digest could not be composed");
            return Editor.failed(
                    subscription, "an unforeseen failure: " + e.getClass().getSimpleName(), now, current.basis());
        }
    }

    /** After a start, or when the clock was set back, what comes next may be sooner than is on record. */
    private void lookAtAll(Instant now, Office current) {
        List<Subscription> some = subscriptions.after(0, AT_A_TIME);
        while (!some.isEmpty()) {
            replan(
                    some.stream()
                            .filter(subscription -> subscription.state().mode() == Mode.RUNNING)
                            .toList(),
                    now,
                    current);
            some = subscriptions.after(some.get(some.size() - 1).number(), AT_A_TIME);
        }
    }

    /** With another plan or calendar, what comes next may be another day. */
    private void lookAtStale(Instant now, Office current) {
        Set<Long> done = new HashSet<>();
        List<Subscription> stale = subscriptions.stale(current.basis(), AT_A_TIME);
        while (!stale.isEmpty() && stale.stream().map(Subscription::number).noneMatch(done::contains)) {
            replan(stale, now, current);
            stale.forEach(subscription -> done.add(subscription.number()));
            stale = subscriptions.stale(current.basis(), AT_A_TIME);
        }
    }

    private void replan(List<Subscription> some, Instant now, Office current) {
        List<Subscriptions.Replanned> changed = some.stream()
                // What is due is planned, not replanned.
                .filter(subscription ->
                        subscription.next() == null || subscription.next().isAfter(now))
                .map(subscription ->
                        new Subscriptions.Replanned(subscription, next(subscription, now, current), current.basis()))
                .filter(one -> !Objects.equals(one.next(), one.subscription().next())
                        || !one.basis().equals(one.subscription().basis()))
                .toList();
        if (!changed.isEmpty()) {
            subscriptions.replan(changed);
        }
    }

    /** One whose order cannot be read any more comes up as it was to: its turn fails then, and that is told. */
    private static @Nullable Instant next(Subscription subscription, Instant now, Office current) {
        try {
            return current.editor().next(subscription.order(), now).orElse(null);
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("subscription", subscription.number())
                    .setCause(e)
                    .log("when a digest comes next could not be worked out");
            return Objects.requireNonNullElse(subscription.next(), now);
        }
    }
}
