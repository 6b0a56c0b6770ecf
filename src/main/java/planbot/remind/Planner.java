package planbot.remind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.digest.AdminNotices;
import planbot.digest.Editor;
import planbot.digest.Mutes;
import planbot.digest.Outbox;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscriptions;

/** Puts on record what is due. Blocks; one pass at a time. */
public final class Planner {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
    private static final int AT_A_TIME = 100;
    /** Clocks are corrected by less all the time. */
    private static final Duration SET_BACK = Duration.ofSeconds(30);

    private final Subscriptions subscriptions;
    private final Mutes mutes;
    private final Outbox outbox;
    private final Supplier<Office> office;
    private @Nullable Instant last;

    /**
     * What turns are worked out with, as it is now.
     *
     * @param basis names the plan and the calendar in it
     */
    public record Office(Editor editor, AdminNotices notices, String basis) {}

    public Planner(Subscriptions subscriptions, Mutes mutes, Outbox outbox, Supplier<Office> office) {
        this.subscriptions = subscriptions;
        this.mutes = mutes;
        this.outbox = outbox;
        this.office = office;
    }

    /**
     * Plans everything that is due.
     *
     * @return how many rows were put on record
     */
    public int pass(Instant now) {
        Office current = office.get();
        int rows = 0;
        Set<Long> done = new HashSet<>();
        List<Subscription> due = subscriptions.due(now, AT_A_TIME);
        while (!due.isEmpty()) {
            rows += outbox.plan(turns(due, now, current));
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

    private List<Outbox.Turn> turns(List<Subscription> due, Instant now, Office current) {
        List<Outbox.Turn> turns = new ArrayList<>();
        List<Row> unsent = new ArrayList<>();
        List<Long> suspended = new ArrayList<>();
        for (Subscription subscription : due) {
            Outbox.Turn turn = turn(subscription, now, current);
            turns.add(turn);
            unsent.addAll(turn.rows());
            if (turn.state().mode() == Mode.SUSPENDED) {
                suspended.add(subscription.number());
            }
        }
        List<Row> notices = current.notices().unsent(unsent, suspended, now);
        if (!notices.isEmpty()) {
            Outbox.Turn first = turns.get(0);
            List<Row> rows = new ArrayList<>(first.rows());
            rows.addAll(notices);
            turns.set(0, new Outbox.Turn(first.subscription(), rows, first.state(), first.next(), first.basis()));
        }
        return turns;
    }

    private Outbox.Turn turn(Subscription subscription, Instant now, Office current) {
        Editor.Known known = new Editor.Known(
                subscriptions.told(subscription.number()).orElse(null), mutes.at(subscription.place()));
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
            return Editor.failed(subscription, "an unforeseen failure: " + e, now, current.basis());
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
        List<Subscriptions.Replanned> changed = new ArrayList<>();
        for (Subscription subscription : some) {
            Instant next = subscription.next();
            // What is due is planned, not replanned.
            if (next == null || next.isAfter(now)) {
                Instant other = current.editor().next(subscription.order(), now).orElse(null);
                if (!Objects.equals(next, other) || !subscription.basis().equals(current.basis())) {
                    changed.add(new Subscriptions.Replanned(subscription, other, current.basis()));
                }
            }
        }
        if (!changed.isEmpty()) {
            subscriptions.replan(changed);
        }
    }
}
