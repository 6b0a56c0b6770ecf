package planbot.export;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.plan.Task;

/**
 * A plan's ledger as offices keep it.
 *
 * @param tasks its rows' tasks, in their order
 * @param today the day that overdue counts from
 */
public record Ledger(Knowledge known, List<Task> tasks, Language language, LocalDate today) {
    public Ledger {
        tasks = List.copyOf(tasks);
    }

    public String title() {
        return known.edition().title();
    }

    /** The columns' names. */
    public List<String> header() {
        return LedgerWords.in(language).header();
    }

    /**
     * The rows, each as long as the header and each made when it is asked for, so that a long ledger is never held as a whole.
     *
     * @param zone in which the times of reports are told
     */
    public Stream<List<String>> rows(ZoneId zone) {
        LedgerRow row = new LedgerRow(known, LedgerWords.in(language), today, zone);
        return tasks.stream().map(row::of);
    }
}
