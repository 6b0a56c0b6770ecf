package planbot.remind;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import planbot.digest.Status;

/** How many digests are on record, by what became of them. Read without the store, which may be slow. */
public final class Gauges {
    private final Map<Status, AtomicLong> amounts = new EnumMap<>(Status.class);

    public Gauges(MeterRegistry meters) {
        for (Status status : Status.values()) {
            AtomicLong amount = new AtomicLong();
            amounts.put(status, amount);
            Gauge.builder("planbot.digests", amount, AtomicLong::doubleValue)
                    .description("Digests on record, by what became of them")
                    .tag("status", status.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    void set(Map<Status, Long> counts) {
        amounts.forEach((status, amount) -> amount.set(counts.getOrDefault(status, 0L)));
    }
}
