package planbot.reload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.answer.Knowledge;
import planbot.answer.Shelf;
import planbot.answer.Wordbook;
import planbot.bot.Audit;
import planbot.bot.PlanStore;
import planbot.bot.Shelves;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.LibraryDiff;
import planbot.plan.Revision;
import planbot.plan.UnitDirectory;
import planbot.source.FileReader;

/**
 * Changes what is loaded: looked at first, confirmed by a code, applied as a whole. One at a time; what is loaded is served
 * meanwhile. Blocks: never on an event loop.
 */
public final class Reload {
    private final Ports ports;
    private final Function<UnitDirectory, FileReader> readers;
    private final Proposals proposals;
    private final Consumer<Outcome> told;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** What it works with. */
    public record Ports(Folder folder, PlanStore store, Shelves shelves, Audit audit) {}

    /** Who orders it, and when. */
    public record By(String actor, Instant at) {}

    /**
     * @param readers reads files by the bodies that may stand in them
     * @param told of every outcome, before it is answered
     */
    public Reload(
            Ports ports, Function<UnitDirectory, FileReader> readers, Proposals proposals, Consumer<Outcome> told) {
        this.ports = ports;
        this.readers = readers;
        this.proposals = proposals;
        this.told = told;
    }

    /** What a reload would change. */
    public Outcome look(String plan, By by) {
        return alone(() -> read(ports.folder().read(), plan, by, Outcome.Looked::new));
    }

    /**
     * Reads everything, and proposes what it changes.
     *
     * @param plan the only plan that is to change, by any of its names; empty for all
     */
    public Outcome propose(String plan, By by) {
        return alone(() -> read(ports.folder().read(), plan, by, change -> proposed(change, plan, by)));
    }

    /** Proposes to go back to an earlier revision; 0 for the one before the one that is served. */
    public Outcome rollback(long revision, By by) {
        return alone(() -> {
            long number = revision == 0 ? ports.shelves().current().revision().number() - 1 : revision;
            return back(number, change -> proposed(change, "", by));
        });
    }

    /** Applies what the code stands for. */
    public Outcome confirm(String code, By by) {
        return alone(() -> {
            Proposals.Found found = proposals.find(code, by.actor(), by.at());
            if (found instanceof Proposals.Found.Invalid no) {
                return new Outcome.Denied(no.why());
            }
            Proposal proposal = ((Proposals.Found.Valid) found).proposal();
            Outcome outcome = confirmed(proposal.wish(), by);
            // Where the store fails, the code is as good as before.
            proposals.use(proposal);
            return outcome;
        });
    }

    /** The newest revisions, the newest first. */
    public List<Revision> history(int most) {
        return ports.store().history(most);
    }

    /** Whether somebody's words for a plan mean this one: its number, its title or a part of it, its key or its file's name. */
    public static boolean isCalled(Edition edition, String said) {
        return Drafting.isCalled(edition, said)
                || SamePlan.plain(edition.title()).contains(SamePlan.plain(said));
    }

    /** What there is to load now. */
    public Stock stock() {
        return ports.folder().read();
    }

    private Outcome alone(Supplier<Outcome> work) {
        Outcome outcome = new Outcome.Busy();
        if (busy.compareAndSet(false, true)) {
            try {
                outcome = work.get();
            } finally {
                busy.set(false);
            }
        }
        told.accept(outcome);
        return outcome;
    }

    private Outcome back(long number, Function<Change, Outcome> then) {
        Optional<Library> library = ports.store().at(number);
        if (library.isEmpty()) {
            return new Outcome.NoSuchRevision(number);
        }
        Shelf now = ports.shelves().current();
        List<Edition> editions = library.get().editions();
        Change change = new Change(
                new Change.Cause(Revision.Kind.ROLLBACK, number),
                now.revision().number(),
                editions,
                LibraryDiff.of(editions(now), editions),
                Change.Basis.RECORD);
        return change.isEmpty() ? new Outcome.Unchanged() : then.apply(change);
    }

    private Outcome read(Stock stock, String plan, By by, Function<Change, Outcome> then) {
        Shelf now = ports.shelves().current();
        Wordbook words = stock.wordbook() == null ? ports.shelves().wordbook() : stock.wordbook();
        Draft draft = Drafting.of(stock, editions(now), readers.apply(words.units()), by.at());
        if (draft instanceof Draft.Flawed flawed) {
            return new Outcome.Flawed(flawed.flaws());
        }
        if (!(draft instanceof Draft.Sound sound)) {
            return new Outcome.Bare();
        }
        List<Edition> editions = sound.editions();
        if (!plan.isEmpty()) {
            Optional<String> key = key(plan, editions(now), editions);
            if (key.isEmpty()) {
                return new Outcome.NoSuchPlan(plan, each(editions(now), editions));
            }
            editions = only(key.get(), editions(now), editions);
        }
        if (editions.isEmpty()) {
            return new Outcome.Bare();
        }
        boolean same = words.version().equals(ports.shelves().wordbook().version());
        Change change = new Change(
                new Change.Cause(Revision.Kind.RELOAD, 0),
                now.revision().number(),
                editions,
                LibraryDiff.of(editions(now), editions),
                new Change.Basis(stock.fingerprint(), same ? null : words));
        return change.isEmpty() ? new Outcome.Unchanged() : then.apply(change);
    }

