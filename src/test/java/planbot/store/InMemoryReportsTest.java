package planbot.store;

import java.util.List;
import planbot.bot.Audit;
import planbot.bot.Reports;

/** The reference passes its own kit. */
class InMemoryReportsTest extends ReportsKit {
    private final InMemoryReports reports = new InMemoryReports();

    @Override
    Reports store() {
        return reports;
    }

    @Override
    List<Audit.Entry> audited() {
        return reports.audited();
    }
}
