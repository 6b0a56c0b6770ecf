package planbot.http;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import planbot.store.Database;

/** The kit on H2, for speed. */
class SeveralInstancesTest extends SeveralInstancesKit {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    Database open() {
        return Database.open("jdbc:h2:mem:several" + DATABASES.incrementAndGet(), new SimpleMeterRegistry());
    }
}
