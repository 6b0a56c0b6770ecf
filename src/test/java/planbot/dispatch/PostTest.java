package planbot.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Target;
import planbot.platform.Tried;
import planbot.platform.Wire;

/** Single messages, tried once. */
class PostTest {
    private static final Target ELSEWHERE = Target.of("plain", "b");

    private final HandTurnedTimers timers = new HandTurnedTimers();
    private final Script api = new Script();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Dispatcher dispatcher = new Dispatcher(api, timers, Runnable::run, meters);

    private Future<Tried> post(Target target, String text) {
        Wire wire = new Wire("*" + text + "*", text, List.of(Wire.plain(text, text)));
        return dispatcher.post(new ToyPlatform(), "plan", target, wire, "k-0");
    }

    private void answer(Target target) {
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead("答")));
        dispatcher.send(new ToyPlatform(), "plan", target, doc, "answer");
    }

    private static Delivery made(Future<Tried> tried) {
        return assertInstanceOf(Tried.Made.class, tried.result()).delivery();
    }

    private static Duration notYet(Future<Tried> tried) {
        return assertInstanceOf(Tried.NotYet.class, tried.result()).time();
    }

    @Test
    void a_message_is_sent_under_its_key() {
        api.answers(200, "ok");

        assertEquals(new Delivery.Sent("r"), made(post(ToyPlatform.PLAIN, "一")));
        assertEquals(List.of("*一*"), api.bodies());
        assertEquals("k-0", api.calls.get(0).headers().get("Key"));
    }

    @Test
    void whatever_becomes_of_it_it_is_tried_once_and_not_replaced() {
        for (String answer : List.of("busy", "form", "gone", "stale", "?")) {
            api.answers(200, answer);
            assertFalse(made(post(ELSEWHERE, "一")) instanceof Delivery.Sent);
        }
        api.fails(Undelivered.lost(Reason.TIMEOUT, "late"));
        assertInstanceOf(Delivery.Unknown.class, made(post(ToyPlatform.KEYED, "一")));
        timers.turn(Duration.ofHours(1));

        assertEquals(6, api.calls.size());
    }

    @Test
    void what_was_sent_before_a_restart_counts() {
        dispatcher.spent(
                new ToyPlatform(), "plan", ToyPlatform.PLAIN, timers.now().minusSeconds(9), 1);
        dispatcher.spent(
                new ToyPlatform(), "plan", ToyPlatform.PLAIN, timers.now().minusSeconds(6), 1);

        assertEquals(Duration.ofSeconds(1), notYet(post(ToyPlatform.PLAIN, "三")));
        assertEquals(List.of(), api.bodies());
    }

    @Test
    void a_lane_that_has_sent_enough_says_when_it_is_free() {
        api.answers(200, "ok").answers(200, "ok").answers(200, "ok");
        post(ToyPlatform.PLAIN, "一");
        timers.turn(Duration.ofSeconds(4));
        post(ToyPlatform.PLAIN, "二");

        assertEquals(Duration.ofSeconds(6), notYet(post(ToyPlatform.PLAIN, "三")));
        timers.turn(Duration.ofSeconds(6));
        assertInstanceOf(Delivery.Sent.class, made(post(ToyPlatform.PLAIN, "三")));
        assertEquals(3, api.calls.size());
    }

    @Test
    void answers_count_for_the_lane_as_well() {
        api.answers(200, "ok").answers(200, "ok");
        answer(ToyPlatform.PLAIN);
        answer(ToyPlatform.PLAIN);

        assertEquals(Duration.ofSeconds(10), notYet(post(ToyPlatform.PLAIN, "一")));
    }

    @Test
    void nothing_goes_into_a_lane_in_which_an_answer_is_under_way() {
        answer(ELSEWHERE);

        assertTrue(notYet(post(ELSEWHERE, "一")).compareTo(Duration.ZERO) > 0);
        assertEquals(1, api.calls.size());
        api.hanging.get(0).complete(Script.response(200, "ok", Map.of()));
        timers.turn(Duration.ofHours(1));
        assertEquals(1, api.calls.size());
    }

    @Test
    void an_answer_waits_for_the_message_that_is_under_way() {
        Future<Tried> hanging = post(ELSEWHERE, "一");
        answer(ELSEWHERE);
        assertEquals(1, api.calls.size());
        api.hanging.get(0).complete(Script.response(200, "ok", Map.of()));

        assertInstanceOf(Delivery.Sent.class, made(hanging));
        assertEquals(List.of("*一*", "*答*"), api.bodies());
    }

    @Test
    void the_wait_that_a_platform_asks_for_is_kept_by_its_lane() {
        api.answers(429, "busy", Map.of("retry-after", "30"));

        assertInstanceOf(Delivery.Retry.class, made(post(ELSEWHERE, "一")));
        assertEquals(Duration.ofSeconds(30), notYet(post(ELSEWHERE, "一")));
    }

    @Test
    void a_server_that_broke_does_not_tell_whether_it_took_the_message() {
        for (Target target : List.of(ELSEWHERE, ToyPlatform.KEYED)) {
            api.answers(502, "busy");
            assertInstanceOf(Delivery.Unknown.class, made(post(target, "一")));
        }
        api.answers(503, "busy");
        assertInstanceOf(Delivery.Retry.class, made(post(ELSEWHERE, "一")));
    }

    @Test
    void a_stale_token_is_replaced_once() {
        api.answers(200, "t1").answers(200, "stale").answers(200, "t2").answers(200, "ok");

        assertInstanceOf(Delivery.Sent.class, made(post(ToyPlatform.TOKEN, "一")));
        assertEquals(4, api.calls.size());
    }

    @Test
    void calls_are_counted_apart_from_answers() {
        api.answers(200, "gone").answers(200, "ok");
        post(ELSEWHERE, "一");
        post(ELSEWHERE, "一");

        assertEquals(
                1,
                meters.get("planbot.deliveries")
                        .tags("purpose", "digest", "outcome", "rejected", "reason", "no_target")
                        .counter()
                        .count());
    }
}
