package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planbot.digest.Outbox;
import planbot.digest.Outbox.Claim;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;

/** A disk that fills up: what could not be written is not there, and once there is room again the store goes on. */
class FullDiskTest extends OutboxBench {
    @TempDir
    private Path folder;

    private Database database = Database.open("jdbc:h2:mem:", new SimpleMeterRegistry());

    @BeforeEach
    void open() {
        FullDisk.register();
        database = reopened();
    }

    private Database reopened() {
        return Database.open(
                "jdbc:h2:full:" + folder.resolve("planbot") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
                new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        FullDisk.free();
        database.close();
    }

    @Override
    Subscriptions subscriptions() {
        return new SqlSubscriptions(database.source());
    }

    @Override
    Outbox outbox() {
        return new SqlOutbox(database.source());
    }

    @Test
    void a_turn_that_could_not_be_written_is_planned_once_there_is_room() {
        Subscription read = subscribe();
        FullDisk.fill();
        assertThrows(StoreException.class, () -> outbox().plan(List.of(turn(read, waiting(HERE, "1")))));
        assertThrows(StoreException.class, () -> outbox().plan(List.of(turn(read, waiting(HERE, "1")))));
        FullDisk.free();

        assertEquals(read, now(read));
        assertEquals(Map.of(), outbox().counts());
        assertEquals(1, outbox().plan(List.of(turn(read, waiting(HERE, "1")))));
        assertEquals(List.of("1"), periods(claim(NOW)));
    }

    @Test
    void a_settlement_that_could_not_be_written_is_written_once_there_is_room() {
        subscribe();
        outbox().add(waiting(HERE, "1"));
        Claim claim = claimOne(NOW);
        FullDisk.fill();
        assertThrows(StoreException.class, () -> settle(claim, ended(Status.SENT)));
        FullDisk.free();

        assertEquals(Status.WAITING, receipt(claim).status());
        assertEquals(Optional.empty(), subscriptions().told(1));
        settle(claim, ended(Status.SENT));
        assertEquals(Status.SENT, receipt(claim).status());
        assertEquals(Optional.of(told("1")), subscriptions().told(1));
    }

    @Test
    void what_was_written_before_and_after_is_there_at_the_next_start() {
        outbox().add(waiting(HERE, "1"));
        FullDisk.fill();
        assertThrows(StoreException.class, () -> outbox().add(waiting(HERE, "2")));
        FullDisk.free();
        assertTrue(outbox().add(waiting(HERE, "4")));
        database.close();
        database = reopened();

        assertEquals(Map.of(Status.WAITING, 2L), outbox().counts());
        assertEquals(2, outbox().receipts(null, NOW, minutes(1), 9).size());
    }
}
