package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import planbot.bot.Audit;
import planbot.bot.PlanStore;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.Plan;
import planbot.plan.Revision;

/** What every store of plans must do. */
abstract class PlanStoreKit {
    static final Instant AT = Instant.parse("2016-05-20T01:02:03.456Z");

    /** An empty store. */
    abstract PlanStore store();

    static Revision draft(int number) {
        Revision.Kind[] kinds = Revision.Kind.values();
        return new Revision(
                0,
                AT.plusSeconds(number),
                "wecom:" + number,
                new Revision.Change(kinds[number % kinds.length], number / 2, number, number + 1, number + 2));
    }

    static Edition edition(String key, Plan plan) {
        return new Edition(0, key, new Edition.Origin(key + ".txt", "sha of " + key, AT), plan);
    }

    static Audit.Entry entry(String detail) {
        return new Audit.Entry(AT, "wecom:someone", "reload", detail);
    }

    /** Adds a revision of that plan alone. */
    static Library add(PlanStore store, Plan plan) {
        long base = store.newest().map(newest -> newest.revision().number()).orElse(0L);
        return store.add(draft(1), List.of(edition("p", plan)), base, entry("p"))
                .orElseThrow();
    }

    @Test
    void an_empty_store_has_no_newest() {
        assertTrue(store().newest().isEmpty());
        assertTrue(store().at(1).isEmpty());
        assertEquals(List.of(), store().history(10));
    }

    @Test
    void what_is_added_comes_back_whole_and_equal() {
        PlanStore store = store();
        RandomPlans plans = new RandomPlans(20160225);
        List<Revision> history = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            Edition edition = edition("plan", plans.next());
            Library added =
                    store.add(draft(i), List.of(edition), i - 1, entry("x")).orElseThrow();
            assertEquals(
                    new Library(
                            new Revision(i, draft(i).at(), draft(i).actor(), draft(i).change()),
                            List.of(edition.numbered(i))),
                    added);
            assertEquals(added, store.newest().orElseThrow());
            history.add(0, added.revision());
        }
        assertEquals(history, store.history(100));
        assertEquals(history.subList(0, 7), store.history(7));
    }

    @Test
    void any_revision_comes_back_whatever_came_after_it() {
        PlanStore store = store();
        RandomPlans plans = new RandomPlans(4);
        Random random = new Random(4);
        List<Library> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<Edition> editions = new ArrayList<>();
            for (String key : List.of("a", "b", "c")) {
                Optional<Edition> before =
                        i == 0 ? Optional.empty() : all.get(random.nextInt(i)).edition(key);
                editions.add(before.filter(known -> random.nextBoolean()).orElseGet(() -> edition(key, plans.next())));
            }
            all.add(store.add(draft(i), editions, i, entry("x")).orElseThrow());
        }
        all.forEach(library ->
                assertEquals(library, store.at(library.revision().number()).orElseThrow()));
        assertTrue(store.at(31).isEmpty());
    }

    @Test
    void every_revision_but_the_first_waits_to_be_told_the_oldest_first() {
        PlanStore store = store();
        assertTrue(store.untold().isEmpty());
        for (int i = 0; i < 3; i++) {
            add(store, new RandomPlans(i).next());
        }
        for (long revision = 2; revision <= 3; revision++) {
            assertEquals(Optional.of(revision), store.untold());
            store.told(revision);
        }
        assertTrue(store.untold().isEmpty());
    }

    @Test
    void what_was_worked_out_from_an_older_revision_is_not_added() {
        PlanStore store = store();
        Library first = add(store, new RandomPlans(1).next());
        Plan other = new RandomPlans(2).next();
        assertTrue(store.add(draft(2), List.of(edition("p", other)), 0, entry("late"))
                .isEmpty());
        assertEquals(first, store.newest().orElseThrow());
    }

    @Test
    void of_revisions_added_at_once_to_one_base_one_is_added() throws Exception {
        PlanStore store = store();
        add(store, new RandomPlans(0).next());
        List<Callable<Optional<Library>>> adders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Plan plan = new RandomPlans(i).next();
            adders.add(() -> store.add(draft(1), List.of(edition("p", plan)), 1, entry("x")));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Library> added = new ArrayList<>();
            for (Future<Optional<Library>> adder : threads.invokeAll(adders)) {
                adder.get().ifPresent(added::add);
            }
            assertEquals(List.of(store.newest().orElseThrow()), added);
        } finally {
            threads.shutdownNow();
        }
    }
}
