package planbot.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planbot.platform.Lane;
import planbot.platform.SharedLanes;
import planbot.platform.Traffic;

/** The reference: shared lanes in memory. */
public final class InMemoryLanes implements SharedLanes {
    private final InstantSource clock;
    private final Map<String, Traffic> lanes = new HashMap<>();
    private final Map<String, Instant> used = new HashMap<>();

    public InMemoryLanes(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Duration take(String lane, List<Lane.Limit> limits) {
        Instant now = clock.instant();
        Traffic traffic = lanes.getOrDefault(lane, Traffic.NONE);
        Duration wait = Duration.between(now, traffic.free(limits, now));
        if (wait.isZero()) {
            put(lane, traffic.with(now, limits), now);
        }
        return wait;
    }

    @Override
    public synchronized void pause(String lane, Duration time) {
        Instant now = clock.instant();
        put(lane, lanes.getOrDefault(lane, Traffic.NONE).stillUntil(now.plus(time)), now);
    }

    private void put(String lane, Traffic traffic, Instant now) {
        lanes.put(lane, traffic);
        used.put(lane, now);
    }

    @Override
    public synchronized int forget(Duration idle) {
        Instant before = clock.instant().minus(idle);
        List<String> old = used.keySet().stream()
                .filter(lane -> used.getOrDefault(lane, before).isBefore(before))
                .toList();
        old.forEach(used::remove);
        old.forEach(lanes::remove);
        return old.size();
    }
}
