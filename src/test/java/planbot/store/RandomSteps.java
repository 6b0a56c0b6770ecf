package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planbot.bot.Audit;
import planbot.digest.Outbox;
import planbot.digest.Outbox.Claim;
import planbot.digest.Outbox.End;
import planbot.digest.Outbox.Settlement;
import planbot.digest.Outbox.Turn;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscription.State;
import planbot.digest.Subscriptions;

/** The same random steps on a record and on the reference; whatever one of them answers, the other does. */
final class RandomSteps {
    private static final Audit.Entry ENTRY = new Audit.Entry(Instant.EPOCH, "somebody", "did", "it");
    private static final List<String> SENDERS = List.of("one", "two");

    private final RandomDigests random;
    private final Both tested;
    private final Both reference;
    private final List<Claim> claimed = new ArrayList<>();
    private final Set<Status> seen = EnumSet.noneOf(Status.class);

    /** Both ports of one record. */
    private record Both(Subscriptions subscriptions, Outbox outbox) {}

    RandomSteps(long seed, Subscriptions subscriptions, Outbox outbox) {
        random = new RandomDigests(seed);
        tested = new Both(subscriptions, outbox);
        InMemorySubscriptions inMemory = new InMemorySubscriptions();
        reference = new Both(inMemory, new InMemoryOutbox(inMemory));
    }

    void take(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
            if (i % 10 == 0) {
                compareAll();
            }
        }
        compareAll();
        assertEquals(EnumSet.allOf(Status.class), seen, "the steps lead everywhere");
    }

    private void step() {
        switch (random.below(12)) {
            case 0 -> subscribe();
            case 1 -> change();
            case 2 -> replan();
            case 3, 4 -> plan();
            case 5 -> add();
            case 6, 7 -> claim();
            case 8, 9, 10 -> settle();
            default -> keepHouse();
        }
    }

    private <T> T both(Function<Both, T> step) {
        T answer = step.apply(tested);
        assertEquals(step.apply(reference), answer);
        return answer;
    }

    private void doBoth(Function<Both, Boolean> step) {
        assertTrue(both(step));
    }

    private void subscribe() {
        if (both(record -> record.subscriptions().find(8)).isEmpty()) {
            Subscriptions.Draft draft = new Subscriptions.Draft(
                    random.text(), random.place(), random.order(), random.maybe(random::instant), random.text());
            both(record -> record.subscriptions().add(draft, ENTRY));
        }
    }

    /** One as it is, or as it was a while ago; nobody where there is none. */
    private List<Subscription> some(int most) {
        return random.many(() -> 1L + random.below(9), most).stream()
                .distinct()
                .flatMap(number -> both(record -> record.subscriptions().find(number)).stream())
                .map(now -> random.below(4) > 0 ? now : with(now, now.state(), random.instant()))
                .toList();
    }

    private static Subscription with(Subscription old, State state, @Nullable Instant next) {
        return new Subscription(old.number(), old.name(), old.place(), old.order(), state, next, old.basis());
    }

    /** Few end, because what has ended begins no more. */
    private State state() {
        Mode stopped = random.below(40) > 0 ? random.one(List.of(Mode.PAUSED, Mode.SUSPENDED)) : Mode.ENDED;
        Mode mode = random.below(3) > 0 ? Mode.RUNNING : stopped;
        return new State(mode, random.below(3), random.text());
    }

    private void change() {
        for (Subscription old : some(1)) {
            Subscription changed = with(old, state(), random.maybe(random::instant));
            both(record -> {
                try {
                    record.subscriptions().change(changed, ENTRY);
                    return true;
                } catch (IllegalArgumentException e) {
                    return false;
                }
            });
        }
    }

    private void replan() {
        List<Subscriptions.Replanned> replanned = some(3).stream()
                .map(read -> new Subscriptions.Replanned(read, random.maybe(random::instant), random.text()))
                .toList();
        doBoth(record -> {
            record.subscriptions().replan(replanned);
            return true;
        });
    }

    private void plan() {
        List<Turn> turns = some(4).stream()
                .map(read -> new Turn(
                        read,
                        random.many(() -> random.row(read.number()), 3),
                        state(),
                        random.maybe(random::instant),
                        random.text()))
                .toList();
        both(record -> record.outbox().plan(turns));
    }

    private void add() {
        Row row = random.row(random.below(10));
        both(record -> record.outbox().add(row));
    }

    private void claim() {
        Instant now = random.instant();
        Instant until = now.plusSeconds(random.below(600));
        String sender = random.one(SENDERS);
        List<Place> busy = random.many(random::place, 2);
        int most = 1 + random.below(5);
        claimed.addAll(both(record -> record.outbox().claim(sender, now, until, busy, most)));
    }

    private void settle() {
        List<Settlement> settlements = new ArrayList<>();
        for (int i = random.below(4); i > 0 && !claimed.isEmpty(); i--) {
            Claim claim = claimed.remove(random.below(claimed.size()));
            End end = end();
            if (end instanceof End.GoesOn) {
                claimed.add(claim);
            }
            settlements.add(new Settlement(
                    claim.id(),
                    random.maybe(random::parts),
                    random.below(3),
                    random.below(9),
                    random.below(4),
                    random.text(),
                    end));
        }
        String sender = random.one(SENDERS);
        both(record -> record.outbox().settle(sender, settlements));
    }

    private End end() {
        return switch (random.below(4)) {
            case 0 -> new End.GoesOn(random.instant(), random.instant());
            case 1 -> new End.Waits(random.instant(), random.text(), random.maybe(random::instant));
            default ->
                new End.Ended(
                        random.one(List.of(Status.SENT, Status.SENT, Status.DEAD, Status.UNKNOWN)),
                        random.instant(),
                        random.text(),
                        random.many(() -> random.waiting(0), 2),
                        random.below(3) > 0 ? null : random.text());
        };
    }

    private void keepHouse() {
        String sender = random.one(SENDERS);
        Instant at = random.instant();
        int most = 1 + random.below(5);
        switch (random.below(3)) {
            case 0 -> both(record -> record.outbox().release(sender));
            case 1 -> both(record -> record.outbox().forget(at, most));
            default ->
                both(record -> record.outbox().receipts(null, Instant.EPOCH, at, 100)).stream()
                        .map(Receipt::id)
                        .toList()
                        .forEach(id -> both(record -> record.outbox().revive(id, at)));
        }
    }

    private void compareAll() {
        Instant at = random.instant();
        String basis = random.text();
        Place place = random.place();
        int most = 1 + random.below(40);
        both(record -> record.subscriptions().after(0, most));
        both(record -> record.subscriptions().due(at, most));
        both(record -> record.subscriptions().stale(basis, most));
        both(record -> record.subscriptions().next());
        both(record -> record.subscriptions().at(place));
        for (long number = 0; number < 9; number++) {
            long one = number;
            both(record -> record.subscriptions().told(one));
        }
        both(record -> record.outbox().nextClaim(at));
        both(record -> record.outbox().dead(most));
        both(record -> record.outbox().receipts(null, Instant.EPOCH, at, most));
        both(record -> record.outbox().receipts(place, at, at.plusSeconds(600), most));
        seen.addAll(both(record -> record.outbox().counts()).keySet());
    }
}
