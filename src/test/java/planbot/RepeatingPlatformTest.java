package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import planbot.bot.InMemoryInbox;
import planbot.fakes.Habits;
import planbot.fakes.Messenger;
import planbot.fakes.Messenger.Road;
import planbot.simulate.Simulated;

/** What a person sees of the answer to a message that the platform brings more than once. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RepeatingPlatformTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    private static Chat chat(String platform) throws Exception {
        return new Chat(VERTX, platform, new InMemoryInbox());
    }

    /** Where planbot is: the same all the time, or started anew before every delivery. */
    private static Supplier<String> planbot(Chat chat, boolean restarts) {
        String first = chat.planbot();
        return restarts ? chat::planbot : () -> first;
    }

    static Stream<Arguments> thatRepeat() {
        return Simulated.names().stream()
                .filter(platform -> Habits.of(platform).repeats())
                .flatMap(platform -> Stream.of(Arguments.of(platform, false), Arguments.of(platform, true)));
    }

    @ParameterizedTest
    @MethodSource("thatRepeat")
    void what_did_not_reach_planbot_is_answered_once_when_it_is_repeated(String platform, boolean restarts)
            throws Exception {
        for (int failures = 1; failures <= Habits.of(platform).waits().size(); failures++) {
            Chat chat = chat(platform);
            Supplier<String> planbot = planbot(chat, restarts);
            Messenger messenger = chat.messenger(chat.question());

            assertTrue(messenger.bring(planbot, Collections.nCopies(failures, Road.BLOCKED)));
            assertEquals(failures + 1, messenger.deliveries());
            chat.assertAnsweredOnce(messenger.shown(), planbot.get());
        }
    }

    @ParameterizedTest
    @MethodSource("thatRepeat")
    void what_is_repeated_because_the_response_was_lost_is_answered_once(String platform, boolean restarts)
            throws Exception {
        Chat chat = chat(platform);
        Supplier<String> planbot = planbot(chat, restarts);
        Messenger messenger = chat.messenger(chat.question());
        int repeats = Habits.of(platform).waits().size();

        assertFalse(messenger.bring(planbot, Collections.nCopies(repeats + 1, Road.ONE_WAY)));
        assertEquals(repeats + 1, messenger.deliveries());
        // An answer in a lost response is lost with it: planbot cannot know.
        List<String> answers = new ArrayList<>(messenger.lost());
        chat.assertAnsweredOnce(answers, planbot.get());
    }

    static Stream<Arguments> thatDouble() {
        return Simulated.names().stream()
                .filter(platform -> Habits.of(platform).doubles())
                .flatMap(platform -> Stream.of(Arguments.of(platform, false), Arguments.of(platform, true)));
    }

    @ParameterizedTest
    @MethodSource("thatDouble")
    void what_is_brought_again_although_it_was_acknowledged_is_answered_once(String platform, boolean restarts)
            throws Exception {
        Chat chat = chat(platform);
        Supplier<String> planbot = planbot(chat, restarts);
        Messenger messenger = chat.messenger(chat.question());

        assertTrue(messenger.bring(planbot, List.of()));
        assertTrue(messenger.again(planbot.get()));
        for (Duration wait : Habits.of(platform).waits()) {
            chat.clock.turn(wait);
            assertTrue(messenger.again(planbot.get()));
        }
        chat.assertAnsweredOnce(messenger.shown(), planbot.get());
    }

    @ParameterizedTest
    @MethodSource("thatDouble")
    void what_is_brought_twice_at_the_same_moment_is_answered_once(String platform, boolean overlap) throws Exception {
        Chat chat = chat(platform);
        String planbot = chat.planbot();
        // While one planbot is replaced by another, both may be there.
        String other = overlap ? chat.planbot() : planbot;
        Messenger messenger = chat.messenger(chat.question());

        assertTrue(messenger.bringAtOnce(List.of(planbot, other, planbot, other)));
        chat.assertAnsweredOnce(messenger.shown(), planbot);
    }
}
