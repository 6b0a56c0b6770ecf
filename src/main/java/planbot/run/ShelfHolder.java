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
import planbot.ask.Glossary;
import planbot.ask.Hanzi;
import planbot.bot.Shelves;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.UnitDirectory;
import planbot.progress.Progress;
import planbot.progress.Report;

/** The shelf that is served, in memory. */
public final class ShelfHolder implements Shelves {
    private final UnitDirectory units;
    private final Glossary glossary;
    private final Hanzi hanzi;
    private final String main;
    private final Map<String, Progress> progress = new HashMap<>();
    private volatile Shelf shelf;

    /** @param reports everything that was reported, in order */
    public ShelfHolder(Library library, List<Report> reports, UnitDirectory units, Glossary glossary, Hanzi hanzi) {
        this(library, reports, units, glossary, hanzi, "");
    }

    /** @param main the key of the plan that is meant where nothing else is said; where it is not loaded, the first is */
    public ShelfHolder(
            Library library, List<Report> reports, UnitDirectory units, Glossary glossary, Hanzi hanzi, String main) {
        this.main = main;
        this.units = units;
        this.glossary = glossary;
        this.hanzi = hanzi;
        Map<String, List<Report>> byPlan = new HashMap<>();
        reports.forEach(report ->
                byPlan.computeIfAbsent(report.plan(), plan -> new ArrayList<>()).add(report));
        byPlan.forEach((plan, of) -> progress.put(plan, Progress.of(of)));
        this.shelf = new Shelf(
                library.revision(),
                mainFirst(library.editions()).map(this::known).toList());
    }

    @Override
    public Shelf current() {
        return shelf;
    }

    @Override
    public synchronized void serve(Library library) {
        List<Knowledge> plans = new ArrayList<>();
        for (Edition edition : mainFirst(library.editions()).toList()) {
            Optional<Knowledge> before = shelf.plan(edition.key());
            plans.add(before.filter(known -> known.edition().equals(edition)).orElseGet(() -> known(edition)));
        }
        shelf = new Shelf(library.revision(), plans);
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

    private Knowledge known(Edition edition) {
        Knowledge known = new Knowledge(edition, units, glossary, hanzi);
        Progress reported = progress.get(edition.key());
        return reported == null ? known : known.with(reported);
    }
}
