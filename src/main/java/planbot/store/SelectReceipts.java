package planbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;

/** Reads receipts, without the messages. */
final class SelectReceipts {
    private static final String SELECT =
            "SELECT d.*, w.next_attempt FROM digest d LEFT JOIN digest_waiting w ON w.digest = d.id WHERE ";
    private static final String NEWEST = " ORDER BY d.planned DESC, d.id DESC FETCH FIRST ? ROWS ONLY";

    private final Connection connection;

    SelectReceipts(Connection connection) {
        this.connection = connection;
    }

    Optional<Receipt> one(long id) throws SQLException {
        return select("d.id = ?", id).stream().findFirst();
    }

    List<Receipt> everywhere(Instant from, Instant to, int most) throws SQLException {
        return select("d.planned >= ? AND d.planned < ?" + NEWEST, from.toEpochMilli(), to.toEpochMilli(), most);
    }

    List<Receipt> at(Place place, Instant from, Instant to, int most) throws SQLException {
        return select(
                "d.place_key = ? AND d.planned >= ? AND d.planned < ?" + NEWEST,
                place.key(),
                from.toEpochMilli(),
                to.toEpochMilli(),
                most);
    }

    List<Receipt> dead(int most) throws SQLException {
        return select("d.status = 'DEAD' ORDER BY d.settled DESC, d.id DESC FETCH FIRST ? ROWS ONLY", most);
    }

    private List<Receipt> select(String condition, Object... values) throws SQLException {
        return Rows.select(connection, SELECT + condition, SelectReceipts::read, values);
    }

    private static Receipt read(ResultSet row) throws SQLException {
        return new Receipt(
                row.getLong("id"),
                row.getLong("subscription"),
                PlaceColumns.place(row),
                row.getString("period"),
                Instant.ofEpochMilli(row.getLong("planned")),
                Row.Timing.valueOf(row.getString("timing")),
                Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Rows.instant(row, "settled"),
                new Receipt.Outcome(
                        row.getInt("parts"),
                        row.getInt("taken"),
                        row.getInt("again") > 0,
                        row.getString("platform"),
                        row.getString("why"),
                        Rows.instant(row, "next_attempt")));
    }
}
