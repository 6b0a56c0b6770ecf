package planbot.reload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import planbot.answer.Wordbook;
import planbot.bot.Audit;
import planbot.bot.SeedBot;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Edition;
import planbot.plan.LibraryDiff;
import planbot.plan.Revision;
import planbot.run.ShelfHolder;
import planbot.store.InMemoryPlanStore;
import planbot.store.InMemoryProposals;

/** A folder in memory, and everything that is loaded from it. */
public final class World implements Folder {
    public static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    public static final String A = "plan 甲方案|一号\n建一|2016|市科委|市教委\n建二|2017|市教委|\n";
    public static final String B = "plan 乙方案|二号\n修一|2017|市财政局|\n";

    private static final IcuHanzi HANZI = IcuHanzi.warm();

    final InMemoryPlanStore store = new InMemoryPlanStore();
    public final ShelfHolder shelves;
    public final List<Audit.Entry> audited = new ArrayList<>();
    public final List<Outcome> outcomes = new ArrayList<>();
    public final Reload reload;

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private volatile Wordbook wordbook = SeedBot.WORDBOOK;
    private volatile Runnable reading = () -> {};

    /** With the plan {@link #A} loaded from a.txt. */
    public World() {
        put("a.txt", A);
        List<Edition> editions = ((Draft.Sound) Drafting.of(read(), List.of(), TestPlans.READER, NOW)).editions();
        Revision.Change change = LibraryDiff.of(List.of(), editions).change(Revision.Kind.IMPORT, 0);
        Audit.Entry entry = new Audit.Entry(NOW, "planbot", "import", "");
        shelves = new ShelfHolder(
                store.add(new Revision(1, NOW, "planbot", change), editions, 0, entry)
                        .orElseThrow(),
                List.of(),
                wordbook,
                HANZI);
        reload = new Reload(
                new Reload.Ports(this, store, shelves, audited::add),
                units -> TestPlans.READER,
                new InMemoryProposals(new Random(7)),
                outcomes::add);
    }

    /** The record of what was loaded. */
    public InMemoryPlanStore store() {
        return store;
    }

    /** Drops a file, in the place of one of that name. */
    public void put(String name, String text) {
        files.put(name, text);
    }

    public void remove(String name) {
        files.remove(name);
    }

    /** Another state of the reviewed tables. */
    public void words(String version) {
        wordbook = new Wordbook(SeedBot.UNITS, SeedBot.WORDBOOK.glossary(), version);
    }

    /** What happens while files are read. */
    public void whileReading(Runnable happening) {
        reading = happening;
    }

    @Override
    public Stock read() {
        Runnable happening = reading;
        reading = () -> {};
        happening.run();
        return new Stock(
                files.entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .map(file -> TestPlans.file(file.getKey(), file.getValue()))
                        .toList(),
                List.of(),
                wordbook,
                List.of());
    }
}
