package planbot.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Audit;
import planbot.bot.Reports;

/** The kit against H2 on fresh. */
class SqlReportsTest extends ReportsKit {
    @RegisterExtension
    private final FreshStore fresh = where();

    FreshStore where() {
        return new OnDisk();
    }

    @Override
    Reports store() {
        return new SqlReports(fresh.source());
    }

    @Override
    List<Audit.Entry> audited() {
        return fresh.audited();
    }
}
