package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import planbot.answer.Knowledge;
import planbot.bot.Audit;
import planbot.bot.ChatPlans;
import planbot.command.people.Grant;
import planbot.command.people.Held;
import planbot.command.people.Role;
import planbot.follow.Signal;
import planbot.follow.Topic;
import planbot.plan.Edition;
import planbot.progress.Progress;
import planbot.progress.Report;
import planbot.reload.Denial;
import planbot.reload.Outcome;
import planbot.reload.Reload;
import planbot.reload.World;

/** Two instances on one PostgreSQL: what is changed on one is served by the other. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TwoInstancesTest {
    private static final Reload.By BOSS = new Reload.By("feishu:boss", World.NOW);
    private static final Audit.Entry ENTRY = new Audit.Entry(World.NOW, "feishu:boss", "change", "");

    private final World files = new World();
    private final Server server = Postgres.empty();
    private final Peer here = new Peer(server, files);
    private final Peer there = new Peer(server, files);

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private static String code(Outcome outcome) {
        return assertInstanceOf(Outcome.Proposed.class, outcome).proposal().code();
    }

    private static long revision(Peer instance) {
        return instance.shelves.current().revision().number();
    }

    private static List<Edition> editions(Peer instance) {
        return instance.shelves.current().plans().stream()
                .map(Knowledge::edition)
                .toList();
    }

    /** Waits until it has followed that topic. */
    private static void await(Peer instance, Topic topic) throws InterruptedException {
        while (instance.followed.take() != topic) {
            // Another topic came before it.
        }
    }

    @Test
    void a_report_a_grant_and_a_choice_arrive_by_themselves() throws Exception {
        there.start();
        here.reports.add(ChangesKit.report(1), ENTRY);
        await(there, Topic.REPORTS);
        assertEquals(Set.of(1), there.shelves.current().main().progress().tasks());

        Held boss = new Held("feishu:lisi", Role.ADMIN);
        new SqlGrants(here.database.source()).add(List.of(new Grant(boss, "feishu:boss", Instant.EPOCH)), ENTRY);
        await(there, Topic.GRANTS);
        assertEquals(Set.of("feishu:lisi"), there.appointments.roles().admins());

        here.chosen.choose("c", "b", ENTRY);
        await(there, Topic.CHAT_PLANS);
        assertEquals(Optional.of("b"), there.chosen.of("c"));
    }

    @Test
    void a_reload_arrives_by_itself_and_so_does_the_way_back() throws Exception {
        there.start();
        files.put("a.txt", World.A.replace("2016", "2018"));
        here.reload.confirm(code(here.reload.propose("", BOSS)), BOSS);
        await(there, Topic.LIBRARY);
        assertEquals(2, revision(there));
        assertEquals(editions(here), editions(there));

        here.reload.confirm(code(here.reload.rollback(1, BOSS)), BOSS);
        await(there, Topic.LIBRARY);
        assertEquals(3, revision(there));
        assertEquals(editions(here), editions(there));
    }

    @Test
    void tables_that_come_into_force_without_a_revision_are_read_by_the_other_and_a_way_back_reads_none()
            throws Exception {
        files.words("2");
        here.reload.confirm(code(here.reload.propose("", BOSS)), BOSS);
        there.slow.catchUp();
        assertEquals("2", there.shelves.wordbook().version());
        assertEquals(1, revision(there));

        files.put("a.txt", World.A.replace("2016", "2018"));
        here.reload.confirm(code(here.reload.propose("", BOSS)), BOSS);
        files.words("3");
        here.reload.confirm(code(here.reload.rollback(1, BOSS)), BOSS);
        there.quick.catchUp();
        there.slow.catchUp();
        assertEquals(3, revision(there));
        // The reload came before the way back, and had the files read as they are now.
        assertEquals("3", there.shelves.wordbook().version());
        files.words("4");
        here.reload.confirm(code(here.reload.rollback(2, BOSS)), BOSS);
        there.slow.catchUp();
        assertEquals(4, revision(there));
        assertEquals("3", there.shelves.wordbook().version());
    }

    @Test
    void what_is_proposed_on_one_is_confirmed_on_the_other_once() {
        files.put("a.txt", World.A.replace("2016", "2018"));
        String code = code(here.reload.propose("", BOSS));
        assertEquals(
                new Outcome.Denied(Denial.OTHERS),
                there.reload.confirm(code, new Reload.By("feishu:other", World.NOW)));
        assertInstanceOf(Outcome.Applied.class, there.reload.confirm(code, BOSS));
        assertEquals(new Outcome.Denied(Denial.UNKNOWN), here.reload.confirm(code, BOSS));
        here.slow.catchUp();
        assertEquals(editions(there), editions(here));
    }

    @Test
    void what_was_proposed_before_the_other_applied_something_is_overtaken() {
        files.put("a.txt", World.A.replace("2016", "2018"));
        String code = code(here.reload.propose("", BOSS));
        Reload.By second = new Reload.By("feishu:second", World.NOW);
        there.reload.confirm(code(there.reload.propose("", second)), second);
        assertEquals(new Outcome.Denied(Denial.OVERTAKEN), here.reload.confirm(code, BOSS));
        assertEquals(2, revision(here));
        assertEquals(editions(there), editions(here));
    }

    @Test
    void reports_on_both_at_a_time_are_counted_in_their_order_by_both() throws Exception {
        here.start();
        there.start();
        List<CompletableFuture<Void>> work = new ArrayList<>();
        for (Peer instance : List.of(here, there, here, there)) {
            work.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 25; i++) {
                    instance.reports.add(ChangesKit.report(1 + i % 2), ENTRY);
                    instance.shelves.reported(instance.reports);
                }
            }));
        }
        for (CompletableFuture<Void> one : work) {
            one.get(1, TimeUnit.MINUTES);
        }
        List<Report> all = here.reports.after(0);
        assertEquals(100, all.size());
        for (Peer instance : List.of(here, there)) {
            instance.quick.catchUp();
            Progress counted = instance.shelves.current().main().progress();
            for (int task = 1; task <= 2; task++) {
                int row = task;
                assertEquals(
                        all.stream().filter(report -> report.task() == row).toList(),
                        counted.of(task).orElseThrow().history());
            }
        }
    }

    @Test
    void a_signal_is_heard_long_before_the_time_is_over() throws Exception {
        Signal signal = there.database.signal().orElseThrow();
        try {
            // The first has it listen.
            signal.await(Duration.ofHours(1));
            CompletableFuture<Void> heard = CompletableFuture.runAsync(() -> {
                try {
                    signal.await(Duration.ofHours(1));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            new SqlChatPlans(here.database.source()).choose(new ChatPlans.Choice("c", "a"), ENTRY);
            heard.get(1, TimeUnit.MINUTES);
        } finally {
            signal.close();
        }
    }
}
