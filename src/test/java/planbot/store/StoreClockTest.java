package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Instances whose own clocks are days apart agree on the time. */
class StoreClockTest {
    private static final Duration DAYS = Duration.ofDays(3);

    private static void agree(Database store) {
        Instant now = InstantSource.system().instant();
        InstantSource fast = InstantSource.fixed(now.plus(DAYS));
        InstantSource slow = InstantSource.fixed(now.minus(DAYS));
        StoreClock one = new StoreClock(store.source(), fast);
        StoreClock other = new StoreClock(store.source(), slow);
        assertEquals(DAYS.multipliedBy(2), Duration.between(other.instant(), one.instant()));
        one.compare();
        other.compare();
        Duration apart = Duration.between(one.instant(), other.instant()).abs();
        assertTrue(apart.compareTo(Duration.ofHours(1)) < 0, () -> "apart: " + apart);
    }

    @Test
    void on_postgresql() {
        try (Database store = Postgres.store()) {
            agree(store);
        }
    }

    @Test
    void on_h2() {
        try (Database store = Database.open("jdbc:h2:mem:clock", new SimpleMeterRegistry())) {
            agree(store);
        }
    }

    @Test
    void while_the_store_is_away_what_was_found_last_holds() {
        Database store = Database.open("jdbc:h2:mem:away", new SimpleMeterRegistry());
        StoreClock clock = new StoreClock(store.source(), InstantSource.fixed(Instant.parse("2016-05-20T01:00:00Z")));
        clock.compare();
        Instant found = clock.instant();
        store.close();
        clock.compare();
        assertEquals(found, clock.instant());
        assertTrue(found.isAfter(Instant.parse("2020-01-01T00:00:00Z")));
    }
}
