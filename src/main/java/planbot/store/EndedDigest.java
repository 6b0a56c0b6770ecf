package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import planbot.digest.Outbox.End.Ended;
import planbot.digest.Status;

/**
 * What a digest's end means for its subscription.
 *
 * @param told what the group knows once it has the digest, as JSON, or null
 */
record EndedDigest(long id, long subscription, @Nullable String told, Ended end) {

    static EndedDigest read(Connection connection, long id, Ended end) throws SQLException {
        return Rows.first(
                        connection,
                        "SELECT d.subscription, t.told FROM digest d LEFT JOIN digest_text t ON t.digest = d.id WHERE d.id = ?",
                        row -> new EndedDigest(id, row.getLong(1), row.getString(2), end),
                        id)
                .orElseThrow();
    }

    void tellSubscription(Connection connection) throws SQLException {
        if (end.status() == Status.SENT) {
            Rows.update(connection, "DELETE FROM digest_text WHERE digest = ?", id);
            Rows.update(
                    connection, "UPDATE subscription SET failures = 0 WHERE number = ? AND failures > 0", subscription);
            if (told != null && !isOvertaken(connection)) {
                tell(connection, told);
            }
        } else if (end.status() == Status.DEAD) {
            Rows.update(connection, "UPDATE subscription SET failures = failures + 1 WHERE number = ?", subscription);
        }
        if (end.suspend() != null) {
            Rows.update(
                    connection,
                    "UPDATE subscription SET mode = 'SUSPENDED', why = ? WHERE number = ? AND mode = 'RUNNING'",
                    end.suspend(),
                    subscription);
        }
    }

    /**
     * What was given up may be sent again when its group has had a later one. Looked for by place and time: what a place was sent
     * after it is little, what a subscription was ever sent is not, and the sum keeps the store from looking through that.
     */
    private boolean isOvertaken(Connection connection) throws SQLException {
        return Rows.first(connection, """
                        SELECT later.id FROM digest sent JOIN digest later ON later.place_key = sent.place_key
                            AND later.planned > sent.planned AND later.subscription + 0 = sent.subscription
                            AND later.status = 'SENT'
                        WHERE sent.id = ? FETCH FIRST 1 ROW ONLY""", row -> row.getLong(1), id).isPresent();
    }

    private void tell(Connection connection, String news) throws SQLException {
        if (Rows.update(connection, "UPDATE subscription_told SET told = ? WHERE subscription = ?", news, subscription)
                == 0) {
            Rows.update(connection, """
                    INSERT INTO subscription_told (told, subscription)
                    SELECT CAST(? AS VARCHAR), number FROM subscription WHERE number = ?""", news, subscription);
        }
    }
}
