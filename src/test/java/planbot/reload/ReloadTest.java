package planbot.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planbot.answer.Knowledge;
import planbot.answer.PlainText;
import planbot.answer.Shelf;
import planbot.bot.Bot;
import planbot.bot.Conversations;
import planbot.plan.Edition;
import planbot.run.RecentReplies;

class ReloadTest {
    private static final Reload.By BOSS = new Reload.By("feishu:boss", World.NOW);
    private static final Reload.By OTHER = new Reload.By("feishu:other", World.NOW);
    private static final String CHANGED = World.A.replace("建一|2016", "建一|2018");

    private final World world = new World();

    private String code(Reload.By by) {
        return assertInstanceOf(Outcome.Proposed.class, world.reload.propose("", by))
                .proposal()
                .code();
    }

    private List<Edition> loaded() {
        return editions(world.shelves.current());
    }

    private static List<Edition> editions(Shelf shelf) {
        return shelf.plans().stream().map(Knowledge::edition).toList();
    }

    private long revision() {
        return world.shelves.current().revision().number();
    }

    private void denied(Denial why, Outcome outcome) {
        assertEquals(new Outcome.Denied(why), outcome);
    }

    @Test
    void a_reload_is_shown_first_and_in_force_when_it_is_confirmed() {
        world.put("a.txt", CHANGED);
        String code = code(BOSS);
        assertEquals(1, revision());
        Outcome.Applied applied = assertInstanceOf(Outcome.Applied.class, world.reload.confirm(code, BOSS));
        assertEquals(2, applied.revision().number());
        assertEquals(1, applied.revision().change().changed());
        assertEquals("feishu:boss", applied.revision().actor());
        assertEquals(world.store.newest().orElseThrow().editions(), loaded());
        assertEquals(TestPlans.plan(CHANGED), loaded().get(0).plan());
        assertEquals(
                "reload revision 2: a.txt",
                world.store.audited().get(1).action() + " "
                        + world.store.audited().get(1).detail());
    }

    @Test
    void looking_proposes_nothing_and_changes_nothing() {
        world.put("a.txt", CHANGED);
        assertInstanceOf(Outcome.Looked.class, world.reload.look("", BOSS));
        assertEquals(1, revision());
    }

    @Test
    void what_changes_nothing_makes_no_revision() {
        assertEquals(new Outcome.Unchanged(), world.reload.propose("", BOSS));
        world.put("a.txt", World.A.replace("\n", "\r\n"));
        assertEquals(new Outcome.Unchanged(), world.reload.propose("", BOSS));
        assertEquals(1, world.store.history(9).size());
    }

    @Test
    void a_code_confirms_once_and_only_what_was_shown_to_its_caller() {
        world.put("a.txt", CHANGED);
        String code = code(BOSS);
        denied(Denial.OTHERS, world.reload.confirm(code, OTHER));
        denied(
                Denial.EXPIRED,
                world.reload.confirm(code, new Reload.By(BOSS.actor(), World.NOW.plus(Duration.ofMinutes(10)))));
        String again = code(BOSS);
        assertInstanceOf(Outcome.Applied.class, world.reload.confirm(again, BOSS));
        denied(Denial.UNKNOWN, world.reload.confirm(again, BOSS));
    }

    @Test
    void files_that_changed_after_they_were_shown_are_not_loaded() {
        world.put("a.txt", CHANGED);
        for (Runnable meddling : List.<Runnable>of(
                () -> world.put("a.txt", CHANGED.replace("2018", "2019")),
                () -> world.put("b.txt", World.B),
                () -> world.words("others"))) {
            String code = code(BOSS);
            meddling.run();
            denied(Denial.FILES_CHANGED, world.reload.confirm(code, BOSS));
        }
        assertEquals(1, revision());
    }

    @Test
    void of_two_that_were_shown_the_first_confirmed_wins_and_the_other_is_told() {
        world.put("a.txt", CHANGED);
        String first = code(BOSS);
        String second = code(OTHER);
        assertInstanceOf(Outcome.Applied.class, world.reload.confirm(second, OTHER));
        denied(Denial.OVERTAKEN, world.reload.confirm(first, BOSS));
        assertEquals(2, revision());
    }

    @Test
    void while_one_is_read_another_is_told_so() {
        world.put("a.txt", CHANGED);
        List<Outcome> meanwhile = new ArrayList<>();
        world.whileReading(() -> {
            meanwhile.add(world.reload.propose("", OTHER));
            meanwhile.add(world.reload.confirm("ABCDE", OTHER));
            meanwhile.add(world.reload.rollback(0, OTHER));
        });
        assertInstanceOf(Outcome.Proposed.class, world.reload.propose("", BOSS));
        assertEquals(List.of(new Outcome.Busy(), new Outcome.Busy(), new Outcome.Busy()), meanwhile);
        assertInstanceOf(Outcome.Proposed.class, world.reload.propose("", OTHER));
    }

    @Test
    void one_that_fails_leaves_room_for_the_next() {
        world.whileReading(() -> {
            throw new IllegalStateException("the disk is gone");
        });
        try {
            world.reload.propose("", BOSS);
        } catch (IllegalStateException e) {
            world.put("a.txt", CHANGED);
        }
        assertInstanceOf(Outcome.Proposed.class, world.reload.propose("", BOSS));
    }

