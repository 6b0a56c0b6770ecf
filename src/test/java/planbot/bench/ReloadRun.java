package planbot.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.bot.Audit;
import planbot.bot.Bot;
import planbot.bot.Conversations;
import planbot.bot.Replies;
import planbot.conf.WordbookFiles;
import planbot.document.DocumentReader;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.LibraryDiff;
import planbot.plan.Revision;
import planbot.reload.Outcome;
import planbot.reload.Reload;
import planbot.run.FirstImport;
import planbot.run.SeedFolder;
import planbot.run.ShelfHolder;
import planbot.store.Database;
import planbot.store.InMemoryProposals;
import planbot.store.SqlAudit;
import planbot.store.SqlPlanStore;

/**
 * One case of {@link ReloadBench}, in a process of its own: a file comes beside the seed, and then another of the same name
 * takes its place, in which every task is otherwise.
 */
final class ReloadRun {
    static final String[] COLUMNS = {
        "MB",
        "read ms",
        "CPU ms",
        "apply ms",
        "apply CPU ms",
        "peak MiB",
        "live MiB",
        "RSS MiB",
        "p50 before",
        "p99 before",
        "max before",
        "p50 ms",
        "p99 ms",
        "max ms"
    };

    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Path seeds;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HeapWatch watch = new HeapWatch();

    private ReloadRun(Path folder) {
        this.seeds = folder.resolve("seeds");
    }

    /** {@code ReloadRun FOLDER seed|csv|xlsx TASKS} prints its rows of the table, with tabs. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        new ReloadRun(folder).run(folder.resolve("data"), arguments[1], Integer.parseInt(arguments[2]));
    }

    private void run(Path data, String format, int tasks) throws Exception {
        Files.createDirectories(seeds);
        Files.createDirectories(data);
        WordbookFiles words = new WordbookFiles(Path.of("conf/units.yaml"), Path.of("conf/terms.yaml"));
        SeedFolder folder = new SeedFolder(seeds, words);
        byte[] first = file(format, tasks, 1);
        byte[] second = file(format, tasks, 2);
        byte[] seed = Files.readAllBytes(seedFile());
        Files.write(seeds.resolve("seed.txt"), seed);
        try (Database database = Database.inFolder(data, meters)) {
            SqlPlanStore store = new SqlPlanStore(database.source());
            List<Edition> editions = FirstImport.editions(
                    folder.read(), new DocumentReader(words.read().units()), Instant.now());
            ShelfHolder shelves =
                    new ShelfHolder(imported(store, editions), List.of(), words.read(), IcuHanzi.warm(), "seed");
            Reload reload = new Reload(
                    new Reload.Ports(folder, store, shelves, new SqlAudit(database.source())),
                    DocumentReader::new,
                    new InMemoryProposals(new Random(1)),
                    outcome -> {});
            try (SteadyQuestions questions =
                    new SteadyQuestions(new Bot(shelves::current, FORGETFUL, Replies.none()))) {
                TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
                if (format.equals("seed")) {
                    Files.write(seeds.resolve("seed.txt"), changed(seed));
                    row("seed, a row otherwise", seed.length, reload, questions);
                } else {
                    String name = String.format(Locale.ROOT, "%,d rows %s", tasks, format);
                    Files.write(seeds.resolve("ledger." + format), first);
                    row(name + ", new", first.length, reload, questions);
                    Files.write(seeds.resolve("ledger." + format), second);
                    row(name + ", all otherwise", second.length, reload, questions);
                }
            }
        }
    }

    private void row(String name, int bytes, Reload reload, SteadyQuestions questions) throws Exception {
        questions.taken();
        TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
        SteadyQuestions.Times quiet = questions.taken();
        Took took = reload(reload);
        SteadyQuestions.Times times = questions.taken();
        System.out.println(Stream.of(
                        name,
                        bytes / 1e6,
                        took.read().wall(),
                        took.read().own(),
                        took.applied().wall(),
                        took.applied().own(),
                        watch.heap(),
                        HeapWatch.live(),
                        HeapWatch.resident(),
                        quiet.millis(0.5),
                        quiet.millis(0.99),
                        quiet.millis(1),
                        times.millis(0.5),
                        times.millis(0.99),
                        times.millis(1))
                .map(Object::toString)
                .collect(Collectors.joining("\t")));
    }

    /** How long each step took, by the clock and of the processor. */
    private record Took(Span read, Span applied) {}

    /** In milliseconds. */
    private record Span(long wall, long own) {}

    private static Took reload(Reload reload) {
        Reload.By by = new Reload.By("bench", Instant.now());
        Since since = new Since();
        Outcome proposed = reload.propose("", by);
        Span read = since.span();
        if (!(proposed instanceof Outcome.Proposed put)) {
            throw new IllegalStateException(proposed.toString());
        }
        since = new Since();
        Outcome applied = reload.confirm(put.proposal().code(), by);
        Span written = since.span();
        if (!(applied instanceof Outcome.Applied)) {
            throw new IllegalStateException(applied.toString());
        }
        return new Took(read, written);
    }

    private static final class Since {
        private final long wall = System.nanoTime();
        private final long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        Span span() {
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own;
            return new Span((System.nanoTime() - wall) / 1_000_000, spent / 1_000_000);
        }
    }

    private static Library imported(SqlPlanStore store, List<Edition> editions) {
        Revision.Change change = LibraryDiff.of(List.of(), editions).change(Revision.Kind.IMPORT, 0);
        Audit.Entry entry = new Audit.Entry(Instant.now(), "bench", "import", "");
        return store.add(new Revision(1, Instant.now(), "bench", change), editions, 0, entry)
                .orElseThrow();
    }

    private static byte[] file(String format, int tasks, long seed) throws IOException {
        BigLedger ledger = new BigLedger(tasks, seed);
        return format.equals("csv") ? ledger.csv() : format.equals("xlsx") ? ledger.xlsx() : new byte[0];
    }

    private static byte[] changed(byte[] seed) {
        return new String(seed, StandardCharsets.UTF_8)
                .replaceFirst("2016年年底前", "2016年6月底前")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Path seedFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    private static final Conversations FORGETFUL = new Conversations() {
        @Override
        public @Nullable Remembered last(String conversation) {
            return null;
        }

        @Override
        public void remember(String conversation, Remembered turn) {}
    };
}
