package planbot.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import planbot.bot.Audit;
import planbot.digest.Mutes;
import planbot.digest.Place;
import planbot.digest.TaskFacts;

/** The record of mutes in memory: the reference for the kit, and enough for tests that are about something else. */
public final class InMemoryMutes implements Mutes {
    private final Map<Place, NavigableMap<Integer, TaskFacts>> muted = new HashMap<>();
    private final List<Audit.Entry> audited = new ArrayList<>();

    /** What was audited, in order. */
    public synchronized List<Audit.Entry> audited() {
        return List.copyOf(audited);
    }

    @Override
    public synchronized void mute(Place place, TaskFacts facts, Audit.Entry entry) {
        muted.computeIfAbsent(place, there -> new TreeMap<>()).put(facts.number(), facts);
        audited.add(entry);
    }

    @Override
    public synchronized boolean unmute(Place place, int task, Audit.Entry entry) {
        boolean was = muted.getOrDefault(place, new TreeMap<>()).remove(task) != null;
        if (was) {
            audited.add(entry);
        }
        return was;
    }

    @Override
    public synchronized List<TaskFacts> at(Place place) {
        return List.copyOf(muted.getOrDefault(place, new TreeMap<>()).values());
    }
}
