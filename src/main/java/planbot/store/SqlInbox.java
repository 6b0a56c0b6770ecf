package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import planbot.bot.Inbox;

/** Messages, what is owed and what was said, in SQL. */
public final class SqlInbox implements Inbox {
    private static final String FAILURE = "messages cannot be put on record";
    private static final String OWED_FAILURE = "what is owed cannot be put on record";
    private static final String DROP = "DELETE FROM owed_answer WHERE id = ? AND holder = ?";
    private static final String FORGET = "DELETE FROM seen_message WHERE id = ?";
    private static final String FORGET_UNOWED =
            FORGET + " AND NOT EXISTS (SELECT 1 FROM owed_answer WHERE owed_answer.id = seen_message.id)";
    /** Bounds a transaction; the next round forgets the rest. */
    private static final int MOST_FORGOTTEN = 10_000;

    private final DataSource source;

    public SqlInbox(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Found> write(Round round, Lease lease, Instant now) {
        return Transaction.of(source, FAILURE, connection -> {
            List<Found> found = round.entries().isEmpty()
                    ? List.of()
                    : new WriteMessages(connection, lease, now).write(round.entries());
            // A row that another has taken is his.
            each(connection, DROP, round.settled(), lease.holder());
            each(
                    connection,
                    "UPDATE owed_answer SET holder = '', lease_until = 0 WHERE id = ? AND holder = ?",
                    round.left(),
                    lease.holder());
            Rows.update(connection, FORGET, rows(released(connection, round.released(), lease.holder())));
            Rows.update(connection, FORGET_UNOWED, rows(round.forgotten()));
            return found;
        });
    }

    private static int[] each(Connection connection, String sql, Collection<String> ids, String holder)
            throws SQLException {
        return Rows.update(connection, sql, rows(ids, holder));
    }

    /** In one order, so that no two rounds wait for one another. */
    private static List<@Nullable Object[]> rows(Collection<String> ids, Object... more) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String id : sorted(ids)) {
            rows.add(Stream.concat(Stream.of(id), Stream.of(more)).toArray());
        }
        return rows;
    }

    private static List<String> sorted(Collection<String> ids) {
        return ids.stream().distinct().sorted().toList();
    }

    /** Those that were the holder's: what another has, or has answered, is not to come again. */
    private static List<String> released(Connection connection, Collection<String> ids, String holder)
            throws SQLException {
        List<String> all = sorted(ids);
        return changed(all, each(connection, DROP, all, holder));
    }

    private static List<String> changed(List<String> ids, int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .mapToObj(ids::get)
                .toList();
    }

    /** Whether any of the messages was taken up before. */
    boolean haveSeen(Collection<String> ids) {
        try (Connection connection = source.getConnection()) {
            for (String id : ids) {
                if (Rows.first(connection, "SELECT 1 FROM seen_message WHERE id = ?", row -> true, id)
                        .isPresent()) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            throw new StoreException(FAILURE + ": " + e.getMessage(), e);
        }
    }

    /** Writes what waits in a journal. */
    void write(Backlog all) {
        Transaction.of(source, FAILURE, connection -> {
            WriteMessages.write(connection, all.messages());
            each(connection, DROP, all.settled(), all.holder());
            return Rows.update(connection, FORGET, rows(released(connection, all.released(), all.holder())));
        });
    }

    @Override
    public boolean begin(String id, Lease lease, Instant now) {
        return Transaction.of(
                source,
                OWED_FAILURE,
                connection -> Rows.update(
                                connection,
                                "UPDATE owed_answer SET begun_at = ?, lease_until = ?"
                                        + " WHERE id = ? AND holder = ? AND begun_at IS NULL",
                                now.toEpochMilli(),
                                lease.until().toEpochMilli(),
                                id,
                                lease.holder())
                        > 0);
    }

    @Override
    public boolean take(String id, Lease lease, Instant now) {
        return Transaction.of(source, OWED_FAILURE, connection -> new TakeOwed(connection, lease, now).take(id));
    }

    @Override
    public Set<String> renew(Lease lease) {
        return Transaction.of(source, OWED_FAILURE, connection -> {
            // In the order in which they are settled, which is not the one in which every database sorts.
            List<String> ids = Rows.select(
                    connection, "SELECT id FROM owed_answer WHERE holder = ?", row -> row.getString(1), lease.holder());
            Collections.sort(ids);
            List<@Nullable Object[]> rows = new ArrayList<>();
            ids.forEach(id -> rows.add(new Object[] {lease.until().toEpochMilli(), id, lease.holder()}));
            int[] counts =
                    Rows.update(connection, "UPDATE owed_answer SET lease_until = ? WHERE id = ? AND holder = ?", rows);
            return Set.copyOf(changed(ids, counts));
        });
    }

    @Override
    public Inheritance inherit(Lease lease, Instant now, Wanted wanted) {
        return Transaction.of(source, OWED_FAILURE, connection -> new TakeOwed(connection, lease, now).inherit(wanted));
    }

    @Override
    public int forget(Instant before) {
        return Transaction.of(source, "old messages cannot be forgotten", connection -> {
            forget(connection, "conversation", "at", before);
            return forget(connection, "seen_message", "taken_at", before);
        });
    }

    private static int forget(Connection connection, String table, String column, Instant before) throws SQLException {
        return Rows.update(
                connection,
                "DELETE FROM " + table + " WHERE id IN (SELECT id FROM " + table + " WHERE " + column
                        + " < ? FETCH FIRST ? ROWS ONLY)",
                before.toEpochMilli(),
                MOST_FORGOTTEN);
    }
}
