package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;

/** The outbox in SQL; several processes may share it. */
public final class SqlOutbox implements Outbox {
    private final DataSource source;

    public SqlOutbox(DataSource source) {
        this.source = source;
    }

    @Override
    public int plan(List<Turn> turns, UnaryOperator<List<Row>> notices) {
        return write(connection -> new PlanTurns(connection).plan(turns, notices));
    }

    @Override
    public boolean add(Row row) {
        return write(connection -> {
            Tally tally = new Tally();
            boolean added = new AddDigests(connection, tally).add(List.of(row)) > 0;
            tally.write(connection);
            return added;
        });
    }

    @Override
    public List<Claim> claim(String sender, Instant now, Instant until, Collection<Place> busy, int most) {
        return write(connection -> new ClaimDigests(connection, now).claim(sender, until, busy, most));
    }

    @Override
    public Optional<Instant> nextClaim(Instant now) {
        return read(connection -> {
            Object[] twice = {now.toEpochMilli(), now.toEpochMilli()};
            return Rows.first(connection, """
                SELECT w.next_attempt FROM digest_waiting w
                WHERE w.holder IS NULL
                    AND NOT EXISTS (SELECT 1 FROM digest_waiting o
                        WHERE o.place_key = w.place_key AND o.digest < w.digest
                            AND o.next_attempt <= GREATEST(w.next_attempt, CAST(? AS BIGINT)))
                    AND NOT EXISTS (SELECT 1 FROM digest_waiting o JOIN digest d ON d.id = o.digest
                        WHERE o.place_key = w.place_key AND o.digest < w.digest
                            AND d.not_before <= GREATEST(w.next_attempt, CAST(? AS BIGINT)))
                ORDER BY w.next_attempt FETCH FIRST 1 ROW ONLY""", row -> Instant.ofEpochMilli(row.getLong(1)), twice);
        });
    }

    @Override
    public Set<Long> settle(String sender, List<Settlement> settlements) {
        return write(connection -> new SettleClaims(connection, sender).settle(settlements));
    }

    @Override
    public int release(String sender) {
        return write(connection -> Rows.update(
                connection, "UPDATE digest_waiting SET holder = NULL, lease_until = NULL WHERE holder <> ?", sender));
    }

    @Override
    public int recall(Instant now, Duration longestWait) {
        return write(connection -> Rows.update(
                connection,
                "UPDATE digest_waiting SET next_attempt = ? WHERE next_attempt > ?",
                now.toEpochMilli(),
                now.plus(longestWait).toEpochMilli()));
    }

    @Override
    public List<Sent> sentSince(Instant time, int most) {
        return read(connection -> Rows.select(
                connection,
                """
                SELECT channel, kind, address, settled, attempts FROM digest WHERE status = 'SENT' AND settled >= ?
                ORDER BY settled DESC, id DESC FETCH FIRST ? ROWS ONLY""",
                row -> new Sent(
                        PlaceColumns.place(row), Instant.ofEpochMilli(row.getLong("settled")), row.getInt("attempts")),
                time.toEpochMilli(),
                most));
    }

    @Override
    public Optional<Receipt> receipt(long id) {
        return read(connection -> new SelectReceipts(connection).one(id));
    }

    @Override
    public List<Receipt> receipts(@Nullable Place place, Instant from, Instant to, int most) {
        return read(connection -> {
            SelectReceipts receipts = new SelectReceipts(connection);
            return place == null ? receipts.everywhere(from, to, most) : receipts.at(place, from, to, most);
        });
    }

    @Override
    public List<Receipt> dead(int most) {
        return read(connection -> new SelectReceipts(connection).dead(most));
    }

    @Override
    public boolean revive(long id, Instant now) {
        return write(connection -> new ReviveDigest(connection, id).at(now));
    }

    @Override
    public Map<Status, Long> counts() {
        return read(Tally::read);
    }

    @Override
    public int forget(Instant before, int most) {
        return write(connection -> new ForgetDigests(connection).forget(before, most));
    }

    private <T> T read(Transaction.Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("digests cannot be read from the store: " + e.getMessage(), e);
        }
    }

    private <T> T write(Transaction.Work<T> work) {
        return Transaction.of(source, "digests cannot be written to the store", work);
    }
}
