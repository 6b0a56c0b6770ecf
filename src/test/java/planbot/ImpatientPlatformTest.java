package planbot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planbot.fakes.Habits;
import planbot.fakes.Messenger;
import planbot.fakes.SlowInbox;
import planbot.simulate.Simulated;

/** What a person sees of an answer that is ready only after the platform has hung up and brought the message again. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ImpatientPlatformTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    static Stream<String> thatRepeat() {
        return Simulated.names().stream().filter(platform -> Habits.of(platform).repeats());
    }

    @ParameterizedTest
    @MethodSource("thatRepeat")
    void an_answer_that_is_ready_after_the_platform_hung_up_is_sent_once(String platform) throws Exception {
        SlowInbox store = new SlowInbox();
        Chat chat = new Chat(VERTX, platform, store);
        String planbot = chat.planbot();
        Messenger messenger = chat.messenger(chat.question());

        messenger.hangUp(planbot, store.asked);
        chat.clock.turn(Habits.of(platform).waits().get(0));
        assertTrue(messenger.again(planbot));
        store.ready.countDown();
        chat.assertAnsweredOnce(messenger.shown(), planbot);
    }
}
