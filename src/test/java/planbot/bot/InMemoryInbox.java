package planbot.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The record in memory: the reference for the kit, and enough for tests that are about something else. */
public final class InMemoryInbox implements Inbox {
    private final Map<String, Instant> seen = new HashMap<>();
    private final Map<String, Row> owed = new HashMap<>();
    private final Map<String, Talk> talks = new HashMap<>();

    private record Talk(Dialogue dialogue, Instant at) {}

    private record Row(Owed owed, Lease lease, Turn turn, boolean begun, Instant takenAt) {
        private Row held(Lease other) {
            return new Row(owed, other, turn, begun, takenAt);
        }

        private boolean isLeft(Instant now) {
            return !lease.until().isAfter(now.minus(CLOCKS));
        }

        private boolean isHeldBy(Lease other) {
            return lease.holder().equals(other.holder());
        }
    }

    private record Turn(String conversation, long number) {}

    @Override
    public synchronized List<Found> write(Round round, Lease lease, Instant now) {
        List<Found> found = new ArrayList<>();
        round.entries().forEach(entry -> found.add(write(entry, lease, now)));
        each(round.settled(), lease, owed::remove);
        each(
                round.left(),
                lease,
                id -> owed.computeIfPresent(id, (same, row) -> row.held(new Lease("", Instant.EPOCH))));
        each(round.released(), lease, id -> {
            owed.remove(id);
            seen.remove(id);
        });
        round.forgotten().stream().filter(id -> !owed.containsKey(id)).forEach(seen::remove);
        return found;
    }

    private void each(Collection<String> ids, Lease lease, Consumer<String> work) {
        ids.stream()
                .filter(id -> owed.containsKey(id) && owed.get(id).isHeldBy(lease))
                .forEach(work);
    }

    private Found write(Entry entry, Lease lease, Instant now) {
        String id = entry.id();
        if (id != null && seen.putIfAbsent(id, now) != null) {
            return repeated(id, lease, now);
        }
        Dialogue before = append(entry.said(), now);
        Said said = entry.said();
        if (id != null && entry.owed() != null) {
            Turn turn = said == null ? new Turn("", 0) : new Turn(said.conversation(), before.turn() + 1);
            owed.put(id, new Row(entry.owed(), lease, turn, false, now));
        }
        return new Found(State.FIRST, before);
    }

    private Dialogue append(@Nullable Said said, Instant now) {
        if (said == null) {
            return Dialogue.NONE;
        }
        Talk talk = talks.get(said.conversation());
        Dialogue before = talk == null ? Dialogue.begun(now) : talk.dialogue().resumed(talk.at(), now);
        talks.put(said.conversation(), new Talk(before.with(said), now));
        return before;
    }

    private Found repeated(String id, Lease lease, Instant now) {
        Row row = owed.get(id);
        if (row == null) {
            return new Found(State.DONE, Dialogue.NONE);
        }
        if (row.isHeldBy(lease) || !row.isLeft(now)) {
            return new Found(State.HELD, Dialogue.NONE);
        }
        owed.put(id, row.held(lease));
        return found(row);
    }

    private Found found(Row row) {
        Talk talk = talks.get(row.turn().conversation());
        long number = row.turn().number();
        Dialogue so = talk == null ? new Dialogue(number, List.of()) : talk.dialogue();
        Dialogue before = number == 0 ? Dialogue.NONE : so.before(number);
        return new Found(row.begun() ? State.INTERRUPTED : State.LEFT, before);
    }

    @Override
    public synchronized boolean begin(String id, Lease lease, Instant now) {
        Row row = owed.get(id);
        if (row == null || !row.isHeldBy(lease) || row.begun()) {
            return false;
        }
        owed.put(id, new Row(row.owed(), lease, row.turn(), true, row.takenAt()));
        return true;
    }

    @Override
    public synchronized boolean take(String id, Lease lease, Instant now) {
        Row row = owed.get(id);
        if (row == null || !row.isHeldBy(lease) && !row.isLeft(now)) {
            return false;
        }
        owed.put(id, row.held(lease));
        return true;
    }

    @Override
    public synchronized Set<String> renew(Lease lease) {
        Set<String> ours = new TreeSet<>();
        owed.replaceAll((id, row) -> {
            if (!row.isHeldBy(lease)) {
                return row;
            }
            ours.add(id);
            return row.held(lease);
        });
        return ours;
    }

    @Override
    public synchronized Inheritance inherit(Lease lease, Instant now, Wanted wanted) {
        int before = owed.size();
        owed.values()
                .removeIf(row -> row.takenAt().isBefore(wanted.since()) && !row.isHeldBy(lease) && row.isLeft(now));
        int tooOld = before - owed.size();
        List<Left> left = owed.entrySet().stream()
                .filter(one -> !one.getValue().owed().target().isEmpty())
                .filter(one -> wanted.channels()
                        .contains(one.getValue().owed().message().channel()))
                .filter(one -> !one.getValue().isHeldBy(lease) && one.getValue().isLeft(now))
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Row> one) -> one.getValue().takenAt())
                        .thenComparing(Map.Entry::getKey))
                .limit(wanted.most())
                .map(one -> new Left(one.getKey(), one.getValue().owed(), found(one.getValue())))
                .toList();
        left.forEach(one -> owed.computeIfPresent(one.id(), (id, row) -> row.held(lease)));
        return new Inheritance(left, tooOld);
    }

    @Override
    public synchronized int forget(Instant before) {
        int size = seen.size();
        seen.values().removeIf(at -> at.isBefore(before));
        talks.values().removeIf(talk -> talk.at().isBefore(before));
        return size - seen.size();
    }

    /** How many answers are owed. */
    public synchronized int owed() {
        return owed.size();
    }
}
