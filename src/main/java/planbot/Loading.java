package planbot;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.answer.Wordbook;
import planbot.bot.Audit;
import planbot.bot.PlanStore;
import planbot.document.DocumentReader;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.LibraryDiff;
import planbot.plan.Revision;
import planbot.plan.UnitDirectory;
import planbot.reload.Draft;
import planbot.reload.Drafting;
import planbot.reload.Stock;
import planbot.run.FirstImport;
import planbot.run.SeedFolder;
import planbot.run.StartException;
import planbot.source.FileReader;

/** What is served from the start: the newest revision, or else what lies in the seeds folder. */
final class Loading {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    /** Reads the files of the seeds folder. */
    static final Function<UnitDirectory, FileReader> READERS = DocumentReader::new;

    private final PlanStore store;
    private final SeedFolder seeds;
    private final Wordbook wordbook;
    private final Clock clock;

    Loading(PlanStore store, SeedFolder seeds, Wordbook wordbook, Clock clock) {
        this.store = store;
        this.seeds = seeds;
        this.wordbook = wordbook;
        this.clock = clock;
    }

    /** The newest revision; at the first start all of the seeds folder becomes it.
     *
     * @throws StartException telling every flaw of every file
     */
    Library library() {
        Library newest = store.newest().orElse(null);
        if (newest != null) {
            return newest;
        }
        List<Edition> editions = FirstImport.editions(seeds.read(), READERS.apply(wordbook.units()), clock.instant());
        String names = String.join(
                ", ", editions.stream().map(edition -> edition.origin().file()).toList());
        Revision.Change change = LibraryDiff.of(List.of(), editions).change(Revision.Kind.IMPORT, 0);
        Audit.Entry entry = new Audit.Entry(clock.instant(), "planbot", "import", "revision 1 from " + names);
        Optional<Library> first = store.add(new Revision(1, clock.instant(), "planbot", change), editions, 0, entry);
        if (first.isPresent()) {
            LOG.info("imported {} as revision {}", names, first.get().revision().number());
        }
        // Where several are started at a time, another one may have been quicker.
        return first.or(store::newest).orElseThrow();
    }

    /** Tells when a reload would change what is served: by other files, by other tables, or by a newer reader. */
    void compare(Library library) {
        Stock stock = seeds.read();
        List<Edition> loaded = library.editions();
        long revision = library.revision().number();
        List<String> differing = stock.differing(loaded);
        if (!differing.isEmpty()) {
            LOG.warn(
                    "what lies in the seeds folder has changed since revision {} was loaded ({}); revision {} is served;"
                            + " say 重新加载 (reload) in chat to load it",
                    revision,
                    String.join(", ", differing),
                    revision);
        } else if (Drafting.of(stock, loaded, READERS.apply(wordbook.units()), clock.instant())
                        instanceof Draft.Sound sound
                && !LibraryDiff.of(loaded, sound.editions()).isEmpty()) {
            LOG.warn(
                    "the directory of bodies, or this version, reads the seeds folder otherwise than it is on record;"
                            + " revision {} is served; say 重新加载 (reload) in chat to read it anew",
                    revision);
        }
    }
}
