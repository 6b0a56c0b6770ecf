package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import planbot.digest.Status;

/**
 * By how much a transaction changes the counts of rows. It is written last and in the order of the statuses: whoever waits for
 * one of these few rows holds none that comes after it, so that no two transactions wait for each other.
 */
final class Tally {
    private final Map<Status, Long> changes = new EnumMap<>(Status.class);

    void add(Status status, long rows) {
        changes.merge(status, rows, Long::sum);
    }

    void write(Connection connection) throws SQLException {
        for (Map.Entry<Status, Long> change : changes.entrySet()) {
            if (change.getValue() != 0) {
                Object[] values = {change.getValue(), change.getKey().name()};
                if (Rows.update(connection, "UPDATE digest_count SET amount = amount + ? WHERE status = ?", values)
                        == 0) {
                    Rows.update(connection, "INSERT INTO digest_count (amount, status) VALUES (?, ?)", values);
                }
            }
        }
    }

    static Map<Status, Long> read(Connection connection) throws SQLException {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        Rows.select(
                connection,
                "SELECT status, amount FROM digest_count WHERE amount > 0",
                row -> counts.put(Status.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }
}
