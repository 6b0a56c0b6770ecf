package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.digest.Outbox;
import planbot.digest.Outbox.Claim;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;

/** Another writer that holds on to what is needed: nothing is written by halves, and afterwards the store goes on. */
class LockedStoreTest extends OutboxBench {
    @RegisterExtension
    private final OnDisk disk = new OnDisk();

    @Override
    Subscriptions subscriptions() {
        return new SqlSubscriptions(disk.source());
    }

    @Override
    Outbox outbox() {
        return new SqlOutbox(disk.source());
    }

    /** The counts are written last: by then all else is. */
    private void whileTheCountsAreHeld(Runnable work) throws Exception {
        try (Connection other = disk.source().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("UPDATE digest_count SET amount = amount");
            assertThrows(StoreException.class, work::run);
            other.rollback();
        }
    }

    @Test
    void a_turn_is_not_planned_by_halves() throws Exception {
        Subscription read = subscribe();
        outbox().add(row(9, THERE, "0", Status.WAITING));
        whileTheCountsAreHeld(() -> outbox().plan(List.of(turn(read, waiting(HERE, "1")))));

        assertEquals(read, now(read));
        assertEquals(1, outbox().receipts(null, NOW, minutes(1), 9).size());
        assertEquals(1, outbox().plan(List.of(turn(read, waiting(HERE, "1")))));
        assertEquals(Map.of(Status.WAITING, 2L), outbox().counts());
    }

    @Test
    void a_claim_is_not_settled_by_halves() throws Exception {
        Subscription read = subscribe();
        outbox().add(waiting(HERE, "1"));
        Claim claim = claimOne(NOW);
        whileTheCountsAreHeld(() -> settle(claim, ended(Status.SENT)));

        assertEquals(Status.WAITING, receipt(claim).status());
        assertEquals(Optional.empty(), subscriptions().told(read.number()));
        assertEquals(List.of(), claim(NOW));
        settle(claim, ended(Status.SENT));
        assertEquals(Optional.of(told("1")), subscriptions().told(read.number()));
        assertEquals(Map.of(Status.SENT, 1L), outbox().counts());
    }

    @Test
    void what_is_held_is_not_claimed_by_halves() throws Exception {
        outbox().add(waiting(HERE, "1"));
        outbox().add(waiting(THERE, "2"));
        try (Connection other = disk.source().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("UPDATE digest_waiting SET next_attempt = next_attempt WHERE digest = 2");
            assertThrows(StoreException.class, () -> claim(NOW));
            other.rollback();
        }
        List<Claim> claims = claim(NOW);
        assertEquals(List.of("1", "2"), periods(claims));
        assertEquals(Optional.empty(), Optional.ofNullable(claims.get(0).doubt()));
    }
}
