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
    private final Map<Where, NavigableMap<Integer, TaskFacts>> muted = new HashMap<>();
    private final List<Audit.Entry> audited = new ArrayList<>();

    private record Where(Place place, String plan) {}

    /** What was audited, in order. */
    public synchronized List<Audit.Entry> audited() {
        return List.copyOf(audited);
    }

    @Override
    public synchronized void mute(Place place, String plan, TaskFacts facts, Audit.Entry entry) {
        muted.computeIfAbsent(new Where(place, plan), there -> new TreeMap<>()).put(facts.number(), facts);
        audited.add(entry);
    }

    @Override
    public synchronized boolean unmute(Place place, String plan, int task, Audit.Entry entry) {
        boolean was =
                muted.getOrDefault(new Where(place, plan), new TreeMap<>()).remove(task) != null;
        if (was) {
            audited.add(entry);
        }
        return was;
    }

    @Override
    public synchronized List<TaskFacts> at(Place place, String plan) {
        return List.copyOf(
                muted.getOrDefault(new Where(place, plan), new TreeMap<>()).values());
    }
}
