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
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.platform.Call;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Target;

/** Messages on their way out. */
class DispatcherTest {
    private final HandTurnedTimers timers = new HandTurnedTimers();
    private final Script api = new Script();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Dispatcher dispatcher = new Dispatcher(api, timers, Runnable::run, meters);

    private Future<Delivery> send(Target target, String... lines) {
        return sendAs(target, "key", lines);
    }

    private Future<Delivery> sendAs(Target target, String key, String... lines) {
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead(String.join("\n", lines))));
        return dispatcher.send(new ToyPlatform(), "plan", target, doc, key);
    }

    private static Reason why(Future<Delivery> delivery) {
        return delivery.result().why().orElseThrow();
    }

    @Test
    void the_parts_of_a_document_are_sent_in_order_and_not_faster_than_the_lane() {
        api.answers(200, "ok").answers(200, "ok").answers(200, "ok");
        Future<Delivery> sent = send(ToyPlatform.PLAIN, "一", "二", "三");

        assertEquals(List.of("*一*", "*二*"), api.bodies());
        timers.turn(Duration.ofMillis(9_999));
        assertEquals(2, api.calls.size());
        timers.turn(Duration.ofMillis(1));
        assertEquals(List.of("*一*", "*二*", "*三*"), api.bodies());
        assertEquals(new Delivery.Sent("r"), sent.result());
    }

    @Test
    void after_a_part_that_is_not_taken_no_other_follows() {
        api.answers(200, "gone");

        assertEquals(Reason.NO_TARGET, why(send(ToyPlatform.PLAIN, "一", "二")));
        assertEquals(1, api.calls.size());
    }

    @Test
    void where_some_parts_were_taken_nobody_is_told_to_send_the_document_again() {
        api.answers(200, "ok").answers(200, "gone");
        Delivery delivery = send(ToyPlatform.PLAIN, "一", "二").result();

        assertEquals(
                Reason.NO_TARGET,
                assertInstanceOf(Delivery.Unknown.class, delivery).reason());
        assertTrue(delivery.detail().startsWith("1 of 2 parts"), delivery.detail());
    }

    @Test
    void documents_of_a_lane_do_not_mix_their_parts() {
        for (int i = 0; i < 5; i++) {
            api.answers(200, "ok");
        }
        sendAs(ToyPlatform.PLAIN, "one", "一", "二", "三");
        sendAs(ToyPlatform.PLAIN, "two", "甲", "乙");
        timers.turn(Duration.ofSeconds(30));

        assertEquals(List.of("*一*", "*二*", "*三*", "*甲*", "*乙*"), api.bodies());
    }

    @Test
    void plain_text_in_the_place_of_a_form_keeps_the_pace_too() {
        api.answers(200, "form").answers(200, "ok").answers(200, "ok");
        send(ToyPlatform.PLAIN, "一");
        sendAs(ToyPlatform.PLAIN, "two", "甲");

        assertEquals(2, api.calls.size());
        timers.turn(Duration.ofSeconds(10));
        assertEquals(3, api.calls.size());
    }

    @Test
    void a_platform_cannot_keep_a_lane_still_for_days() {
        api.answers(429, "busy", Map.of("retry-after", "999999")).answers(200, "ok");
        send(ToyPlatform.PLAIN, "一");
        Future<Delivery> next = sendAs(ToyPlatform.PLAIN, "later", "二");
        timers.turn(Lanes.LONGEST_WAIT);

        assertInstanceOf(Delivery.Sent.class, next.result());
    }

    @Test
    void an_address_that_ends_while_the_message_waits_is_replaced() {
        api.answers(429, "busy", Map.of("retry-after", "60")).answers(200, "ok");
        Target session = new Target("plain", "s", "", timers.now().plusSeconds(30), ToyPlatform.KEYED);
        Future<Delivery> sent = send(session, "一");
        timers.turn(Duration.ofSeconds(60));

        assertInstanceOf(Delivery.Sent.class, sent.result());
        assertEquals(Call.Repeat.SAFE, api.calls.get(1).repeat());
    }

    @Test
    void a_form_that_is_refused_is_replaced_by_plain_text_once() {
        api.answers(200, "form").answers(200, "form");

        assertEquals(Reason.FORM, why(send(ToyPlatform.PLAIN, "一")));
        assertEquals(List.of("*一*", "一"), api.bodies());
    }

    @Test
    void a_busy_platform_is_asked_again_later_and_later_and_then_given_up() {
        for (int i = 0; i < 4; i++) {
            api.answers(200, "busy");
        }
        Future<Delivery> sent = send(Target.of("plain", "quick"), "一");

        assertEquals(1, api.calls.size());
        timers.turn(Duration.ofSeconds(1));
        assertEquals(2, api.calls.size());
        timers.turn(Duration.ofSeconds(4));
        assertEquals(3, api.calls.size());
        timers.turn(Duration.ofSeconds(15));
        assertFalse(sent.isComplete());
        timers.turn(Duration.ofSeconds(1));
        assertEquals(4, api.calls.size());
        assertEquals(Reason.BUSY, why(sent));
        assertEquals(1, keys().size(), "every attempt carries the same key");
    }

    private Set<String> keys() {
        return api.calls.stream().map(call -> call.headers().get("Key")).collect(Collectors.toSet());
    }

    @Test
    void the_platforms_own_waiting_time_is_kept() {
        api.answers(429, "busy", Map.of("retry-after", "30")).answers(200, "ok");
        Future<Delivery> sent = send(ToyPlatform.PLAIN, "一");

        timers.turn(Duration.ofSeconds(29));
        assertEquals(1, api.calls.size());
        timers.turn(Duration.ofSeconds(1));
        assertInstanceOf(Delivery.Sent.class, sent.result());
    }

    @Test
    void a_long_wait_is_kept_by_the_message_that_met_it_and_by_those_behind_it() {
        api.answers(429, "busy", Map.of("retry-after", "600"))
                .answers(200, "ok")
                .answers(200, "ok");
        Future<Delivery> first = send(ToyPlatform.PLAIN, "一");
        Future<Delivery> next = sendAs(ToyPlatform.PLAIN, "later", "二");

        timers.turn(Duration.ofSeconds(599));
        assertEquals(1, api.calls.size());
        timers.turn(Duration.ofSeconds(11));
        assertInstanceOf(Delivery.Sent.class, first.result());
        assertInstanceOf(Delivery.Sent.class, next.result());
        assertEquals(List.of("*一*", "*一*", "*二*"), api.bodies());
    }

    @Test
    void a_wait_that_is_longer_than_an_answer_may_get_old_gives_the_message_up() {
        api.answers(429, "busy", Map.of("retry-after", "901"));

        assertEquals(Reason.BUSY, why(send(ToyPlatform.PLAIN, "一")));
    }

    @Test
    void an_address_that_ended_before_its_time_is_replaced_by_the_one_after_it() {
        api.answers(200, "gone").answers(200, "ok");
        Target session = new Target("plain", "s", "", timers.now().plusSeconds(3_600), ToyPlatform.KEYED);

        assertInstanceOf(Delivery.Sent.class, send(session, "一").result());
        assertEquals(Call.Repeat.SAFE, api.calls.get(1).repeat());
        assertEquals(1, keys().size());
    }

    @Test
    void a_network_that_was_away_does_not_make_a_token_rest_longer_and_longer() {
        AtomicBoolean away = new AtomicBoolean(true);
        Caller network = call -> away.get()
                ? Future.failedFuture(Undelivered.unsent(Reason.CONNECTION, "away"))
                : Future.succeededFuture(
                        Script.response(200, call.uri().getPath().equals("/token") ? "t1" : "ok", Map.of()));
        Dispatcher patient = new Dispatcher(network, timers, Runnable::run, meters);
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead("一")));
        for (int i = 0; i < 20; i++) {
            patient.send(new ToyPlatform(), "plan", Target.of("token", "t" + i), doc, "k" + i);
            timers.turn(Duration.ofSeconds(30));
        }
        away.set(false);
        timers.turn(Duration.ofSeconds(5));

        assertInstanceOf(
                Delivery.Sent.class,
                patient.send(new ToyPlatform(), "plan", Target.of("token", "back"), doc, "back")
                        .result());
    }

    @Test
    void a_message_of_unknown_fate_is_sent_again_only_where_the_platform_knows_its_key() {
        api.fails(Undelivered.lost(Reason.TIMEOUT, "t"));
        assertEquals(Reason.TIMEOUT, why(send(ToyPlatform.PLAIN, "一")));
        assertEquals(1, api.calls.size());

        api.fails(Undelivered.lost(Reason.TIMEOUT, "t")).answers(200, "ok");
        Future<Delivery> sent = send(Target.of("keyed", "b"), "二");
        timers.turn(Duration.ofSeconds(1));
        assertInstanceOf(Delivery.Sent.class, sent.result());
    }

    @Test
    void a_server_that_broke_may_have_taken_the_message() {
        api.answers(502, "busy");
        assertInstanceOf(Delivery.Unknown.class, send(ToyPlatform.PLAIN, "一").result());

        api.answers(502, "busy").answers(200, "ok");
        Future<Delivery> keyed = send(Target.of("keyed", "b"), "一");
        timers.turn(Duration.ofSeconds(1));
        assertInstanceOf(Delivery.Sent.class, keyed.result());
    }

    @Test
    void what_was_never_sent_is_sent_again_everywhere() {
        api.fails(Undelivered.unsent(Reason.CONNECTION, "c")).answers(200, "ok");
        Future<Delivery> sent = send(ToyPlatform.PLAIN, "一");
        timers.turn(Duration.ofSeconds(1));

        assertInstanceOf(Delivery.Sent.class, sent.result());
    }

    @Test
    void a_target_that_hangs_delays_no_other() {
        Future<Delivery> hanging = send(ToyPlatform.PLAIN, "一");
        api.answers(200, "ok");

        assertInstanceOf(
                Delivery.Sent.class, send(Target.of("plain", "other"), "二").result());
        assertFalse(hanging.isComplete());
    }

    @Test
    void a_lane_that_is_full_refuses_more() {
        send(ToyPlatform.PLAIN, "一");
        List<Future<Delivery>> waiting = IntStream.range(0, Lanes.MOST_WAITING)
                .mapToObj(i -> sendAs(ToyPlatform.PLAIN, "k" + i, "x"))
                .toList();

        assertTrue(waiting.stream().noneMatch(Future::isComplete));
        assertEquals(Reason.FULL, why(sendAs(ToyPlatform.PLAIN, "last", "x")));
    }

    @Test
    void documents_sent_for_different_reasons_have_different_keys() {
        api.answers(200, "ok").answers(200, "ok");
        sendAs(ToyPlatform.PLAIN, "one", "一");
        sendAs(ToyPlatform.PLAIN, "two", "一");

        assertEquals(2, keys().size());
        keys().forEach(key -> assertTrue(key.matches("[A-Za-z0-9-]{1,40}"), key));
    }

    @Test
    void an_address_that_has_expired_is_replaced_by_the_one_after_it() {
        api.answers(200, "ok");
        Target session = new Target("plain", "s", "", timers.now().minusSeconds(1), ToyPlatform.KEYED);
        send(session, "一");

        assertEquals(Call.Repeat.SAFE, api.calls.get(0).repeat());
    }

    @Test
    void what_became_of_messages_is_counted_with_the_reason() {
        api.answers(200, "ok").answers(200, "gone");
        sendAs(ToyPlatform.PLAIN, "one", "一");
        sendAs(ToyPlatform.PLAIN, "two", "一");

        assertEquals(1, count("sent", "none"));
        assertEquals(1, count("rejected", "no_target"));
    }

    private double count(String outcome, String reason) {
        return meters.get("planbot.deliveries")
                .tags("platform", "toy", "outcome", outcome, "reason", reason)
                .counter()
                .count();
    }

    @Test
    void a_stale_token_is_replaced_once() {
        api.answers(200, "t1").answers(200, "stale").answers(200, "t2").answers(200, "ok");

        assertInstanceOf(Delivery.Sent.class, send(ToyPlatform.TOKEN, "一").result());
        assertEquals("/send", api.calls.get(3).uri().getPath());
        assertEquals("t2", api.calls.get(3).uri().getQuery());
    }

    @Test
    void a_token_that_is_stale_at_once_is_not_fetched_for_ever() {
        api.answers(200, "t1").answers(200, "stale").answers(200, "t2").answers(200, "stale");

        assertEquals(Reason.STALE_TOKEN, why(send(ToyPlatform.TOKEN, "一")));
        assertEquals(4, api.calls.size());
    }

    @Test
    void however_many_wait_for_a_token_one_call_fetches_it() {
        List<Future<Delivery>> sent = IntStream.range(0, 50)
                .mapToObj(i -> sendAs(Target.of("token", "t" + i), "k" + i, "x"))
                .toList();
        assertEquals(1, api.calls.size());
        for (int i = 0; i < 50; i++) {
            api.answers(200, "ok");
        }
        api.hanging.get(0).complete(Script.response(200, "t1", Map.of()));

        assertTrue(sent.stream().allMatch(one -> one.result() instanceof Delivery.Sent));
        assertEquals(51, api.calls.size());
    }

    @Test
    void messages_that_meet_a_stale_token_together_fetch_one_new_token() {
        api.answers(200, "t1").answers(200, "ok");
        sendAs(ToyPlatform.TOKEN, "warm", "x");
        List<Future<Delivery>> sent = IntStream.range(0, 10)
                .mapToObj(i -> sendAs(Target.of("token", "t" + i), "k" + i, "x"))
                .toList();
        assertEquals(12, api.calls.size());
        api.answers(200, "t2");
        for (int i = 0; i < 10; i++) {
            api.answers(200, "ok");
        }
        List.copyOf(api.hanging).forEach(call -> call.complete(Script.response(200, "stale", Map.of())));

        assertTrue(sent.stream().allMatch(one -> one.result() instanceof Delivery.Sent));
        long fetched = api.calls.stream()
                .filter(call -> call.uri().getPath().equals("/token"))
                .count();
        assertEquals(2, fetched);
    }

    @Test
    void a_token_is_kept_for_its_life_and_fetched_anew_after_it() {
        api.answers(200, "t1").answers(200, "ok").answers(200, "ok");
        sendAs(ToyPlatform.TOKEN, "one", "x");
        sendAs(ToyPlatform.TOKEN, "two", "x");
        assertEquals(3, api.calls.size());
        timers.turn(Duration.ofHours(1));
        api.answers(200, "t2").answers(200, "ok");
        sendAs(ToyPlatform.TOKEN, "three", "x");

        assertEquals("t2", api.calls.get(4).uri().getQuery());
    }

    @Test
    void a_refused_secret_is_not_tried_again_at_once() {
        api.answers(403, "no");
        assertEquals(Reason.SETUP, why(sendAs(Target.of("token", "quick"), "one", "x")));
        assertEquals(Reason.SETUP, why(sendAs(Target.of("token", "quick"), "two", "x")));
        assertEquals(1, api.calls.size());
        timers.turn(Duration.ofSeconds(5));
        api.answers(403, "no");
        sendAs(Target.of("token", "quick"), "three", "x");
        timers.turn(Duration.ofSeconds(5));
        sendAs(Target.of("token", "quick"), "four", "x");

        assertEquals(2, api.calls.size(), "the second refusal rests for ten seconds");
    }

    @Test
    void a_renderer_that_fails_is_an_outcome_and_not_a_silence() {
        Delivery delivery = send(Target.of("broken", ""), "一").result();

        assertInstanceOf(Delivery.Rejected.class, delivery);
        assertTrue(delivery.detail().startsWith("IllegalStateException at planbot."), delivery.detail());
        assertFalse(delivery.toString().contains("s3cret"));
    }
}
