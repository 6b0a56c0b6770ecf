package planbot.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.platform.Delivery;
import planbot.platform.Platform;
import planbot.platform.Target;

/** Counts what became of answers and of the calls for digests, and tells of those that were not taken. */
final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Meter.MeterProvider<Counter> counters;

    Deliveries(MeterRegistry meters) {
        counters = Counter.builder("planbot.deliveries")
                .description("Answers sent, and calls made for digests, by what became of them and why")
                .withRegistry(meters);
    }

    void count(String purpose, Platform platform, String channel, Target target, Delivery delivery) {
        String outcome = delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String reason = delivery.why().map(Delivery.Reason::label).orElse("none");
        counters.withTags("purpose", purpose, "platform", platform.id(), "outcome", outcome, "reason", reason)
                .increment();
        if (!(delivery instanceof Delivery.Sent)) {
            LOG.atWarn()
                    .addKeyValue("purpose", purpose)
                    .addKeyValue("channel", channel)
                    .addKeyValue("target", target.kind())
                    .addKeyValue("outcome", outcome)
                    .addKeyValue("reason", reason)
                    .log("a message was not taken: {}", delivery.detail());
        }
    }
}
