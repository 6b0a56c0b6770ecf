package planbot.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One pass over all subscriptions, on the store as planbot opens it; its clock is turned by hand. */
final class PassBench {
    private static final int SUBSCRIPTIONS = 10_000;
    private static final int DAYS = 3;
    private static final Instant DUE = Instant.parse("2016-06-20T00:57:00Z");

    private PassBench() {}

    static void run(Path folder, Report report) {
        try (DigestStore store = DigestStore.toFill(folder)) {
            store.subscribe(SUBSCRIPTIONS / 2, "feishu", DigestStore.UNITS, DUE);
            store.subscribe(SUBSCRIPTIONS / 2, "generic", DigestStore.UNITS, DUE);
        }
        Table table = report.table(
                String.format(Locale.ROOT, "One pass over %,d subscriptions, file store", SUBSCRIPTIONS),
                "ms",
                "CPU ms",
                "rows",
                "transactions",
                "longest ms");
        try (DigestStore store = DigestStore.durable(folder)) {
            measure(table, store, "after a start, none due", DUE.minusSeconds(60));
            measure(table, store, "none due, again", DUE.minusSeconds(30));
            for (int day = 0; day < DAYS; day++) {
                measure(table, store, "all due, day " + (day + 1), DUE.plus(Duration.ofDays(day)));
            }
            measure(
                    table,
                    store,
                    "none due",
                    DUE.plus(Duration.ofDays(DAYS - 1)).plusSeconds(30));
            store.newBasis();
            measure(
                    table,
                    store,
                    "none due, another plan",
                    DUE.plus(Duration.ofDays(DAYS - 1)).plusSeconds(60));
        }
    }

    private static void measure(Table table, DigestStore store, String name, Instant now) {
        Stopwatch stopwatch = store.stopwatch();
        stopwatch.reset();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        int rows = store.pass(now);
        double took = (System.nanoTime() - began) / 1e6;
        table.row(
                name,
                took,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e6,
                rows,
                stopwatch.calls(),
                stopwatch.longest().toNanos() / 1e6);
    }
}
