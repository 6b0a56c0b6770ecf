package planbot.command.progress;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import planbot.bot.Reports;
import planbot.bot.Shelves;
import planbot.command.Ordered;
import planbot.progress.Report;

/** Where reports are entered, one at a time: who comes second sees what the first has entered. */
final class Book {
    private final Shelves shelves;
    private final Reports reports;
    private final Runnable changed;

    Book(Shelves shelves, Reports reports, Runnable changed) {
        this.shelves = shelves;
        this.reports = reports;
        this.changed = changed;
    }

    /**
     * Enters what comes of a row as it stands.
     *
     * @param entry makes the report of the row, or refuses
     */
    synchronized Entered enter(int task, Ordered ordered, Function<Subject, Report> entry) {
        Subject subject = Subject.of(task, ordered, shelves.current());
        Report report = entry.apply(subject);
        Report recorded =
                reports.add(report, ordered.entry(ProgressAudit.action(report), ProgressAudit.detail(report)));
        shelves.reported(reports);
        changed.run();
        return new Entered(subject, recorded);
    }

    /** A report that is on record, and its row as it stood before. */
    record Entered(Subject subject, Report report) {}

    /** In whose name somebody reports of a row: the first of its lead units that is his, or an admin's own. */
    static Report.By by(Subject subject, Ordered ordered, Set<String> reportsFor) {
        List<String> his = reportsFor.stream().map(subject::named).toList();
        String unit = subject.lead().stream().filter(his::contains).findFirst().orElse("");
        return new Report.By(unit, ordered.asker().actor(), ordered.now());
    }
}
