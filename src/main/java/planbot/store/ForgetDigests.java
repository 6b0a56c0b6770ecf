package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
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
        int forgotten = 0;
        for (Status status : Status.values()) {
            if (!status.isOpen()) {
                List<@Nullable Object[]> found = Rows.select(
                        connection,
                        """
                        SELECT id FROM digest WHERE status = ? AND settled < ?
                        ORDER BY settled, id FETCH FIRST ? ROWS ONLY""",
                        row -> new Object[] {row.getLong(1)},
                        status.name(),
                        before.toEpochMilli(),
                        most - forgotten);
                int deleted = delete(found);
                forgotten += deleted;
                tally.add(status, -deleted);
            }
        }
        tally.write(connection);
        return forgotten;
    }

    /** Another may have deleted some of them meanwhile. */
    private int delete(List<@Nullable Object[]> ids) throws SQLException {
        Rows.update(connection, "DELETE FROM digest_text WHERE digest = ?", ids);
        return Arrays.stream(Rows.update(connection, "DELETE FROM digest WHERE id = ?", ids))
                .sum();
    }
}
