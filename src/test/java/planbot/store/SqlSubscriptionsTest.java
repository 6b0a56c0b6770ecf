package planbot.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Audit;
import planbot.digest.Subscriptions;

/** The kit against H2 on disk. */
class SqlSubscriptionsTest extends SubscriptionsKit {
    @RegisterExtension
    private final OnDisk disk = new OnDisk();

    @Override
    Subscriptions store() {
        return new SqlSubscriptions(disk.source());
    }

    @Override
    List<Audit.Entry> audited() {
        return disk.audited();
    }
}
