package planbot.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import planbot.bot.InMemorySeenMessages;
import planbot.bot.Inbound;
import planbot.bot.SeenMessages;
import planbot.platform.Intake;
import planbot.platform.Intake.Admission;

/** Which messages are taken up. */
class StoredIntakeTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final StoredIntake.Bounds BOUNDS = new StoredIntake.Bounds(30, Duration.ofSeconds(10));
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");

    private final InMemorySeenMessages store = new InMemorySeenMessages();
    private final Intake intake = new StoredIntake(VERTX, store, BOUNDS, () -> 0);

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    private static Inbound message(String channel, String id, String user) {
        return new Inbound(channel, id, channel + ":c", new Inbound.Caller("toy", user), "q", NOW);
    }

    private static boolean record(Intake intake, Inbound message) throws Exception {
        return intake.record(message, NOW).await(10, TimeUnit.SECONDS);
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
        Intake restarted = new StoredIntake(VERTX, store, BOUNDS, () -> 0);

        assertEquals(Admission.NEW, restarted.admit(message("a", "1", "u"), NOW));
        assertEquals(false, record(restarted, message("a", "1", "u")));
    }

    @Test
    void of_many_that_race_one_is_first() throws Exception {
        List<Future<Boolean>> racing = IntStream.range(0, 200)
                .mapToObj(i -> intake.record(message("a", "1", "u"), NOW))
                .toList();
        Future.all(racing).await(10, TimeUnit.SECONDS);

        // The cache lets only one of them come this far; the store is asked in one batch all the same.
        assertTrue(racing.stream().anyMatch(Future::result));
        assertEquals(false, record(new StoredIntake(VERTX, store, BOUNDS, () -> 0), message("a", "1", "u")));
    }

    @Test
    void a_message_that_could_not_be_answered_is_welcome_again() throws Exception {
        Inbound message = message("a", "1", "u");
        intake.admit(message, NOW);
        record(intake, message);
        intake.release(message);

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
        CountDownLatch never = new CountDownLatch(1);
        SeenMessages hanging = new SeenMessages() {
            @Override
            public Set<String> record(Collection<String> ids, Instant now) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Set.of();
            }

            @Override
            public void release(String id) {}

            @Override
            public int forget(Instant before) {
                return 0;
            }
        };
        Intake impatient =
                new StoredIntake(VERTX, hanging, new StoredIntake.Bounds(30, Duration.ofMillis(20)), () -> 0);

        assertFails(impatient);
        never.countDown();
    }

    @Test
    void a_store_that_fails_leaves_it_open_whether_a_message_came_before() throws Exception {
        Intake failing = new StoredIntake(
                VERTX,
                new SeenMessages() {
                    @Override
                    public Set<String> record(Collection<String> ids, Instant now) {
                        throw new IllegalStateException("the disk is gone");
                    }

                    @Override
                    public void release(String id) {}

                    @Override
                    public int forget(Instant before) {
                        return 0;
                    }
                },
                BOUNDS,
                () -> 0);

        assertFails(failing);
    }

    private static void assertFails(Intake intake) {
        Future<Boolean> record = intake.record(message("a", "1", "u"), NOW);
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
}
