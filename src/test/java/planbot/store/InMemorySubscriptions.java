package planbot.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.bot.Audit;
import planbot.digest.Order;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscription.State;
import planbot.digest.Subscriptions;
import planbot.digest.Told;

/** The record of subscriptions in memory: the reference for the kit, and enough for tests that are about something else. */
public final class InMemorySubscriptions implements Subscriptions {
    private final NavigableMap<Long, Subscription> byNumber = new TreeMap<>();
    private final Map<Long, Told> told = new HashMap<>();
    private final List<Audit.Entry> audited = new ArrayList<>();

    /** What was audited, in order. */
    public synchronized List<Audit.Entry> audited() {
        return List.copyOf(audited);
    }

    @Override
    public synchronized Subscription add(Draft draft, Audit.Entry entry) {
        long number = byNumber.isEmpty() ? 1 : byNumber.lastKey() + 1;
        Subscription added = new Subscription(
                number, draft.name(), draft.place(), draft.order(), State.RUNNING, draft.next(), draft.basis());
        byNumber.put(number, added);
        audited.add(entry);
        return added;
    }

    @Override
    public synchronized Optional<Subscription> find(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    @Override
    public synchronized List<Subscription> at(Place place) {
        return living(byNumber.values())
                .filter(subscription -> subscription.place().equals(place))
                .toList();
    }

    @Override
    public synchronized List<Subscription> after(long number, int most) {
        return living(byNumber.tailMap(number, false).values()).limit(most).toList();
    }

    @Override
    public synchronized void change(Subscription changed, Audit.Entry entry) {
        Subscription old = byNumber.get(changed.number());
        if (old == null || old.state().mode() == Subscription.Mode.ENDED) {
            throw new IllegalArgumentException("there is no subscription " + changed.number());
        }
        put(old, changed.order(), changed.state(), changed.next(), changed.basis());
        audited.add(entry);
    }

    @Override
    public synchronized List<Subscription> due(Instant now, int most) {
        Comparator<Subscription> longestDue = Comparator.comparing(InMemorySubscriptions::when);
        return running(subscription ->
                        subscription.next() != null && !when(subscription).isAfter(now))
                .sorted(longestDue.thenComparing(Subscription::number))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Subscription> stale(String basis, int most) {
        return running(subscription -> !subscription.basis().equals(basis))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void replan(List<Replanned> replanned) {
        for (Replanned one : replanned) {
            Subscription old = byNumber.get(one.subscription().number());
            if (old != null && runsAsRead(old, one.subscription())) {
                put(old, old.order(), old.state(), one.next(), one.basis());
            }
        }
    }

    @Override
    public synchronized Optional<Instant> next() {
        return running(subscription -> subscription.next() != null)
                .map(InMemorySubscriptions::when)
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized Optional<Told> told(long number) {
        return Optional.ofNullable(told.get(number));
    }

    /** Takes a turn's state and next time; false where the subscription is not as it was read. */
    synchronized boolean take(Outbox.Turn turn) {
        Subscription read = turn.subscription();
        Subscription old = byNumber.get(read.number());
        if (old == null
                || !runsAsRead(old, read)
                || old.state().failures() != read.state().failures()) {
            return false;
        }
        put(old, old.order(), turn.state(), turn.next(), turn.basis());
        return true;
    }

    /** Takes what a digest's end means for its subscription. */
    synchronized void end(long number, Status status, @Nullable Told news, @Nullable String suspend) {
        Subscription old = byNumber.get(number);
        if (old == null) {
            return;
        }
        State state = old.state();
        if (status == Status.SENT) {
            state = new State(state.mode(), 0, state.why());
            if (news != null) {
                told.put(number, news);
            }
        } else if (status == Status.DEAD) {
            state = new State(state.mode(), state.failures() + 1, state.why());
        }
        if (suspend != null && state.mode() == Mode.RUNNING) {
            state = new State(Mode.SUSPENDED, state.failures(), suspend);
        }
        put(old, old.order(), state, old.next(), old.basis());
    }

    private void put(Subscription old, Order order, State state, @Nullable Instant next, String basis) {
        byNumber.put(old.number(), new Subscription(old.number(), old.name(), old.place(), order, state, next, basis));
    }

    private static boolean runsAsRead(Subscription now, Subscription read) {
        return now.state().mode() == Mode.RUNNING && Objects.equals(now.next(), read.next());
    }

    private static Instant when(Subscription subscription) {
        return Objects.requireNonNull(subscription.next());
    }

    private static Stream<Subscription> living(Collection<Subscription> all) {
        return all.stream().filter(subscription -> subscription.state().mode() != Mode.ENDED);
    }

    private Stream<Subscription> running(Predicate<Subscription> condition) {
        return byNumber.values().stream()
                .filter(subscription -> subscription.state().mode() == Mode.RUNNING)
                .filter(condition);
    }
}
