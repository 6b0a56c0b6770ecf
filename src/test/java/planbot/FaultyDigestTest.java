package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import planbot.digest.Receipt;
import planbot.digest.Status;
import planbot.fakes.Fault;
import planbot.fakes.Visit;
import planbot.fakes.Way;
import planbot.platform.Lane;

/** What people see of digests while the platform that should take them goes wrong in its own way. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class FaultyDigestTest {
    private static final Vertx VERTX = Vertx.vertx();

    /** Ways to somebody who has just asked, and to nobody else. */
    private static final List<String> OF_ANSWERS = List.of("response_url", "session", "reply");

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    static Stream<Way> ways() {
        return Way.ALL.stream().filter(way -> !OF_ANSWERS.contains(way.kind()));
    }

    static Stream<Arguments> waysAndFaults() {
        return ways().flatMap(way -> Stream.of(Fault.values())
                .filter(fault -> way.dialect().has(fault))
                .map(fault -> Arguments.of(way, fault)));
    }

    @ParameterizedTest
    @MethodSource("waysAndFaults")
    void a_digest_comes_to_its_end_whatever_the_platform_does(Way way, Fault fault) throws Exception {
        DigestScene digests = new DigestScene(VERTX, way);
        digests.scene.fake.spoil(fault);
        if (fault == Fault.SLOW) {
            digests.scene.courier.patience(Duration.ofMillis(300));
        }
        digests.put(Scene.FIRST);
        digests.scene.courier.patience(Duration.ofSeconds(10));
        digests.turn(30, Duration.ofMinutes(1));

        Receipt receipt = digests.receipts().get(0);
        long seen = digests.scene.timesSeen(Scene.FIRST);
        assertEquals(List.of(), digests.scene.fake.strayed());
        switch (fault) {
            case ERROR_IN_200 -> assertEquals(Status.DEAD, receipt.status());
            case EXPIRED_TOKEN -> assertEquals(way.fetchesToken() ? Status.SENT : Status.DEAD, receipt.status());
            case REDIRECT, SEE_OTHER -> assertFalse(receipt.status().isOpen());
            default -> assertEquals(Status.SENT, receipt.status(), receipt::toString);
        }
        boolean lost = List.of(Fault.BROKEN, Fault.SLOW, Fault.RESET_BEFORE, Fault.RESET_AFTER)
                .contains(fault);
        boolean doubled = lost && !way.hasKey();
        // Whoever answers in words of his own, such as with a redirect, may have taken it for all we know.
        boolean elsewhere = fault == Fault.REDIRECT || fault == Fault.SEE_OTHER;
        assertTrue(elsewhere || doubled == receipt.outcome().doubtful(), receipt::toString);
        int expected = receipt.status() != Status.SENT ? 0 : doubled && fault != Fault.RESET_BEFORE ? 2 : 1;
        assertEquals(expected, seen, receipt::toString);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void digests_and_answers_together_keep_the_rate(Way way) throws Exception {
        Duration step = Duration.ofMillis(100);
        DigestScene digests = new DigestScene(VERTX, way);
        for (int i = 0; i < 24; i++) {
            digests.put("digest " + i + ".");
            if (i % 4 == 0) {
                digests.scene.send("answer " + i + ".");
            }
        }
        for (int i = 0; i < 1_500 && digests.outbox.counts().containsKey(Status.WAITING); i++) {
            digests.turn(1, step);
        }
        assertEquals(Map.of(Status.SENT, 24L), digests.outbox.counts());
        List<Instant> times =
                digests.scene.fake.messages().stream().map(Visit::at).toList();
        assertEquals(30, times.size());
        for (Lane.Limit limit :
                digests.scene.platform().outbound().lane(digests.scene.target()).limits()) {
            for (int i = 0; i + limit.messages() < times.size(); i++) {
                Duration time = Duration.between(times.get(i), times.get(i + limit.messages()));
                // The fake looks at its clock once a step.
                assertTrue(time.plus(step).compareTo(limit.per()) >= 0, limit + ": " + time);
            }
        }
    }
}