    @Test
    void any_flaw_leaves_what_was_loaded() {
        world.put("a.txt", CHANGED);
        world.put("b.txt", "flaw x\nflaw y");
        assertEquals(
                2,
                assertInstanceOf(Outcome.Flawed.class, world.reload.propose("", BOSS))
                        .flaws()
                        .size());
        assertEquals(1, revision());
    }

    @Test
    void the_last_plan_is_not_taken_away() {
        world.remove("a.txt");
        assertEquals(new Outcome.Bare(), world.reload.propose("", BOSS));
    }

    @Test
    void one_plan_alone_may_be_loaded_by_any_of_its_names() {
        for (String name : List.of("乙方案", "《乙方案》", "二号", "b", "b.txt", "乙")) {
            World fresh = new World();
            fresh.put("a.txt", CHANGED);
            fresh.put("b.txt", World.B);
            Outcome.Proposed proposed =
                    assertInstanceOf(Outcome.Proposed.class, fresh.reload.propose(name, BOSS), name);
            assertInstanceOf(
                    Outcome.Applied.class,
                    fresh.reload.confirm(proposed.proposal().code(), BOSS));
            assertEquals(
                    List.of(TestPlans.plan(World.A), TestPlans.plan(World.B)),
                    editions(fresh.shelves.current()).stream()
                            .map(Edition::plan)
                            .toList());
        }
        assertInstanceOf(Outcome.NoSuchPlan.class, world.reload.propose("丙", BOSS));
        world.put("b.txt", World.B);
        assertInstanceOf(Outcome.NoSuchPlan.class, world.reload.propose("方案", BOSS));
    }

    @Test
    void other_tables_of_words_come_into_force_without_a_revision() {
        Knowledge before = world.shelves.current().main();
        world.words("others");
        Outcome.Applied applied = assertInstanceOf(Outcome.Applied.class, world.reload.confirm(code(BOSS), BOSS));
        assertEquals(1, applied.revision().number());
        assertEquals("others", world.shelves.current().main().wordbook().version());
        assertSame(before.edition(), world.shelves.current().main().edition());
        assertEquals("units and terms", world.audited.get(0).detail());
        assertEquals(new Outcome.Unchanged(), world.reload.propose("", BOSS));
    }

    @Test
    void there_is_nothing_before_the_first_revision_and_none_to_come() {
        assertEquals(new Outcome.NoSuchRevision(0), world.reload.rollback(0, BOSS));
        assertEquals(new Outcome.NoSuchRevision(7), world.reload.rollback(7, BOSS));
        assertEquals(new Outcome.Unchanged(), world.reload.rollback(1, BOSS));
    }

    @Test
    void whatever_was_loaded_going_back_is_as_if_it_had_not_been() {
        Random random = new Random(20160225);
        List<List<Edition>> states = new ArrayList<>(List.of(loaded()));
        for (int round = 0; round < 60; round++) {
            world.put("a.txt", World.A.replace("2017", String.valueOf(2017 + random.nextInt(40))));
            if (random.nextBoolean()) {
                world.put("b.txt", World.B.replace("修一", "修" + random.nextInt(1_000)));
            } else {
                world.remove("b.txt");
            }
            if (world.reload.propose("", BOSS) instanceof Outcome.Proposed proposed) {
                world.reload.confirm(proposed.proposal().code(), BOSS);
                states.add(loaded());
            }
            long back = 1L + random.nextInt(states.size());
            if (world.reload.rollback(back, BOSS) instanceof Outcome.Proposed proposed) {
                world.reload.confirm(proposed.proposal().code(), BOSS);
                assertEquals(states.get((int) back - 1), loaded());
                states.add(loaded());
            }
            assertEquals(states.size(), revision());
        }
        assertTrue(states.size() > 60, () -> "only " + states.size());
    }

    @Test
    void questions_are_answered_without_a_failure_while_reloads_go_on_and_always_of_one_state() throws Exception {
        Bot bot = new Bot(world.shelves::current, new NoTurns(), new RecentReplies());
        String question = "第1项什么时候完成";
        Set<String> states = Set.of(said(bot, question), said(reloaded(bot), question));
        assertEquals(2, states.size());
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> askers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Callable<Integer> asker = () -> {
                    int asked = 0;
                    while (!done.get()) {
                        String answer = said(bot, question);
                        assertTrue(states.contains(answer), answer);
                        asked++;
                    }
                    return asked;
                };
                askers.add(threads.submit(asker));
            }
            for (int i = 0; i < 20; i++) {
                world.put("a.txt", i % 2 == 0 ? World.A : CHANGED);
                assertInstanceOf(Outcome.Applied.class, world.reload.confirm(code(BOSS), BOSS));
            }
            done.set(true);
            for (Future<Integer> asker : askers) {
                assertTrue(asker.get() > 0);
            }
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
        assertEquals(22, revision());
    }

    private Bot reloaded(Bot bot) {
        world.put("a.txt", CHANGED);
        assertInstanceOf(Outcome.Applied.class, world.reload.confirm(code(BOSS), BOSS));
        return bot;
    }

    private static String said(Bot bot, String question) {
        return PlainText.render(
                bot.answerOnce(question, LocalDate.of(2016, 5, 20)).doc());
    }

    private static final class NoTurns implements Conversations {
        @Override
        public @Nullable Remembered last(String conversation) {
            return null;
        }

        @Override
        public void remember(String conversation, Remembered turn) {}
    }
}
