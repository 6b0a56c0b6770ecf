package planbot.store;

import java.util.ArrayList;
import java.util.List;
import planbot.bot.Audit;
import planbot.bot.Reports;
import planbot.progress.Report;

/** The record of reports in memory: the reference for the kit, and enough for tests that are about something else. */
public final class InMemoryReports implements Reports {
    private final List<Report> reports = new ArrayList<>();
    private final List<Audit.Entry> audited = new ArrayList<>();

    /** What was audited, in order. */
    public synchronized List<Audit.Entry> audited() {
        return List.copyOf(audited);
    }

    @Override
    public synchronized Report add(Report report, Audit.Entry entry) {
        Report recorded = report.numbered(reports.size() + 1);
        reports.add(recorded);
        audited.add(entry);
        return recorded;
    }

    @Override
    public synchronized List<Report> after(long id) {
        return reports.stream().filter(report -> report.id() > id).toList();
    }
}
