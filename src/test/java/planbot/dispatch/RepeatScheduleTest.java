package planbot.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.bot.InMemoryInbox;
import planbot.bot.Inbound;
import planbot.bot.Inbox.State;
import planbot.platform.Intake;

/** A message that is repeated as each platform repeats it is taken up once, whether or not planbot restarts in between. */
class RepeatScheduleTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant BEGIN = Instant.parse("2016-05-20T01:00:00Z");
    private static final StoredIntake.Bounds BOUNDS = new StoredIntake.Bounds(30, Duration.ofSeconds(10));

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    /** Whether the delivery would be answered. */
    private static boolean taken(Intake intake, Inbound message, Instant now) throws Exception {
        return intake.admit(message, now) == Intake.Admission.NEW
                && StoredIntakeTest.record(intake, message, now) == State.FIRST;
    }

    @ParameterizedTest
    @CsvSource({
        "wecom,'5,10,15'",
        "dingtalk,'16,60,120'",
        "feishu,'15,315,3915,25515'",
        "slack,'0,60,360'",
        "teams,'0,0,1'",
        "whoever,'86399'"
    })
    void a_repeated_message_is_taken_up_once(String platform, String seconds) throws Exception {
        List<Long> schedule =
                List.of(seconds.split(",")).stream().map(Long::valueOf).toList();
        for (boolean restarts : List.of(false, true)) {
            InMemoryInbox store = new InMemoryInbox();
            AtomicLong clock = new AtomicLong();
            StoredIntake intake = open(store, clock);
            Inbound message = new Inbound("c", "m-1", "c:r:u", new Inbound.Caller(platform, "u"), "q", BEGIN);
            assertEquals(true, taken(intake, message, BEGIN));
            intake.promises().settle(message);
            intake.promises().written().await(10, TimeUnit.SECONDS);
            for (long after : schedule) {
                Instant now = BEGIN.plusSeconds(after);
                clock.set(after);
                intake.forget(now);
                intake = restarts ? open(store, clock) : intake;

                assertEquals(false, taken(intake, message, now), platform + " after " + after + " s");
            }
        }
    }

    private static StoredIntake open(InMemoryInbox store, AtomicLong clock) {
        return new StoredIntake(
                VERTX,
                StoredIntake.Store.own(store),
                BOUNDS,
                () -> Duration.ofSeconds(clock.get()).toNanos(),
                new SimpleMeterRegistry());
    }
}
