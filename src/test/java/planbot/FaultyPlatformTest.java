package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import planbot.fakes.Fault;
import planbot.fakes.Way;
import planbot.platform.Delivery;
import planbot.simulate.Simulated;

/** What people see of planbot's messages while the platform that should take them goes wrong in its own way. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class FaultyPlatformTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    private static Stream<Way> ways(Fault fault) {
        return Way.ALL.stream().filter(way -> way.dialect().has(fault));
    }

    private static Stream<Arguments> ways(Fault... faults) {
        return Arrays.stream(faults).flatMap(fault -> ways(fault).map(way -> Arguments.of(way, fault)));
    }

    @Test
    void every_platform_has_a_way() {
        List<String> names = Way.ALL.stream().map(Way::name).toList();
        assertTrue(names.containsAll(Simulated.names()), names::toString);
    }

    static Stream<Way> withErrorsIn200() {
        return ways(Fault.ERROR_IN_200);
    }

    @ParameterizedTest
    @MethodSource("withErrorsIn200")
    void an_error_in_a_200_is_not_taken_for_sent_nor_tried_again(Way way) throws Exception {
        Scene scene = new Scene(VERTX, way);
        scene.fake.spoil(Fault.ERROR_IN_200);
        Future<Delivery> sent = scene.send(Scene.FIRST);
        scene.courier.turn(Scene.A_WHILE);

        assertInstanceOf(Delivery.Rejected.class, sent.result());
        assertEquals(1, scene.calls());
        assertEquals(0, scene.timesSeen(Scene.FIRST));
        scene.assertTheLaneGoesOn();
    }

    static Stream<Arguments> notTakenForTheMoment() {
        return ways(Fault.BUSY_IN_200, Fault.UNAVAILABLE);
    }

    @ParameterizedTest
    @MethodSource("notTakenForTheMoment")
    void what_was_not_taken_for_the_moment_arrives_a_little_later(Way way, Fault fault) throws Exception {
        Scene scene = new Scene(VERTX, way);
        scene.fake.spoil(fault, fault);
        Future<Delivery> sent = scene.send(Scene.FIRST);
        assertEquals(1, scene.calls());
        assertFalse(sent.isComplete());
        scene.courier.turn(Duration.ofSeconds(1));
        scene.courier.turn(Scene.A_WHILE);

        assertInstanceOf(Delivery.Sent.class, sent.result());
        assertEquals(3, scene.calls());
        assertEquals(1, scene.timesSeen(Scene.FIRST));
        scene.assertTheLaneGoesOn();
    }

    static Stream<Way> withRates() {
        return ways(Fault.TOO_FAST);
    }

    @ParameterizedTest
    @MethodSource("withRates")
    void after_too_fast_nothing_is_sent_before_the_wait_has_passed(Way way) throws Exception {
        Scene scene = new Scene(VERTX, way);
        scene.fake.spoil(Fault.TOO_FAST);
        Future<Delivery> sent = scene.send(Scene.FIRST);
        Future<Delivery> next = scene.send(Scene.NEXT);
        scene.courier.turn(way.dialect().waitAfterTooFast().minusMillis(1));
        assertEquals(1, scene.calls());
        scene.courier.turn(Duration.ofMillis(1));
        assertTrue(scene.calls() > 1);
        scene.courier.turn(Scene.A_WHILE);
        assertInstanceOf(Delivery.Sent.class, sent.result());
        assertEquals(1, scene.timesSeen(Scene.FIRST));
        assertInstanceOf(Delivery.Sent.class, next.result());
        assertEquals(1, scene.timesSeen(Scene.NEXT));
    }

    static Stream<Arguments> ofUnknownFate() {
        return ways(Fault.BROKEN, Fault.SLOW, Fault.RESET_BEFORE, Fault.RESET_AFTER);
    }

    @ParameterizedTest
    @MethodSource("ofUnknownFate")
    void what_may_have_been_taken_is_sent_again_only_where_the_platform_would_know_it(Way way, Fault fault)
            throws Exception {
        Scene scene = new Scene(VERTX, way);
        scene.fake.spoil(fault);
        if (fault == Fault.SLOW) {
            scene.courier.patience(Duration.ofMillis(300));
        }
        Future<Delivery> sent = scene.send(Scene.FIRST);
        scene.courier.patience(Duration.ofSeconds(10));
        scene.courier.turn(Duration.ofSeconds(1));
        scene.courier.turn(Scene.A_WHILE);

        assertEquals(way.hasKey() ? 2 : 1, scene.calls());
        assertTrue(way.hasKey() ? sent.result() instanceof Delivery.Sent : sent.result() instanceof Delivery.Unknown);
        assertEquals(way.hasKey() || fault != Fault.RESET_BEFORE ? 1 : 0, scene.timesSeen(Scene.FIRST));
        scene.assertTheLaneGoesOn();
    }

    static Stream<Way> withKeys() {
        return Way.ALL.stream().filter(Way::hasKey);
    }

    @ParameterizedTest
    @MethodSource("withKeys")
    void what_may_have_been_taken_is_not_sent_again_when_the_platform_knows_it_no_more(Way way) throws Exception {
        Scene scene = new Scene(VERTX, way);
        scene.fake.spoil(Fault.RESET_AFTER, Fault.TOO_FAST);
        Future<Delivery> sent = scene.send(Scene.FIRST);
        scene.courier.turn(Duration.ofSeconds(1));
        Future<Delivery> next = scene.send(Scene.NEXT);
        scene.courier.turn(way.dialect().waitAfterTooFast().minusMillis(1));
        assertEquals(2, scene.calls());
        scene.courier.turn(Duration.ofMillis(1));
        scene.courier.turn(Scene.A_WHILE);

        assertEquals(1, scene.timesSeen(Scene.FIRST));
        assertFalse(sent.result() instanceof Delivery.Retry, "it would be answered again when it is repeated");
        assertInstanceOf(Delivery.Sent.class, next.result());
        assertEquals(1, scene.timesSeen(Scene.NEXT));
    }

    static Stream<Arguments> redirects() {
        return ways(Fault.REDIRECT, Fault.SEE_OTHER);
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void a_redirect_is_not_followed(Way way, Fault fault) throws Exception {
        Scene scene = new Scene(VERTX, way);
        scene.fake.spoil(fault);
        Future<Delivery> sent = scene.send(Scene.FIRST);
        scene.courier.turn(Scene.A_WHILE);

        assertEquals(List.of(), scene.fake.strayed());
        assertEquals(sent.result() instanceof Delivery.Sent ? 1 : 0, scene.timesSeen(Scene.FIRST));
        scene.assertTheLaneGoesOn();
    }
}
