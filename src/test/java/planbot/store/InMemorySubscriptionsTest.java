package planbot.store;

import java.util.List;
import planbot.bot.Audit;
import planbot.digest.Subscriptions;

/** The reference passes its own kit. */
class InMemorySubscriptionsTest extends SubscriptionsKit {
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();

    @Override
    Subscriptions store() {
        return subscriptions;
    }

    @Override
    List<Audit.Entry> audited() {
        return subscriptions.audited();
    }
}
