package planbot.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import planbot.command.Refusal;
import planbot.command.Refusals;

/** Counts what is refused, by channel and reason; who it was stands in the audit log alone. */
public final class RefusalCounter implements Refusals {
    private final Meter.MeterProvider<Counter> refused;

    public RefusalCounter(MeterRegistry registry) {
        refused = Counter.builder("planbot.orders.refused")
                .description("Orders, and questions of those who may not ask, that were refused")
                .withRegistry(registry);
    }

    @Override
    public void count(String channel, Refusal.Kind why) {
        refused.withTags(
                        "channel",
                        channel.isEmpty() ? "console" : channel,
                        "reason",
                        why.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
