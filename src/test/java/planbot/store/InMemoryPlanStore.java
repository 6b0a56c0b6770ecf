package planbot.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planbot.bot.Audit;
import planbot.bot.PlanStore;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.Revision;

/** The record of plans in memory: the reference for the kit, and enough for tests that are about something else. */
public final class InMemoryPlanStore implements PlanStore {
    private final List<Library> libraries = new ArrayList<>();
    private final List<Audit.Entry> audited = new ArrayList<>();
    private final java.util.Set<Long> told = new java.util.HashSet<>(List.of(1L));
    private long editions;

    /** What was audited, in order. */
    public synchronized List<Audit.Entry> audited() {
        return List.copyOf(audited);
    }

    @Override
    public synchronized Optional<Library> newest() {
        return at(libraries.size());
    }

    @Override
    public synchronized Optional<Library> at(long revision) {
        return revision < 1 || revision > libraries.size()
                ? Optional.empty()
                : Optional.of(libraries.get((int) revision - 1));
    }

    @Override
    public synchronized Optional<Long> untold() {
        return libraries.stream()
                .map(library -> library.revision().number())
                .filter(number -> !told.contains(number))
                .findFirst();
    }

    @Override
    public synchronized void told(long revision) {
        told.add(revision);
    }

    /** As if the process had been killed before it was put on record that the revision was told. */
    public synchronized void untell(long revision) {
        told.remove(revision);
    }

    @Override
    public synchronized List<Revision> history(int most) {
        List<Revision> newest = new ArrayList<>();
        for (int i = libraries.size() - 1; i >= 0 && newest.size() < most; i--) {
            newest.add(libraries.get(i).revision());
        }
        return newest;
    }

    @Override
    public synchronized Optional<Library> add(Revision draft, List<Edition> drafts, long base, Audit.Entry entry) {
        if (base != libraries.size()) {
            return Optional.empty();
        }
        List<Edition> recorded = drafts.stream()
                .map(edition -> edition.number() == 0 ? edition.numbered(++editions) : edition)
                .toList();
        Library library = new Library(new Revision(base + 1, draft.at(), draft.actor(), draft.change()), recorded);
        libraries.add(library);
        audited.add(entry);
        return Optional.of(library);
    }
}
