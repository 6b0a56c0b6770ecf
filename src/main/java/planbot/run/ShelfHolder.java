package planbot.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import planbot.answer.Knowledge;
import planbot.answer.Shelf;
import planbot.answer.Wordbook;
import planbot.ask.Hanzi;
import planbot.bot.Reports;
import planbot.bot.Shelves;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.progress.Progress;
import planbot.progress.Report;

/** The shelf that is served, in memory. */
public final class ShelfHolder implements Shelves {
    private final Hanzi hanzi;
    private final String main;
    private final Map<String, Progress> progress = new HashMap<>();
    private final Object indexing = new Object();
    private volatile Wordbook wordbook;
    private volatile Shelf shelf;
    /** The id of the last report that is counted. */
    private volatile long reported;

    /** @param reports everything that was reported, in order */
    public ShelfHolder(Library library, List<Report> reports, Wordbook wordbook, Hanzi hanzi) {
        this(library, reports, wordbook, hanzi, "");
    }

    /** @param main the key of the plan that is meant where nothing else is said; where it is not loaded, the first is */
    public ShelfHolder(Library library, List<Report> reports, Wordbook wordbook, Hanzi hanzi, String main) {
        this.main = main;
        this.hanzi = hanzi;
        this.wordbook = wordbook;
        Map<String, List<Report>> byPlan = new HashMap<>();
        reports.forEach(report ->
                byPlan.computeIfAbsent(report.plan(), plan -> new ArrayList<>()).add(report));
        byPlan.forEach((plan, of) -> progress.put(plan, Progress.of(of)));
        this.reported = reports.isEmpty() ? 0 : reports.get(reports.size() - 1).id();
        this.shelf = new Shelf(
                library.revision(),
                mainFirst(library.editions())
                        .map(edition -> known(edition, wordbook))
                        .toList());
    }

    @Override
    public Shelf current() {
        return shelf;
    }

    @Override
    public Wordbook wordbook() {
        return wordbook;
    }

    /** A library with nothing reported of it, to be looked into once. */
    public Shelf aside(Library library) {
        Wordbook now = wordbook;
        return new Shelf(
                library.revision(),
                mainFirst(library.editions())
                        .map(edition -> new Knowledge(edition, now, hanzi))
                        .toList());
    }

    @Override
    public void serve(Library library, Wordbook words) {
        synchronized (indexing) {
            boolean same = words.version().equals(wordbook.version());
            List<Knowledge> plans = new ArrayList<>();
            for (Edition edition : mainFirst(library.editions()).toList()) {
                Optional<Knowledge> before = shelf.plan(edition.key());
                plans.add(before.filter(known -> same && known.edition().equals(edition))
                        .orElseGet(() -> prepared(edition, words)));
            }
            put(new Shelf(library.revision(), plans), words);
        }
    }

    /** The first question about it waits for nothing. */
    private Knowledge prepared(Edition edition, Wordbook words) {
        Knowledge known = new Knowledge(edition, words, hanzi);
        known.interpreter().prepare();
        return known;
    }

    /** What was reported while it was indexed is counted; a revision never gives way to one before it. */
    private synchronized void put(Shelf next, Wordbook words) {
        if (next.revision().number() >= shelf.revision().number()) {
            wordbook = words;
            shelf = counted(next);
        }
    }

    @Override
    public void reported(Reports record) {
        count(record.after(reported));
    }

    /** Who reads at the same time may have counted some of them. */
    private synchronized void count(List<Report> read) {
        List<Report> more =
                read.stream().filter(report -> report.id() > reported).toList();
        for (Report report : more) {
            progress.merge(report.plan(), Progress.of(List.of(report)), (before, added) -> before.with(report));
            reported = report.id();
        }
        if (!more.isEmpty()) {
            shelf = counted(shelf);
        }
    }

    private Shelf counted(Shelf next) {
        return new Shelf(
                next.revision(), next.plans().stream().map(this::counted).toList());
    }

    private Knowledge counted(Knowledge known) {
        Progress now = progress.getOrDefault(known.edition().key(), Progress.NONE);
        return now.version() == known.progress().version() ? known : known.with(now);
    }

    private Stream<Edition> mainFirst(List<Edition> editions) {
        // Sorting is stable: the others stay in their order.
        return editions.stream()
                .sorted(Comparator.comparing(edition -> !edition.key().equals(main)));
    }

    private Knowledge known(Edition edition, Wordbook words) {
        Knowledge known = new Knowledge(edition, words, hanzi);
        Progress reported = progress.get(edition.key());
        return reported == null ? known : known.with(reported);
    }
}
