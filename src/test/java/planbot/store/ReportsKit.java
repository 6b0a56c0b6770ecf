package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planbot.bot.Audit;
import planbot.bot.Reports;
import planbot.progress.Report;

/** What every record of reports does. */
abstract class ReportsKit {
    private static final Audit.Entry ENTRY = new Audit.Entry(Instant.EPOCH, "feishu:someone", "done", "7");
    private static final List<Report.Kind> KINDS = List.of(Report.Kind.values());
    private static final List<String> WORDS =
            List.of("", "已形成初稿", "a'b\"c;--", "第一行\n第二行", "😀〔2016〕9号", "x".repeat(500));

    /** An empty record. */
    abstract Reports store();

    /** What the record has audited, in order. */
    abstract List<Audit.Entry> audited();

    private static Report report(Random random) {
        Report.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        return new Report(
                random.nextInt(1_000),
                random.nextBoolean() ? "seed" : "第二个方案",
                1 + random.nextInt(38),
                kind,
                day(random),
                day(random),
                WORDS.get(random.nextInt(WORDS.size())),
                new Report.By(random.nextBoolean() ? "市科委" : "", "feishu:ou_1", Instant.ofEpochMilli(random.nextInt())),
                random.nextInt(3));
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextBoolean() ? null : LocalDate.ofEpochDay(16_000 + random.nextInt(2_000));
    }

    @Test
    void reports_of_any_writing_come_back_equal_and_in_their_order() {
        Reports reports = store();
        Random random = new Random(7);
        List<Report> expected = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            Report report = report(random);
            Report recorded = reports.add(report, ENTRY);
            assertEquals(report.numbered(i), recorded);
            expected.add(recorded);
            int after = random.nextInt(i + 1);
            assertEquals(expected.subList(after, i), reports.after(after));
        }
    }

    @Test
    void there_is_nothing_after_the_last() {
        Reports reports = store();
        assertEquals(List.of(), reports.after(0));
        Report first = reports.add(report(new Random(1)), ENTRY);
        assertEquals(List.of(), reports.after(first.id()));
    }

    @Test
    void each_report_is_audited_with_it() {
        Reports reports = store();
        Random random = new Random(2);
        Audit.Entry first = new Audit.Entry(Instant.EPOCH.plusMillis(1), "a", "done", "第7项");
        Audit.Entry second = new Audit.Entry(Instant.EPOCH.plusMillis(2), "b", "undo", "第7项");
        reports.add(report(random), first);
        reports.add(report(random), second);
        assertEquals(List.of(first, second), audited());
    }

    @Test
    void reports_of_many_at_once_are_all_on_record_with_ids_of_their_own() throws Exception {
        Reports reports = store();
        List<Callable<Report>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Report report = report(new Random(i));
            work.add(() -> reports.add(report, ENTRY));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            TreeSet<Long> ids = new TreeSet<>();
            for (Future<Report> done : threads.invokeAll(work)) {
                ids.add(done.get().id());
            }
            assertEquals(40, ids.size());
            assertEquals(
                    List.copyOf(ids), reports.after(0).stream().map(Report::id).toList());
        } finally {
            threads.shutdown();
        }
    }
}
