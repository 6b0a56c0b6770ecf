package planbot.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import planbot.digest.Leases;

/** The reference: leases in memory. */
public final class InMemoryLeases implements Leases {
    private final Map<Name, Held> leases = new EnumMap<>(Name.class);
    private final Map<Name, Object> locks =
            new EnumMap<>(Map.of(Name.PLANNING, new Object(), Name.DECLARING, new Object()));

    private record Held(String holder, Instant until) {}

    @Override
    public synchronized boolean take(Name name, String holder, Instant now, Instant until) {
        Held held = leases.get(name);
        boolean free =
                held == null || held.holder().equals(holder) || !held.until().isAfter(now);
        if (free) {
            leases.put(name, new Held(holder, until));
        }
        return free;
    }

    @Override
    public void alone(Name name, Runnable work) {
        synchronized (locks.getOrDefault(name, this)) {
            work.run();
        }
    }
}
