package planbot.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.digest.Outbox;
import planbot.digest.Subscriptions;

/** The kit against H2 on disk, and step by step against the reference. */
class SqlOutboxTest extends OutboxKit {
    @RegisterExtension
    private final FreshStore fresh = where();

    FreshStore where() {
        return new OnDisk();
    }

    @Override
    Subscriptions subscriptions() {
        return new SqlSubscriptions(fresh.source());
    }

    @Override
    Outbox outbox() {
        return new SqlOutbox(fresh.source());
    }

    @Test
    void it_does_what_the_reference_does_whatever_is_asked_of_it() {
        new RandomSteps(20161129, subscriptions(), outbox()).take(3_000);
    }
}
