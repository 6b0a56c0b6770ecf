package planbot;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.notice.Notices;
import planbot.fakes.Way;
import planbot.platform.Platform;
import planbot.platform.Wire;
import planbot.remind.Pump;
import planbot.remind.Rules;
import planbot.store.InMemoryOutbox;
import planbot.store.InMemorySubscriptions;

/** Digests on one way to a fake platform. */
final class DigestScene {
    final Scene scene;
    final InMemoryOutbox outbox;
    private final Way way;
    private final Pump pump;
    private final Instant start;
    private int rows;

    DigestScene(Vertx vertx, Way way) throws Exception {
        this.way = way;
        this.scene = new Scene(vertx, way);
        InMemorySubscriptions subscriptions = new InMemorySubscriptions();
        this.outbox = new InMemoryOutbox(subscriptions);
        this.start = scene.courier.clockwork().timers().now();
        this.pump = new Pump(
                new Pump.Ports(
                        outbox,
                        subscriptions,
                        Map.of(way.channel(), platform()),
                        scene.courier.postman(),
                        new Untold()),
                Rules.of("test"),
                scene.courier.clockwork());
    }

    private static final class Untold implements Notices {
        @Override
        public List<Row> unknown(Outbox.Claim claim, String why, Instant at) {
            return List.of();
        }

        @Override
        public List<Row> dead(Outbox.Claim claim, String why, Instant at) {
            return List.of();
        }

        @Override
        public List<Row> suspended(Subscription subscription, String why, Instant at) {
            return List.of();
        }
    }

    private Platform platform() {
        return scene.platform();
    }

    /** Puts a digest of one message into the outbox, and lets it go as far as it goes without turning the clock. */
    void put(String text) throws Exception {
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead(text)));
        List<Row.Part> parts = platform().outbound().render(doc, scene.target()).stream()
                .map(DigestScene::part)
                .toList();
        Instant now = scene.courier.clockwork().timers().now();
        Row.Fate fate = new Row.Fate(Status.WAITING, "", Row.Timing.ON_TIME, now, null, ZoneOffset.UTC);
        Place place = new Place(way.channel(), way.kind(), way.address());
        outbox.add(new Row(1, place, "period " + ++rows, now, fate, parts, null));
        pump.wake();
        scene.courier.rest();
    }

    private static Row.Part part(Wire wire) {
        return new Row.Part(
                wire.content(),
                wire.text(),
                wire.plain().stream().map(DigestScene::part).toList());
    }

    /** Turns the clock on in steps, each followed by what the network brings. */
    void turn(int steps, Duration step) throws Exception {
        for (int i = 0; i < steps; i++) {
            scene.courier.turn(step);
        }
    }

    List<Receipt> receipts() {
        return outbox.receipts(null, start, start.plus(Duration.ofDays(9)), 1_000);
    }
}
