package planbot.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import planbot.bot.Audit;
import planbot.bot.ChatPlans;

/** The record of chosen plans in memory: the reference for the kit, and enough for tests that are about something else. */
public final class InMemoryChatPlans implements ChatPlans {
    private final Map<String, Chosen> chosen = new LinkedHashMap<>();
    private final List<Audit.Entry> audited = new ArrayList<>();
    private final int most;

    private record Chosen(Choice choice, long count) {}

    public InMemoryChatPlans() {
        this(MOST);
    }

    InMemoryChatPlans(int most) {
        this.most = most;
    }

    /** What was audited, in order. */
    public synchronized List<Audit.Entry> audited() {
        return List.copyOf(audited);
    }

    @Override
    public synchronized void choose(Choice choice, Audit.Entry entry) {
        chosen.remove(choice.conversation());
        long count = 1 + chosen.values().stream().mapToLong(Chosen::count).max().orElse(0);
        chosen.put(choice.conversation(), new Chosen(choice, count));
        chosen.values().removeIf(one -> one.count() <= count - most);
        audited.add(entry);
    }

    @Override
    public synchronized List<Choice> all() {
        return chosen.values().stream().map(Chosen::choice).toList();
    }
}
