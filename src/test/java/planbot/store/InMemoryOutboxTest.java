package planbot.store;

import planbot.digest.Outbox;
import planbot.digest.Subscriptions;

/** The reference passes its own kit. */
class InMemoryOutboxTest extends OutboxKit {
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryOutbox outbox = new InMemoryOutbox(subscriptions);

    @Override
    Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    Outbox outbox() {
        return outbox;
    }
}
