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
    private volatile Wordbook wordbook;
    private volatile Shelf shelf;

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
    public synchronized void serve(Library library, Wordbook words) {
        boolean same = words.version().equals(wordbook.version());
        List<Knowledge> plans = new ArrayList<>();
        for (Edition edition : mainFirst(library.editions()).toList()) {
            Optional<Knowledge> before = shelf.plan(edition.key());
            plans.add(before.filter(known -> same && known.edition().equals(edition))
                    .orElseGet(() -> prepared(edition, words)));
        }
        wordbook = words;
        shelf = new Shelf(library.revision(), plans);
    }

    /** The first question about it waits for nothing. */
    private Knowledge prepared(Edition edition, Wordbook words) {
        Knowledge known = known(edition, words);
        known.interpreter().prepare();
        return known;
    }

    @Override
    public synchronized void reported(Report report) {
        progress.merge(report.plan(), Progress.of(List.of(report)), (before, added) -> before.with(report));
        Shelf now = shelf;
        shelf = new Shelf(
                now.revision(),
                now.plans().stream()
                        .map(known -> known.edition().key().equals(report.plan())
                                ? known.with(progress.getOrDefault(report.plan(), Progress.NONE))
                                : known)
                        .toList());
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
