package planbot.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planbot.answer.Wordbook;
import planbot.bot.Audit;
import planbot.bot.SeedBot;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Library;
import planbot.plan.Revision;
import planbot.progress.Report;
import planbot.store.InMemoryReports;

/** What is served while several change it. */
class ShelfHolderTest {
    private static final Audit.Entry ENTRY = new Audit.Entry(Instant.EPOCH, "console", "done", "");

    private final InMemoryReports record = new InMemoryReports();
    private final ShelfHolder shelves = new ShelfHolder(library(2), List.of(), SeedBot.WORDBOOK, IcuHanzi.warm());

    private static Library library(long revision) {
        return new Library(
                new Revision(revision, Instant.EPOCH, "boss", new Revision.Change(Revision.Kind.RELOAD, 0, 0, 0, 0)),
                List.of(SeedBot.KNOWLEDGE.edition()));
    }

    private void report(int task) {
        Report.By by = new Report.By("", "console", Instant.EPOCH);
        String plan = SeedBot.KNOWLEDGE.edition().key();
        record.add(new Report(0, plan, task, Report.Kind.DONE, null, null, "", by, 0), ENTRY);
    }

    @Test
    void a_revision_does_not_give_way_to_one_before_it() {
        Wordbook words = new Wordbook(SeedBot.UNITS, SeedBot.WORDBOOK.glossary(), "other");
        shelves.serve(library(3), SeedBot.WORDBOOK);
        shelves.serve(library(2), words);
        assertEquals(3, shelves.current().revision().number());
        assertEquals(SeedBot.WORDBOOK, shelves.wordbook());
        shelves.serve(library(3), words);
        assertEquals(words, shelves.wordbook());
    }

    @Test
    void reports_are_counted_once_also_over_another_library() {
        report(7);
        report(9);
        shelves.reported(record);
        shelves.reported(record);
        shelves.serve(library(3), new Wordbook(SeedBot.UNITS, SeedBot.WORDBOOK.glossary(), "other"));
        report(7);
        shelves.reported(record);
        var progress = shelves.current().main().progress();
        assertEquals(Set.of(7, 9), progress.tasks());
        assertEquals(2, progress.of(7).orElseThrow().history().size());
        assertEquals(3, progress.version());
    }
}