    private Outcome proposed(Change change, String plan, By by) {
        Proposal.Wish wish = new Proposal.Wish(
                change.cause(), plan, change.base(), change.basis().fingerprint());
        return new Outcome.Proposed(proposals.propose(by.actor(), wish, by.at()), change);
    }

    /** What was shown is worked out again: of the same files and the same revision it is the same. */
    private Outcome confirmed(Proposal.Wish wish, By by) {
        if (ports.shelves().current().revision().number() != wish.base()) {
            return new Outcome.Denied(Denial.OVERTAKEN);
        }
        if (wish.cause().kind() == Revision.Kind.ROLLBACK) {
            return back(wish.cause().from(), change -> applied(change, by));
        }
        Stock stock = ports.folder().read();
        return stock.fingerprint().equals(wish.fingerprint())
                ? read(stock, wish.plan(), by, change -> applied(change, by))
                : new Outcome.Denied(Denial.FILES_CHANGED);
    }

    private Outcome applied(Change change, By by) {
        Wordbook words = Objects.requireNonNullElse(
                change.basis().wordbook(), ports.shelves().wordbook());
        if (change.diff().isEmpty()) {
            Shelf now = ports.shelves().current();
            ports.audit().record(new Audit.Entry(by.at(), by.actor(), "reload", "units and terms"));
            ports.shelves().serve(new Library(now.revision(), editions(now)), words);
            return new Outcome.Applied(now.revision(), change);
        }
        Optional<Library> library = add(change, by);
        if (library.isEmpty()) {
            ports.store().newest().ifPresent(newest -> ports.shelves().serve(newest, words));
            return new Outcome.Denied(Denial.OVERTAKEN);
        }
        ports.shelves().serve(library.get(), words);
        return new Outcome.Applied(library.get().revision(), change);
    }

    private Optional<Library> add(Change change, By by) {
        Change.Cause cause = change.cause();
        Revision draft = new Revision(0, by.at(), by.actor(), change.diff().change(cause.kind(), cause.from()));
        String what = cause.kind() == Revision.Kind.ROLLBACK ? "back to revision " + cause.from() : files(change);
        Audit.Entry entry = new Audit.Entry(
                by.at(),
                by.actor(),
                cause.kind() == Revision.Kind.ROLLBACK ? "rollback" : "reload",
                "revision " + (change.base() + 1) + ": " + what);
        return ports.store().add(draft, change.editions(), change.base(), entry);
    }

    private static String files(Change change) {
        return String.join(
                ", ",
                change.diff().plans().stream()
                        .map(plan -> (plan.after() == null ? "without " : "")
                                + plan.shown().origin().file())
                        .toList());
    }

    private static Optional<String> key(String said, List<Edition> loaded, List<Edition> drafted) {
        List<Edition> all = each(loaded, drafted);
        List<String> exact = keys(all.stream().filter(edition -> Drafting.isCalled(edition, said)));
        List<String> found = exact.isEmpty() ? keys(all.stream().filter(edition -> isCalled(edition, said))) : exact;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<String> keys(Stream<Edition> editions) {
        return editions.map(Edition::key).distinct().toList();
    }

    private static List<Edition> each(List<Edition> loaded, List<Edition> drafted) {
        return Stream.concat(drafted.stream(), loaded.stream()).toList();
    }

    /** What is loaded, but one plan as it was drafted. */
    private static List<Edition> only(String key, List<Edition> loaded, List<Edition> drafted) {
        List<Edition> editions = new ArrayList<>();
        @Nullable
        Edition fresh = drafted.stream()
                .filter(edition -> edition.key().equals(key))
                .findFirst()
                .orElse(null);
        boolean there = false;
        for (Edition edition : loaded) {
            if (!edition.key().equals(key)) {
                editions.add(edition);
            } else if (fresh != null) {
                editions.add(fresh);
                there = true;
            }
        }
        if (!there && fresh != null) {
            editions.add(fresh);
        }
        return editions;
    }

    private static List<Edition> editions(Shelf shelf) {
        return shelf.plans().stream().map(Knowledge::edition).toList();
    }
}
