package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planbot.digest.Row;
import planbot.digest.Status;

/** Adds the rows that are not there yet. */
final class AddDigests {
    private final Connection connection;
    private final Tally tally;

    /** A row that is there. */
    private record There(long id, Status status) {}

    AddDigests(Connection connection, Tally tally) {
        this.connection = connection;
        this.tally = tally;
    }

    /** Returns how many were added. */
    int add(Collection<Row> rows) throws SQLException {
        Map<String, Row> added = new LinkedHashMap<>();
        for (Row row : rows) {
            if (find(row).isEmpty()) {
                added.putIfAbsent(row.key(), row);
            }
        }
        new InsertDigests(connection, tally).insert(added.values());
        return added.size();
    }

    /** The same, but what is to be sent takes the place of what was missed or merged. Returns those that were written. */
    List<Row> addOrReplace(Collection<Row> rows) throws SQLException {
        Map<String, Row> added = new LinkedHashMap<>();
        for (Row row : rows) {
            Optional<There> there = find(row);
            if (there.isEmpty()) {
                added.putIfAbsent(row.key(), row);
            } else if (row.fate().status().isOpen()
                    && !added.containsKey(row.key())
                    && isPassedOver(there.get().status())) {
                Rows.update(
                        connection,
                        "DELETE FROM digest WHERE id = ?",
                        there.get().id());
                tally.add(there.get().status(), -1);
                added.put(row.key(), row);
            }
        }
        new InsertDigests(connection, tally).insert(added.values());
        return List.copyOf(added.values());
    }

    private static boolean isPassedOver(Status status) {
        return status == Status.MISSED || status == Status.MERGED;
    }

    private Optional<There> find(Row row) throws SQLException {
        return Rows.first(
                connection,
                "SELECT id, status FROM digest WHERE subscription = ? AND place_key = ? AND period = ?",
                there -> new There(there.getLong(1), Status.valueOf(there.getString(2))),
                row.subscription(),
                row.place().key(),
                row.period());
    }
}
