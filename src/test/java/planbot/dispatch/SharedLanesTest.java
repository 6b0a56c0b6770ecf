package planbot.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.platform.Delivery;
import planbot.platform.Lane;
import planbot.platform.Response;
import planbot.platform.SharedLanes;
import planbot.platform.Target;
import planbot.platform.Tried;
import planbot.platform.Wire;
import planbot.store.InMemoryLanes;

/** The lanes of two instances: the address "a" takes two messages in ten seconds from both together. */
class SharedLanesTest {
    private static final Target ELSEWHERE = Target.of("plain", "b");

    private final HandTurnedTimers timers = new HandTurnedTimers();
    private final Script api = new Script();
    private final List<String> asked = new ArrayList<>();
    private final SharedLanes record = new InMemoryLanes(timers::now);
    private Store store = Store.UP;
    private final Dispatcher one = instance(api);
    private final Dispatcher other = instance(api);

    /** How the store is. */
    private enum Store {
        UP,
        DOWN,
        /** It never answers. */
        HANGS
    }

    private Dispatcher instance(Caller caller) {
        SharedSlots slots = new SharedSlots(new Asked(), new Behaving(), timers, Runnable::run);
        return new Dispatcher(caller, timers, Runnable::run, new SimpleMeterRegistry(), slots);
    }

    private final class Behaving implements Blocking {
        @Override
        public <T> Future<T> run(Callable<T> work) {
            return switch (store) {
                case UP -> Future.succeededFuture(work).map(SharedLanesTest::called);
                case DOWN -> Future.failedFuture(new IllegalStateException("the store is down"));
                case HANGS -> Promise.<T>promise().future();
            };
        }
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record, which remembers by what name it was asked. */
    private final class Asked implements SharedLanes {
        @Override
        public Duration take(String lane, List<Lane.Limit> limits) {
            asked.add(lane);
            return record.take(lane, limits);
        }

        @Override
        public void pause(String lane, Duration time) {
            asked.add(lane);
            record.pause(lane, time);
        }

        @Override
        public int forget(Duration idle) {
            return record.forget(idle);
        }
    }

    private void takesAll() {
        for (int i = 0; i < 100; i++) {
            api.answers(200, "ok");
        }
    }

    private static Future<Tried> post(Dispatcher from, Target target) {
        return from.post(new ToyPlatform(), "plan", target, Wire.plain("文", "文"), "k-0");
    }

    private static Future<Delivery> answer(Dispatcher from, Target target) {
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead("答")));
        return from.send(new ToyPlatform(), "plan", target, doc, "answer");
    }

    private static void assertSent(Future<Tried> tried) {
        Delivery made = assertInstanceOf(Tried.Made.class, tried.result()).delivery();
        assertInstanceOf(Delivery.Sent.class, made);
    }

    private static void assertWaits(int seconds, Future<Tried> tried) {
        assertEquals(new Tried.NotYet(Duration.ofSeconds(seconds)), tried.result());
    }

    @Test
    void what_one_has_sent_counts_for_the_other() {
        takesAll();
        assertSent(post(one, ToyPlatform.PLAIN));
        assertSent(post(other, ToyPlatform.PLAIN));
        assertWaits(10, post(other, ToyPlatform.PLAIN));
        timers.turn(Duration.ofSeconds(10));
        assertSent(post(other, ToyPlatform.PLAIN));
        assertEquals(3, api.calls.size());
    }

    @Test
    void an_answer_waits_until_both_together_have_sent_little_enough() {
        takesAll();
        post(other, ToyPlatform.PLAIN);
        post(other, ToyPlatform.PLAIN);
        Future<Delivery> answered = answer(one, ToyPlatform.PLAIN);
        timers.turn(Duration.ofSeconds(9));
        assertFalse(answered.isComplete());
        timers.turn(Duration.ofSeconds(1));
        assertInstanceOf(Delivery.Sent.class, answered.result());
    }

    @Test
    void a_digest_that_may_not_go_yet_keeps_no_answer_of_the_lane_waiting() {
        takesAll();
        post(other, ToyPlatform.PLAIN);
        post(other, ToyPlatform.PLAIN);
        assertWaits(10, post(one, ToyPlatform.PLAIN));
        timers.turn(Duration.ofSeconds(10));
        assertInstanceOf(Delivery.Sent.class, answer(one, ToyPlatform.PLAIN).result());
    }

    @Test
    void the_wait_that_a_platform_asks_one_for_is_kept_by_the_other() {
        api.answers(429, "busy", Map.of("retry-after", "30"));
        post(one, ToyPlatform.PLAIN);
        assertWaits(30, post(other, ToyPlatform.PLAIN));
    }

    @Test
    void a_lane_without_limits_asks_nobody() {
        takesAll();
        assertSent(post(one, ELSEWHERE));
        assertEquals(List.of(), asked);
    }

    @Test
    void the_record_does_not_learn_an_address() {
        takesAll();
        post(one, ToyPlatform.PLAIN);
        assertTrue(asked.get(0).matches("[0-9a-f]{64}"), asked.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOWN", "HANGS"})
    void while_the_record_does_not_answer_each_keeps_the_limits_by_itself(Store state) {
        takesAll();
        store = state;
        Future<Tried> first = post(one, ToyPlatform.PLAIN);
        timers.turn(SharedSlots.PATIENCE);
        assertSent(first);
        assertSent(post(one, ToyPlatform.PLAIN));
        assertInstanceOf(Tried.NotYet.class, post(one, ToyPlatform.PLAIN).result());
        assertEquals(2, api.calls.size());
    }

    @Test
    void a_record_that_is_back_is_asked_again() {
        takesAll();
        store = Store.DOWN;
        post(one, ToyPlatform.PLAIN);
        store = Store.UP;
        timers.turn(SharedSlots.REST);
        post(one, ToyPlatform.PLAIN);
        assertEquals(1, asked.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void however_many_send_by_turns_the_platform_never_sees_more_than_it_allows(long seed) {
        Random random = new Random(seed);
        List<Instant> seen = new ArrayList<>();
        Caller platform = call -> arrived(seen, random);
        List<Dispatcher> instances = List.of(instance(platform), instance(platform), instance(platform));
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Dispatcher from = instances.get(random.nextInt(3));
            all.add(random.nextBoolean() ? answer(from, ToyPlatform.PLAIN) : post(from, ToyPlatform.PLAIN));
            timers.turn(Duration.ofMillis(random.nextInt(6_000)));
        }
        timers.turn(Duration.ofHours(1));
        assertTrue(all.stream().allMatch(Future::isComplete));
        assertTrue(seen.size() > 30, "seen: " + seen.size());
        for (int i = 2; i < seen.size(); i++) {
            Duration stretch = Duration.between(seen.get(i - 2), seen.get(i));
            assertTrue(stretch.compareTo(Duration.ofSeconds(10)) >= 0, () -> "three in " + stretch);
        }
    }

    /** Takes some time, and now and then asks for patience. */
    private Future<Response> arrived(List<Instant> seen, Random random) {
        seen.add(timers.now());
        Promise<Response> answered = Promise.promise();
        Response response = random.nextInt(6) == 0
                ? Script.response(429, "busy", Map.of("retry-after", "20"))
                : Script.response(200, "ok", Map.of());
        timers.after(Duration.ofMillis(random.nextInt(4_000)), () -> answered.complete(response));
        return answered.future();
    }
}
