package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planbot.bot.Audit;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscription.State;
import planbot.digest.Subscriptions;
import planbot.digest.Subscriptions.Draft;
import planbot.digest.Subscriptions.Replanned;

/** What every record of subscriptions does. */
abstract class SubscriptionsKit {
    private static final Instant NOW = Instant.parse("2016-05-20T00:57:00Z");
    private static final Audit.Entry ENTRY = new Audit.Entry(NOW, "feishu:someone", "subscribe", "1");
    private static final Place HERE = new Place("feishu", "chat", "oc_1");
    private static final Place THERE = new Place("feishu", "chat", "oc_2");
    private static final Order ORDER = new RandomDigests(3).order();

    /** An empty record, the same at each call. */
    abstract Subscriptions store();

    /** What the record has audited, in order. */
    abstract List<Audit.Entry> audited();

    private Subscription add(Place place, @Nullable Instant next) {
        return store().add(new Draft("", place, ORDER, next, "basis"), ENTRY);
    }

    private Subscription in(Mode mode, Subscription subscription) {
        Subscription changed = new Subscription(
                subscription.number(),
                subscription.name(),
                subscription.place(),
                subscription.order(),
                new State(mode, 0, ""),
                subscription.next(),
                subscription.basis());
        store().change(changed, ENTRY);
        return changed;
    }

    private static Instant minutes(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void an_empty_record_has_nothing() {
        assertEquals(Optional.empty(), store().find(1));
        assertEquals(List.of(), store().at(HERE));
        assertEquals(List.of(), store().after(0, 10));
        assertEquals(List.of(), store().due(NOW, 10));
        assertEquals(List.of(), store().stale("basis", 10));
        assertEquals(Optional.empty(), store().next());
        assertEquals(Optional.empty(), store().told(1));
    }

    @Test
    void what_is_added_runs_under_the_next_number_and_comes_back_equal() {
        RandomDigests random = new RandomDigests(20160520);
        for (int i = 1; i <= 100; i++) {
            Draft draft = new Draft(
                    random.text(), random.place(), random.order(), random.maybe(random::instant), random.text());
            Subscription added = store().add(draft, ENTRY);
            assertEquals(
                    new Subscription(
                            i, draft.name(), draft.place(), draft.order(), State.RUNNING, draft.next(), draft.basis()),
                    added);
            assertEquals(Optional.of(added), store().find(i));
        }
    }

    @Test
    void those_added_at_once_get_numbers_of_their_own() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> adders = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                adders.add(() -> add(HERE, NOW).number());
            }
            List<Long> numbers = new ArrayList<>();
            for (Future<Long> added : threads.invokeAll(adders)) {
                numbers.add(added.get());
            }
            assertEquals(
                    List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L),
                    numbers.stream().sorted().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void those_of_a_place_are_listed_by_number_until_they_end() {
        Subscription first = add(HERE, NOW);
        add(THERE, NOW);
        Subscription paused = in(Mode.PAUSED, add(HERE, null));
        Subscription suspended = in(Mode.SUSPENDED, add(HERE, NOW));
        Subscription ended = in(Mode.ENDED, add(HERE, NOW));

        assertEquals(List.of(first, paused, suspended), store().at(HERE));
        assertEquals(Optional.of(ended), store().find(ended.number()));
    }

    @Test
    void all_are_listed_some_at_a_time_until_they_end() {
        Subscription first = add(HERE, NOW);
        in(Mode.ENDED, add(THERE, NOW));
        Subscription third = add(THERE, NOW);
        Subscription fourth = in(Mode.PAUSED, add(HERE, NOW));

        assertEquals(List.of(first, third), store().after(0, 2));
        assertEquals(List.of(fourth), store().after(third.number(), 2));
        assertEquals(List.of(), store().after(fourth.number(), 2));
    }

