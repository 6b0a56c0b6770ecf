package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.digest.Status;

/** Deletes rows that came to an end long ago, with their messages. */
final class ForgetDigests {
    private final Connection connection;
    private final Tally tally = new Tally();

    ForgetDigests(Connection connection) {
        this.connection = connection;
    }

    int forget(Instant before, int most) throws SQLException {
        List<@Nullable Object[]> ids = new ArrayList<>();
        for (Status status : Status.values()) {
            if (!status.isOpen()) {
                List<Object[]> found = Rows.select(
                        connection,
                        """
                        SELECT id FROM digest WHERE status = ? AND settled < ?
                        ORDER BY settled, id FETCH FIRST ? ROWS ONLY""",
                        row -> new Object[] {row.getLong(1)},
                        status.name(),
                        before.toEpochMilli(),
                        most - ids.size());
                ids.addAll(found);
                tally.add(status, -found.size());
            }
        }
        Rows.update(connection, "DELETE FROM digest_text WHERE digest = ?", ids);
        Rows.update(connection, "DELETE FROM digest WHERE id = ?", ids);
        tally.write(connection);
        return ids.size();
    }
}
