package planbot.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Audit;
import planbot.bot.Reports;

/** The kit against H2 on disk. */
class SqlReportsTest extends ReportsKit {
    @RegisterExtension
    private final OnDisk disk = new OnDisk();

    @Override
    Reports store() {
        return new SqlReports(disk.source());
    }

    @Override
    List<Audit.Entry> audited() {
        return disk.audited();
    }
}
