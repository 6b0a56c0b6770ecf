package planbot.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import planbot.answer.Wordbook;
import planbot.bot.Audit;
import planbot.bot.Bot;
import planbot.bot.Replies;
import planbot.conf.WordbookFiles;
import planbot.document.DocumentReader;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Edition;
import planbot.plan.LibraryDiff;
import planbot.plan.Plan;
import planbot.plan.Revision;
import planbot.run.RecentConversations;
import planbot.run.ShelfHolder;
import planbot.source.Reading;
import planbot.store.Database;
import planbot.store.SqlPlanStore;

/** One row of {@link GrowthBench}, in a process of its own: a plan is read, stored, loaded from the store, and asked about. */
final class GrowthRun {
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);
    private static final int WARM_UP = 30_000;
    private static final int MEASURED = 10_000;

    private final Wordbook words = new WordbookFiles(Path.of("conf/units.yaml"), Path.of("conf/terms.yaml")).read();
    private final GrownLedger ledger;

    private GrowthRun(int tasks) {
        this.ledger = new GrownLedger(tasks, words.units());
    }

    /** {@code GrowthRun FOLDER TASKS} prints its row of the table. */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createDirectories(Path.of(arguments[0]));
        new GrowthRun(Integer.parseInt(arguments[1])).run(data);
    }

    private void run(Path data) throws Exception {
        try (Database database = Database.inFolder(data, new SimpleMeterRegistry())) {
            SqlPlanStore store = new SqlPlanStore(database.source());
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%,9d", ledger.tasks()));
            row.append(stored(store));
            IcuHanzi hanzi = IcuHanzi.warm();
            double before = HeapWatch.bytes();
            Took took = new Took();
            ShelfHolder shelves = new ShelfHolder(store.newest().orElseThrow(), List.of(), words, hanzi);
            shelves.current().main().interpreter().prepare();
            row.append(took.seconds());
            row.append(String.format(Locale.ROOT, " %8.1f", (HeapWatch.bytes() - before) / 1e6));
            Bot bot = new Bot(shelves::current, new RecentConversations(System::nanoTime), Replies.none());
            for (GrowthQuestions kind : GrowthQuestions.values()) {
                row.append(asked(bot, kind.of(ledger)));
            }
            System.out.println(row);
        }
    }

    /** Seconds of reading and of storing. */
    private String stored(SqlPlanStore store) {
        byte[] file = ledger.csv();
        Took took = new Took();
        Plan plan = ((Reading.Whole) new DocumentReader(words.units()).read("ledger.csv", file)).plan();
        String row = took.seconds();
        List<Edition> editions =
                List.of(new Edition(0, "ledger", new Edition.Origin("ledger.csv", "", Instant.EPOCH), plan));
        Revision.Change change = LibraryDiff.of(List.of(), editions).change(Revision.Kind.IMPORT, 0);
        took = new Took();
        store.add(
                new Revision(1, Instant.EPOCH, "bench", change),
                editions,
                0,
                new Audit.Entry(Instant.EPOCH, "bench", "import", ""));
        return row + took.seconds();
    }

    private static final class Took {
        private final long began = System.nanoTime();

        String seconds() {
            return String.format(Locale.ROOT, " %7.2f", (System.nanoTime() - began) / 1e9);
        }
    }

    /** Microseconds of the processor for a question, which waits for nothing and nobody: at the median and of the slowest in a hundred. */
    private static String asked(Bot bot, List<String> questions) {
        times(bot, questions, WARM_UP);
        long[] nanos = times(bot, questions, MEASURED);
        return String.format(
                Locale.ROOT, " %9.0f %9.0f", nanos[nanos.length / 2] / 1e3, nanos[(int) (nanos.length * 0.99)] / 1e3);
    }

    private static long[] times(Bot bot, List<String> questions, int times) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long began = threads.getCurrentThreadCpuTime();
            bot.answerOnce(questions.get(i % questions.size()), TODAY);
            nanos[i] = threads.getCurrentThreadCpuTime() - began;
        }
        Arrays.sort(nanos);
        return nanos;
    }
}