    @Test
    void a_change_changes_all_but_number_name_and_place() {
        RandomDigests random = new RandomDigests(8);
        Subscription added = store().add(new Draft("morning", HERE, ORDER, NOW, "basis"), ENTRY);
        for (Mode mode : Mode.values()) {
            Subscription changed = new Subscription(
                    added.number(),
                    "other",
                    THERE,
                    random.order(),
                    new State(mode, 2, random.text()),
                    random.maybe(random::instant),
                    random.text());
            store().change(changed, ENTRY);
            assertEquals(
                    Optional.of(new Subscription(
                            added.number(),
                            "morning",
                            HERE,
                            changed.order(),
                            changed.state(),
                            changed.next(),
                            changed.basis())),
                    store().find(added.number()));
        }
    }

    @Test
    void what_has_ended_begins_no_more() {
        Subscription added = add(HERE, NOW);
        store().change(added.with(new State(Mode.ENDED, 0, ""), null), ENTRY);

        assertThrows(IllegalArgumentException.class, () -> store().change(added, ENTRY));
        assertEquals(
                Mode.ENDED, store().find(added.number()).orElseThrow().state().mode());
    }

    @Test
    void what_was_never_on_record_cannot_be_changed() {
        Subscription added = add(HERE, NOW);
        Subscription unknown = new Subscription(added.number() + 1, "", HERE, ORDER, State.RUNNING, NOW, "basis");

        assertThrows(IllegalArgumentException.class, () -> store().change(unknown, ENTRY));
        assertEquals(List.of(ENTRY), audited());
    }

    @Test
    void the_longest_due_comes_first_and_what_does_not_run_never() {
        Subscription later = add(HERE, minutes(-1));
        Subscription now = add(HERE, NOW);
        Subscription longest = add(HERE, minutes(-2));
        Subscription sameTime = add(HERE, minutes(-1));
        add(HERE, minutes(1));
        add(HERE, null);
        for (Mode mode : List.of(Mode.PAUSED, Mode.SUSPENDED, Mode.ENDED)) {
            in(mode, add(HERE, minutes(-3)));
        }

        assertEquals(List.of(longest, later, sameTime, now), store().due(NOW, 10));
        assertEquals(List.of(longest, later), store().due(NOW, 2));
    }

    @Test
    void the_next_is_the_first_of_those_that_run() {
        add(HERE, minutes(5));
        add(HERE, minutes(3));
        add(HERE, null);
        in(Mode.PAUSED, add(HERE, minutes(1)));

        assertEquals(Optional.of(minutes(3)), store().next());
    }

    @Test
    void those_that_run_on_another_basis_are_stale() {
        Subscription first = add(HERE, NOW);
        Subscription second = add(HERE, null);
        store().add(new Draft("", HERE, ORDER, NOW, "new"), ENTRY);
        in(Mode.PAUSED, add(HERE, NOW));

        assertEquals(List.of(first, second), store().stale("new", 10));
        assertEquals(List.of(first), store().stale("new", 1));
    }

    @Test
    void another_next_time_is_taken_only_where_it_runs_with_the_time_it_was_read_with() {
        Subscription asRead = add(HERE, NOW);
        Subscription withNone = add(HERE, null);
        Subscription moved = add(HERE, NOW);
        store().replan(List.of(new Replanned(moved, minutes(7), "moved")));
        Subscription paused = in(Mode.PAUSED, add(HERE, NOW));

        store().replan(List.of(
                new Replanned(paused, minutes(9), "new"),
                new Replanned(moved, minutes(9), "new"),
                new Replanned(withNone, minutes(9), "new"),
                new Replanned(asRead, null, "new")));

        assertEquals(
                List.of("null new", minutes(9) + " new", minutes(7) + " moved", NOW + " basis"),
                store().after(0, 10).stream()
                        .map(one -> one.next() + " " + one.basis())
                        .toList());
    }

    @Test
    void every_change_is_audited_but_another_next_time() {
        Subscription added = add(HERE, NOW);
        Audit.Entry change = new Audit.Entry(minutes(1), "wecom:other", "pause", "1");
        store().change(added, change);
        store().replan(List.of(new Replanned(added, null, "new")));

        assertEquals(List.of(ENTRY, change), audited());
    }
}
