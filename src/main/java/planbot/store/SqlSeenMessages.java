package planbot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import planbot.bot.SeenMessages;

/** Seen messages in SQL. */
public final class SqlSeenMessages implements SeenMessages {
    /** Bounds a transaction; the next round forgets the rest. */
    private static final int MOST_FORGOTTEN = 10_000;

    private final DataSource source;

    public SqlSeenMessages(DataSource source) {
        this.source = source;
    }

    @Override
    public Set<String> record(Collection<String> ids, Instant now) {
        List<String> distinct = ids.stream().distinct().toList();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Set<String> recorded = insert(connection, distinct, now);
                connection.commit();
                return recorded;
            } catch (SQLException e) {
                connection.rollback();
                if (!isDuplicate(e)) {
                    throw e;
                }
                return oneByOne(connection, distinct, now);
            }
        } catch (SQLException e) {
            throw new StoreException("seen messages cannot be written: " + e.getMessage(), e);
        }
    }

    private static Set<String> insert(Connection connection, List<String> ids, Instant now) throws SQLException {
        Set<String> recorded = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO seen_message (id, taken_at) SELECT CAST(? AS VARCHAR), CAST(? AS BIGINT)"
                        + " WHERE NOT EXISTS (SELECT 1 FROM seen_message WHERE id = ?)")) {
            for (String id : ids) {
                statement.setString(1, id);
                statement.setLong(2, now.toEpochMilli());
                statement.setString(3, id);
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    recorded.add(ids.get(i));
                }
            }
        }
        return recorded;
    }

    /** Another process put one of them on record at the same time: each is tried by itself. */
    private static Set<String> oneByOne(Connection connection, List<String> ids, Instant now) throws SQLException {
        Set<String> recorded = new HashSet<>();
        for (String id : ids) {
            try {
                recorded.addAll(insert(connection, List.of(id), now));
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                if (!isDuplicate(e)) {
                    throw e;
                }
            }
        }
        return recorded;
    }

    /** SQLSTATE class 23: the id is there. */
    private static boolean isDuplicate(SQLException e) {
        for (SQLException cause = e; cause != null; cause = cause.getNextException()) {
            if (cause.getSQLState() != null && cause.getSQLState().startsWith("23")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void release(String id) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("DELETE FROM seen_message WHERE id = ?")) {
            statement.setString(1, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("a seen message cannot be taken off the record: " + e.getMessage(), e);
        }
    }

    @Override
    public int forget(Instant before) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("DELETE FROM seen_message WHERE id IN"
                        + " (SELECT id FROM seen_message WHERE taken_at < ? FETCH FIRST ? ROWS ONLY)")) {
            statement.setLong(1, before.toEpochMilli());
            statement.setInt(2, MOST_FORGOTTEN);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("seen messages cannot be forgotten: " + e.getMessage(), e);
        }
    }
}
