package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
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
import planbot.platform.Target;

/** Messages whose access token has expired, or cannot be had. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ExpiredTokenTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    static Stream<Way> withFetchedTokens() {
        return Way.ALL.stream().filter(Way::fetchesToken);
    }

    @ParameterizedTest
    @MethodSource("withFetchedTokens")
    void an_expired_token_is_replaced_by_one_new_one_and_the_message_arrives(Way way) throws Exception {
        Scene scene = new Scene(VERTX, way);
        scene.send("以前的消息");
        assertEquals(1, scene.fake.tokenCalls().size());
        scene.fake.spoil(Fault.EXPIRED_TOKEN);
        // Several lanes find out at the same time.
        Future<Delivery> sent = scene.begin(scene.target(), Scene.FIRST);
        Future<Delivery> elsewhere = scene.begin(Target.of(scene.target().kind(), "lisi", "oc_other"), "别处的消息");
        scene.courier.rest();

        assertInstanceOf(Delivery.Sent.class, sent.result());
        assertInstanceOf(Delivery.Sent.class, elsewhere.result());
        assertEquals(2, scene.fake.tokenCalls().size());
        assertEquals(1, scene.timesSeen(Scene.FIRST));
        assertEquals(1, scene.timesSeen("别处的消息"));
        scene.assertTheLaneGoesOn();
        assertEquals(2, scene.fake.tokenCalls().size());
    }

    @ParameterizedTest
    @MethodSource("withFetchedTokens")
    void a_token_that_is_no_good_from_the_start_is_not_replaced_for_ever(Way way) throws Exception {
        Scene scene = new Scene(VERTX, way);
        scene.fake.spoil(Fault.EXPIRED_TOKEN, Fault.EXPIRED_TOKEN);
        Future<Delivery> sent = scene.send(Scene.FIRST);
        scene.courier.turn(Scene.A_WHILE);

        assertInstanceOf(Delivery.Rejected.class, sent.result());
        assertEquals(2, scene.fake.tokenCalls().size());
        assertEquals(0, scene.timesSeen(Scene.FIRST));
        scene.assertTheLaneGoesOn();
    }

    @Test
    void slacks_token_is_replaced_by_a_person_so_nothing_is_tried_until_then() throws Exception {
        Scene scene = new Scene(VERTX, Way.SLACK_EVENT);
        scene.fake.spoil(Fault.EXPIRED_TOKEN);
        Future<Delivery> sent = scene.send(Scene.FIRST);
        scene.courier.turn(Scene.A_WHILE);

        assertEquals(Delivery.Reason.SETUP, sent.result().why().orElseThrow());
        assertEquals(1, scene.calls());
        scene.assertTheLaneGoesOn();
    }

    static Stream<Arguments> withFetchedTokensThatFail() {
        return withFetchedTokens()
                .flatMap(way -> Stream.of(Fault.UNAVAILABLE, Fault.BROKEN, Fault.RESET_BEFORE, Fault.RESET_AFTER)
                        .map(fault -> Arguments.of(way, fault)));
    }

    @ParameterizedTest
    @MethodSource("withFetchedTokensThatFail")
    void a_token_that_cannot_be_had_for_the_moment_delays_the_message_and_does_not_double_it(Way way, Fault fault)
            throws Exception {
        Scene scene = new Scene(VERTX, way);
        scene.fake.spoilTokens(fault);
        Future<Delivery> sent = scene.send(Scene.FIRST);
        assertEquals(0, scene.calls());
        scene.courier.turn(Duration.ofSeconds(1));
        scene.courier.turn(Duration.ofSeconds(4));

        assertInstanceOf(Delivery.Sent.class, sent.result());
        assertEquals(1, scene.calls());
        assertEquals(1, scene.timesSeen(Scene.FIRST));
        scene.assertTheLaneGoesOn();
    }

    @ParameterizedTest
    @MethodSource("withFetchedTokens")
    void a_secret_is_not_taken_elsewhere_by_a_redirect(Way way) throws Exception {
        for (Fault fault : List.of(Fault.REDIRECT, Fault.SEE_OTHER)) {
            Scene scene = new Scene(VERTX, way);
            scene.fake.spoilTokens(fault);
            Future<Delivery> sent = scene.send(Scene.FIRST);
            scene.courier.turn(Duration.ofSeconds(1));
            scene.courier.turn(Scene.A_WHILE);

            assertEquals(List.of(), scene.fake.strayed());
            assertEquals(sent.result() instanceof Delivery.Sent ? 1 : 0, scene.timesSeen(Scene.FIRST));
        }
    }
}
