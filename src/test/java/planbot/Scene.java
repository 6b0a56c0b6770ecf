package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import planbot.conf.Mode;
import planbot.conf.SettingsReader;
import planbot.dispatch.HandTurnedTimers;
import planbot.fakes.FakePlatform;
import planbot.fakes.HandTurnedCourier;
import planbot.fakes.Way;
import planbot.platform.Delivery;
import planbot.platform.Platform;
import planbot.platform.Target;

/** A fake platform, and planbot's messages to it on one way. */
final class Scene {
    /** Longer than planbot waits before it tries again, and than any lane holds a message back. */
    static final Duration A_WHILE = Duration.ofMinutes(2);

    static final String FIRST = "第一条消息";
    static final String NEXT = "第二条消息";

    final FakePlatform fake;
    final HandTurnedCourier courier;
    private final Way way;
    private final Platform platform;

    Scene(Vertx vertx, Way way) throws Exception {
        HandTurnedTimers clock = new HandTurnedTimers();
        this.way = way;
        this.courier = new HandTurnedCourier(vertx, clock);
        this.fake = new FakePlatform(vertx, way.dialect(), clock::now);
        Map<String, Platform> channels = Connections.channels(
                new SettingsReader(Connections.PLATFORMS, Map.of(), Map.of(), Mode.demo(fake.address()))
                        .read(Path.of("conf/demo.yaml")));
        this.platform = Objects.requireNonNull(channels.get(way.channel()));
    }

    Target target() {
        return way.target(fake.address());
    }

    /** Sends a message as far as it goes without turning the clock. */
    Future<Delivery> send(String text) throws Exception {
        Future<Delivery> sent = begin(target(), text);
        courier.rest();
        return sent;
    }

    /** Begins to send. */
    Future<Delivery> begin(Target target, String text) {
        return courier.send(platform, way.channel(), target, text, text);
    }

    Platform platform() {
        return platform;
    }

    /** How often people see the message. */
    long timesSeen(String text) throws Exception {
        return fake.seen(way.channel()).stream()
                .filter(message -> message.contains(text))
                .count();
    }

    /** How often a message was brought, taken or not. */
    int calls() {
        return fake.messages().size();
    }

    /** Whatever became of the message before. */
    void assertTheLaneGoesOn() throws Exception {
        Future<Delivery> next = send(NEXT);
        courier.turn(A_WHILE);
        assertInstanceOf(Delivery.Sent.class, next.result());
        assertEquals(1, timesSeen(NEXT));
    }
}
