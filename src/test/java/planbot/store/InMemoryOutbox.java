package planbot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;

/**
 * The outbox in memory: the reference for the kit, and enough for tests that are about something else. It shares the state and
 * the lock of the subscriptions.
 */
public final class InMemoryOutbox implements Outbox {
    private static final Comparator<Kept> BY_ID = Comparator.comparing(kept -> kept.id);
    private static final Comparator<Kept> LONGEST_WAITING =
            Comparator.comparing((Kept kept) -> kept.next).thenComparing(BY_ID);
    private static final Comparator<Kept> BY_END =
            Comparator.comparing(InMemoryOutbox::settled).thenComparing(BY_ID);
    private static final Comparator<Kept> BY_PLANNED =
            Comparator.comparing((Kept kept) -> kept.row.planned()).thenComparing(BY_ID);

    private final InMemorySubscriptions subscriptions;
    private final NavigableMap<Long, Kept> rows = new TreeMap<>();
    private final Map<String, Long> byKey = new HashMap<>();
    private long last;

    public InMemoryOutbox(InMemorySubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public int plan(List<Turn> turns, UnaryOperator<List<Row>> notices) {
        synchronized (subscriptions) {
            List<Row> written = new ArrayList<>();
            for (Turn turn : turns) {
                if (subscriptions.take(turn)) {
                    turn.rows().stream().filter(row -> put(row, true)).forEach(written::add);
                }
            }
            long told = notices.apply(List.copyOf(written)).stream()
                    .filter(row -> put(row, false))
                    .count();
            return written.size() + (int) told;
        }
    }

    @Override
    public boolean add(Row row) {
        synchronized (subscriptions) {
            return put(row, false);
        }
    }

    private boolean put(Row row, boolean replacing) {
        Kept there = rows.get(byKey.getOrDefault(row.key(), 0L));
        if (there != null) {
            boolean passedOver = there.status == Status.MISSED || there.status == Status.MERGED;
            if (!replacing || !passedOver || !row.fate().status().isOpen()) {
                return false;
            }
            rows.remove(there.id);
        }
        rows.put(++last, new Kept(last, row));
        byKey.put(row.key(), last);
        return true;
    }

    @Override
    public List<Claim> claim(String sender, Instant now, Instant until, Collection<Place> busy, int most) {
        synchronized (subscriptions) {
            List<Kept> found = heads(kept -> now).stream()
                    .filter(kept -> kept.claimable(now) && !busy.contains(kept.row.place()))
                    .sorted(LONGEST_WAITING)
                    .limit(most)
                    .toList();
            found.stream().filter(kept -> !isWanted(kept)).forEach(kept -> {
                kept.free();
                boolean doubtful = kept.begun != null || kept.doubt != null || kept.again > 0;
                kept.status = doubtful ? Status.UNKNOWN : Status.WITHDRAWN;
                kept.begun = null;
                kept.doubt = null;
                kept.settled = now;
            });
            return found.stream()
                    .filter(this::isWanted)
                    .map(kept -> kept.claim(sender, now, until))
                    .toList();
        }
    }

    @Override
    public Optional<Instant> nextClaim(Instant now) {
        synchronized (subscriptions) {
            return heads(kept -> kept.next.isAfter(now) ? kept.next : now).stream()
                    .filter(kept -> kept.holder == null)
                    .map(kept -> kept.next)
                    .min(Comparator.naturalOrder());
        }
    }

    /** Those that no older row of their place comes before: one that could be sent at that time, or was begun. */
    private List<Kept> heads(Function<Kept, Instant> at) {
        Map<Place, Instant> first = new HashMap<>();
        List<Kept> heads = new ArrayList<>();
        rows.values().stream().filter(kept -> kept.status.isOpen()).forEach(kept -> {
            Instant older = first.get(kept.row.place());
            if (older == null || older.isAfter(at.apply(kept))) {
                heads.add(kept);
            }
            Instant own = kept.next.isBefore(kept.notBefore) ? kept.next : kept.notBefore;
            first.merge(kept.row.place(), own, (one, other) -> one.isBefore(other) ? one : other);
        });
        return heads;
    }

    private boolean isWanted(Kept kept) {
        return subscriptions
                .find(kept.row.subscription())
                .map(subscription -> subscription.state().mode().isSent())
                .orElse(true);
    }

    @Override
    public Set<Long> settle(String sender, List<Settlement> settlements) {
        synchronized (subscriptions) {
            Set<Long> held = new HashSet<>();
            settlements.stream().sorted(Comparator.comparing(Settlement::id)).forEach(settlement -> {
                Kept kept = rows.get(settlement.id());
                if (kept != null && sender.equals(kept.holder)) {
                    held.add(settlement.id());
                    settle(kept, settlement);
                }
            });
            return held;
        }
    }

    private void settle(Kept kept, Settlement settlement) {
        kept.parts = Objects.requireNonNullElse(settlement.parts(), kept.parts);
        kept.taken = settlement.taken();
        kept.attempts = settlement.attempts();
        kept.again = settlement.again();
        kept.platform = settlement.platform();
        kept.begun = null;
        kept.doubt = null;
        if (settlement.end() instanceof End.GoesOn goesOn) {
            kept.begun = goesOn.begun();
            kept.leaseEnds = goesOn.until();
            return;
        }
        kept.free();
        if (settlement.end() instanceof End.Waits waits) {
            kept.next = waits.next();
            kept.why = waits.why();
            kept.doubt = waits.doubt();
        } else if (settlement.end() instanceof End.Ended ended) {
            kept.status = ended.status();
            kept.settled = ended.at();
            kept.why = ended.why();
            boolean overtaken = rows.values().stream()
                    .anyMatch(later -> later.status == Status.SENT
                            && later.row.subscription() == kept.row.subscription()
                            && later.row.place().equals(kept.row.place())
                            && later.row.planned().isAfter(kept.row.planned()));
            subscriptions.end(
                    kept.row.subscription(), ended.status(), overtaken ? null : kept.row.told(), ended.suspend());
            ended.notices().forEach(notice -> put(notice, false));
        }
    }

    @Override
    public int release(String sender) {
        synchronized (subscriptions) {
            List<Kept> held = rows.values().stream()
                    .filter(kept -> kept.holder != null && !kept.holder.equals(sender))
                    .toList();
            held.forEach(Kept::free);
            return held.size();
        }
    }

    @Override
    public Optional<Receipt> receipt(long id) {
        synchronized (subscriptions) {
            return Optional.ofNullable(rows.get(id)).map(Kept::receipt);
        }
    }

    @Override
    public List<Receipt> receipts(@Nullable Place place, Instant from, Instant to, int most) {
        synchronized (subscriptions) {
            return rows.values().stream()
                    .filter(kept -> place == null || kept.row.place().equals(place))
                    .filter(kept -> !kept.row.planned().isBefore(from)
                            && kept.row.planned().isBefore(to))
                    .sorted(BY_PLANNED.reversed())
                    .limit(most)
                    .map(Kept::receipt)
                    .toList();
        }
    }

    @Override
    public List<Receipt> dead(int most) {
        synchronized (subscriptions) {
            return rows.values().stream()
                    .filter(kept -> kept.status == Status.DEAD)
                    .sorted(BY_END.reversed())
                    .limit(most)
                    .map(Kept::receipt)
                    .toList();
        }
    }

    @Override
    public boolean revive(long id, Instant now) {
        synchronized (subscriptions) {
            Kept kept = rows.get(id);
            return kept != null && isWanted(kept) && kept.revive(now);
        }
    }

    @Override
    public Map<Status, Long> counts() {
        synchronized (subscriptions) {
            Map<Status, Long> counts = new EnumMap<>(Status.class);
            rows.values().forEach(kept -> counts.merge(kept.status, 1L, Long::sum));
            return counts;
        }
    }

    @Override
    public int recall(Instant now, Duration longestWait) {
        synchronized (subscriptions) {
            List<Kept> ahead = rows.values().stream()
                    .filter(kept -> kept.status.isOpen() && kept.next.isAfter(now.plus(longestWait)))
                    .toList();
            ahead.forEach(kept -> kept.next = now);
            return ahead.size();
        }
    }

    @Override
    public List<Sent> sentSince(Instant time, int most) {
        synchronized (subscriptions) {
            return rows.values().stream()
                    .filter(kept -> kept.status == Status.SENT && !settled(kept).isBefore(time))
                    .sorted(Comparator.comparing(InMemoryOutbox::settled)
                            .thenComparing(kept -> kept.id)
                            .reversed())
                    .limit(most)
                    .map(kept -> new Sent(kept.row.place(), settled(kept), kept.attempts))
                    .toList();
        }
    }

    @Override
    public int forget(Instant before, int most) {
        synchronized (subscriptions) {
            List<Kept> old = rows.values().stream()
                    .filter(kept -> !kept.status.isOpen() && settled(kept).isBefore(before))
                    .sorted(Comparator.comparing((Kept kept) -> kept.status).thenComparing(BY_END))
                    .limit(most)
                    .toList();
            old.forEach(kept -> {
                rows.remove(kept.id);
                byKey.remove(kept.row.key());
            });
            return old.size();
        }
    }

    private static Instant settled(Kept kept) {
        return Objects.requireNonNull(kept.settled);
    }
}
