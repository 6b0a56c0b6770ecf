package planbot.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Audit;
import planbot.digest.Subscriptions;

/** The kit against H2 on fresh. */
class SqlSubscriptionsTest extends SubscriptionsKit {
    @RegisterExtension
    private final FreshStore fresh = where();

    FreshStore where() {
        return new OnDisk();
    }

    @Override
    Subscriptions store() {
        return new SqlSubscriptions(fresh.source());
    }

    @Override
    List<Audit.Entry> audited() {
        return fresh.audited();
    }
}
