package planbot.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import planbot.bot.Audit;
import planbot.command.people.Grant;
import planbot.command.people.Grants;
import planbot.command.people.Held;

/** The record of granted roles in memory: the reference for the kit, and enough for tests that are about something else. */
public final class InMemoryGrants implements Grants {
    private final Map<Held, Grant> grants = new LinkedHashMap<>();
    private final List<Audit.Entry> audited = new ArrayList<>();

    /** What was audited, in order. */
    public synchronized List<Audit.Entry> audited() {
        return List.copyOf(audited);
    }

    @Override
    public synchronized List<Grant> all() {
        return List.copyOf(grants.values());
    }

    @Override
    public synchronized boolean add(Collection<Grant> more, Audit.Entry entry) {
        int before = grants.size();
        more.forEach(grant -> grants.putIfAbsent(grant.held(), grant));
        return audit(grants.size() > before, entry);
    }

    @Override
    public synchronized boolean remove(Collection<Held> held, Audit.Entry entry) {
        int before = grants.size();
        held.forEach(grants::remove);
        return audit(grants.size() < before, entry);
    }

    private boolean audit(boolean changed, Audit.Entry entry) {
        if (changed) {
            audited.add(entry);
        }
        return changed;
    }
}
