package planbot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.digest.Row;

/** Writes rows that are known not to be there, with their messages, in the order of their numbers. */
final class InsertDigests {
    private static final String DIGEST = """
            INSERT INTO digest (subscription, channel, kind, address, place_key, period, planned, timing, not_before,
                quiet_from, quiet_to, zone, status, why, settled, parts, taken, attempts, again, platform)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '')""";
    private static final String TEXT = "INSERT INTO digest_text (digest, parts, told) VALUES (?, ?, ?)";
    private static final String WAITING = """
            INSERT INTO digest_waiting (digest, place_key, next_attempt) VALUES (?, ?, ?)""";

    private final Connection connection;
    private final Tally tally;

    InsertDigests(Connection connection, Tally tally) {
        this.connection = connection;
        this.tally = tally;
    }

    void insert(Collection<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> texts = new ArrayList<>();
        List<@Nullable Object[]> waiting = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(DIGEST, new String[] {"id"})) {
            for (Row row : rows) {
                Rows.set(statement, values(row));
                statement.addBatch();
            }
            statement.executeBatch();
            try (ResultSet ids = statement.getGeneratedKeys()) {
                for (Row row : rows) {
                    ids.next();
                    long id = ids.getLong(1);
                    tally.add(row.fate().status(), 1);
                    if (row.fate().status().isOpen()) {
                        String told = row.told() == null ? null : ToldText.write(row.told());
                        texts.add(new @Nullable Object[] {id, PartsText.write(row.parts()), told});
                        long next = row.fate().notBefore().toEpochMilli();
                        waiting.add(new Object[] {id, row.place().key(), next});
                    }
                }
            }
        }
        Rows.update(connection, TEXT, texts);
        Rows.update(connection, WAITING, waiting);
    }

    private static @Nullable Object[] values(Row row) {
        Row.Fate fate = row.fate();
        return new @Nullable Object[] {
            row.subscription(),
            row.place().channel(),
            row.place().kind(),
            row.place().address(),
            row.place().key(),
            row.period(),
            row.planned().toEpochMilli(),
            fate.timing().name(),
            fate.notBefore().toEpochMilli(),
            PlaceColumns.from(fate.quiet()),
            PlaceColumns.to(fate.quiet()),
            fate.zone().getId(),
            fate.status().name(),
            fate.why(),
            fate.status().isOpen() ? null : Long.valueOf(row.planned().toEpochMilli()),
            row.parts().size()
        };
    }
}
