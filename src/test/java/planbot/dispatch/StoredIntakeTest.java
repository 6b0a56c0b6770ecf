package planbot.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import planbot.bot.InMemoryInbox;
import planbot.bot.Inbound;
import planbot.bot.Inbox;
import planbot.bot.Inbox.Found;
import planbot.bot.Inbox.State;
import planbot.bot.Owed;
import planbot.bot.Said;
import planbot.fakes.FaultyInbox;
import planbot.fakes.SlowInbox;
import planbot.platform.Intake;
import planbot.platform.Intake.Admission;
import planbot.platform.Taken;
import planbot.platform.Target;

/** Which messages are taken up. */
class StoredIntakeTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final StoredIntake.Bounds BOUNDS = new StoredIntake.Bounds(30, Duration.ofSeconds(10));
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");

    private final InMemoryInbox store = new InMemoryInbox();
    private final Intake intake = open(store);

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    private static Inbound message(String channel, String id, String user) {
        return new Inbound(channel, id, channel + ":c", new Inbound.Caller("toy", user), "q", NOW);
    }

    private static StoredIntake open(Inbox inbox) {
        return open(inbox, BOUNDS);
    }

    private static StoredIntake open(Inbox inbox, StoredIntake.Bounds bounds) {
        return new StoredIntake(VERTX, StoredIntake.Store.own(inbox), bounds, () -> 0, new SimpleMeterRegistry());
    }

    private static Future<Found> recording(Intake intake, Inbound message, Instant now) {
        return intake.record(new Taken(message, Owed.Kind.QUESTION, Target.of("chat", "c"), null), now);
    }

    static State record(Intake intake, Inbound message, Instant now) throws Exception {
        return recording(intake, message, now).await(10, TimeUnit.SECONDS).state();
    }

    private static boolean record(Intake intake, Inbound message) throws Exception {
        return record(intake, message, NOW) == State.FIRST;
    }

    @Test
    void a_message_is_new_once_in_a_process() {
        assertEquals(Admission.NEW, intake.admit(message("a", "1", "u"), NOW));
        assertEquals(Admission.REPEATED, intake.admit(message("a", "1", "u"), NOW));
        assertEquals(Admission.NEW, intake.admit(message("a", "2", "u"), NOW));
        assertEquals(Admission.NEW, intake.admit(message("b", "1", "u"), NOW), "channels do not share ids");
    }

    @Test
    void a_message_of_before_a_restart_is_told_by_the_store() throws Exception {
        assertTrue(record(intake, message("a", "1", "u")));
        Intake restarted = open(store);

        assertEquals(Admission.NEW, restarted.admit(message("a", "1", "u"), NOW));
        assertEquals(false, record(restarted, message("a", "1", "u")));
    }

    @Test
    void whose_clock_is_far_ahead_takes_nothing_from_another_that_is_at_it() throws Exception {
        Duration ahead = Duration.ofMinutes(1);
        StoredIntake.Store shared =
                new StoredIntake.Store(store, StoredIntake.Scope.SHARED, () -> false, here -> here.minus(ahead));
        StoredIntake fast = new StoredIntake(VERTX, shared, BOUNDS, () -> 0, new SimpleMeterRegistry());
        Inbound message = message("a", "1", "u");
        assertTrue(record(intake, message));

        assertEquals(State.HELD, record(fast, message, NOW.plus(ahead)));
        assertEquals(
                List.of(), fast.promises().inherit(Set.of("a"), NOW.plus(ahead)).await(10, TimeUnit.SECONDS));
        assertEquals(State.LEFT, record(fast, message, NOW.plus(ahead).plusSeconds(13)), "the lease is over");
    }

    @Test
    void of_many_that_race_one_is_first() throws Exception {
        List<Future<Found>> racing = IntStream.range(0, 200)
                .mapToObj(i -> recording(intake, message("a", "1", "u"), NOW))
                .toList();
        Future.all(racing).await(10, TimeUnit.SECONDS);

        // The cache lets only one of them come this far; the store is asked in one batch all the same.
        assertEquals(
                1,
                racing.stream()
                        .filter(one -> one.result().state() == State.FIRST)
                        .count());
        assertEquals(false, record(open(store), message("a", "1", "u")));
    }

    @Test
    void a_message_that_could_not_be_answered_is_welcome_again() throws Exception {
        Inbound message = message("a", "1", "u");
        intake.admit(message, NOW);
        record(intake, message);
        intake.promises().release(message);

        Admission admission = Admission.REPEATED;
        for (int i = 0; i < 1_000 && admission == Admission.REPEATED; i++) {
            record(intake, message("a", "other" + i, "u"));
            admission = intake.admit(message, NOW);
        }
        assertEquals(Admission.NEW, admission);
        assertTrue(record(intake, message));
    }

    @Test
    void a_store_that_hangs_leaves_it_open_after_a_while_whether_a_message_came_before() throws Exception {
        SlowInbox hanging = new SlowInbox();

        assertFails(open(hanging, new StoredIntake.Bounds(30, Duration.ofMillis(20))));
        hanging.ready.countDown();
    }

    @Test
    void a_store_that_fails_leaves_it_open_whether_a_message_came_before() throws Exception {
        FaultyInbox gone = new FaultyInbox(store);
        gone.leave();

        assertFails(open(gone));
    }

    private static void assertFails(Intake intake) {
        Future<Found> record = recording(intake, message("a", "1", "u"), NOW);
        assertThrows(Exception.class, () -> record.await(10, TimeUnit.SECONDS));
        assertTrue(record.failed(), "it has an end");
    }

    @Test
    void an_id_of_any_length_is_told() throws Exception {
        String id = "x".repeat(100_000);

        assertTrue(record(intake, message("a", id, "u")));
        assertEquals(false, record(intake, message("a", id, "u")));
        assertTrue(record(intake, message("a", id + "y", "u")));
    }

    @Test
    void who_asks_too_fast_is_told_so_once_and_heard_again_later() {
        for (int i = 0; i < 30; i++) {
            assertEquals(Admission.NEW, intake.admit(message("a", "m" + i, "u"), NOW));
        }
        assertEquals(Admission.TOO_FAST, intake.admit(message("a", "n1", "u"), NOW));
        assertEquals(Admission.STILL_TOO_FAST, intake.admit(message("a", "n2", "u"), NOW));
        assertEquals(Admission.NEW, intake.admit(message("a", "n3", "other"), NOW));
        Instant later = NOW.plus(Duration.ofSeconds(2));
        assertEquals(Admission.NEW, intake.admit(message("a", "n4", "u"), later));
        assertEquals(Admission.TOO_FAST, intake.admit(message("a", "n5", "u"), later));
    }

    @Test
    void what_is_settled_while_the_store_is_away_waits_for_it_up_to_a_bound_and_what_is_more_is_counted()
            throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        FaultyInbox away = new FaultyInbox(store);
        StoredIntake waiting = new StoredIntake(VERTX, StoredIntake.Store.own(away), BOUNDS, () -> 0, meters);
        for (int i = 0; i < 10_010; i += 10) {
            int from = i;
            Future.join(IntStream.range(from, from + 10)
                            .mapToObj(n -> recording(waiting, message("a", "m" + n, "u"), NOW))
                            .toList())
                    .await(10, TimeUnit.SECONDS);
        }
        away.leave();
        for (int i = 0; i < 10_010; i++) {
            waiting.promises().settle(message("a", "m" + i, "u"));
        }
        waiting.promises().written().await(10, TimeUnit.SECONDS);
        assertEquals(10_010, store.owed());
        away.comeBack();
        for (int i = 0; i < 1_000 && store.owed() > 10; i++) {
            waiting.promises().written().await(10, TimeUnit.SECONDS);
        }

        int lost = (int)
                meters.counter("planbot.answers.owed", "outcome", "unsettled").count();
        assertTrue(lost > 0 && lost <= 10, "lost " + lost);
        assertEquals(lost, store.owed());
    }

    @Test
    void while_the_store_is_known_to_be_away_nobody_waits_for_it() {
        StoredIntake waiting = new StoredIntake(
                VERTX,
                new StoredIntake.Store(
                        new SlowInbox(), StoredIntake.Scope.SHARED, () -> true, UnaryOperator.identity()),
                BOUNDS,
                () -> 0,
                new SimpleMeterRegistry());

        assertTrue(recording(waiting, message("a", "1", "u"), NOW).cause() instanceof Intake.Away);
        assertTrue(
                waiting.say(new Said("c", "q", LocalDate.of(2016, 5, 20), "seed"), NOW)
                                .cause()
                        instanceof Intake.Away);
    }
}
