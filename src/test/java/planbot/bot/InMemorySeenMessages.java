package planbot.bot;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The record in memory: the reference for the kit, and enough for tests that are about something else. */
public final class InMemorySeenMessages implements SeenMessages {
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    @Override
    public Set<String> record(Collection<String> ids, Instant now) {
        Set<String> recorded = new HashSet<>();
        for (String id : ids) {
            if (seen.putIfAbsent(id, now) == null) {
                recorded.add(id);
            }
        }
        return recorded;
    }

    @Override
    public void release(String id) {
        seen.remove(id);
    }

    @Override
    public int forget(Instant before) {
        int size = seen.size();
        seen.values().removeIf(at -> at.isBefore(before));
        return size - seen.size();
    }
}
