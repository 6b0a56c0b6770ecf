package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import planbot.digest.Status;

/** Lets a row that was not sent wait again. */
final class ReviveDigest {
    private final Connection connection;
    private final long id;

    ReviveDigest(Connection connection, long id) {
        this.connection = connection;
        this.id = id;
    }

    boolean at(Instant now) throws SQLException {
        return revive(Status.DEAD, 0, now) || revive(Status.UNKNOWN, 1, now);
    }

    /** It has as long again to be sent as when it was new. */
    private boolean revive(Status from, int again, Instant now) throws SQLException {
        int revived = Rows.update(
                connection,
                "UPDATE digest SET status = 'WAITING', settled = NULL, again = again + ?, not_before = ?"
                        + " WHERE id = ? AND status = ? AND parts > 0 AND NOT EXISTS (SELECT 1 FROM subscription s"
                        + " WHERE s.number = digest.subscription AND s.mode IN ('PAUSED', 'ENDED'))",
                again,
                now.toEpochMilli(),
                id,
                from.name());
        if (revived == 0) {
            return false;
        }
        Rows.update(connection, """
                INSERT INTO digest_waiting (digest, place_key, next_attempt)
                SELECT id, place_key, CAST(? AS BIGINT) FROM digest WHERE id = ?""", now.toEpochMilli(), id);
        Tally tally = new Tally();
        tally.add(from, -1);
        tally.add(Status.WAITING, 1);
        tally.write(connection);
        return true;
    }
}
