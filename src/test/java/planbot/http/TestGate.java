package planbot.http;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import planbot.bot.InMemoryInbox;
import planbot.dispatch.StoredIntake;
import planbot.platform.Delivery;
import planbot.platform.Platform;
import planbot.platform.slack.Slack;

/** A gate whose record is in memory, and whose courier takes everything. */
public final class TestGate {
    private TestGate() {}

    public static Gate of(Vertx vertx, Map<String, Platform> channels) {
        return new Gate(
                List.of(new Slack()),
                channels,
                new StoredIntake(
                        vertx,
                        StoredIntake.Store.own(new InMemoryInbox()),
                        new StoredIntake.Bounds(1_000_000, Duration.ofSeconds(10)),
                        () -> 0,
                        new SimpleMeterRegistry()),
                (platform, channel, target, doc, key) -> Future.succeededFuture(new Delivery.Sent("")));
    }
}
