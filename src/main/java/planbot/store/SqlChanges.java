package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import planbot.follow.Changes;
import planbot.follow.Topic;

/** The counts of changes in SQL. */
public final class SqlChanges implements Changes {
    /** Where a PostgreSQL server tells that something was changed. */
    static final String CHANNEL = "planbot";

    private final DataSource source;

    public SqlChanges(DataSource source) {
        this.source = source;
    }

    private record Count(String topic, long version) {}

    @Override
    public Map<Topic, Long> versions() {
        try (Connection connection = source.getConnection()) {
            Map<Topic, Long> versions = new EnumMap<>(Topic.class);
            for (Count count : Rows.select(
                    connection,
                    "SELECT topic, version FROM change",
                    row -> new Count(row.getString(1), row.getLong(2)))) {
                // A newer planbot beside this one may count more.
                Stream.of(Topic.values())
                        .filter(topic -> topic.name().equals(count.topic()))
                        .forEach(topic -> versions.put(topic, count.version()));
            }
            return versions;
        } catch (SQLException e) {
            throw new StoreException("what was changed cannot be read from the store: " + e.getMessage(), e);
        }
    }

    /** Lets the other instances follow what is no part of the store. */
    public void tell(Topic topic) {
        Transaction.of(source, "that something was changed cannot be written to the store", connection -> {
            count(connection, topic);
            return true;
        });
    }

    /**
     * Counts a change as part of the connection's transaction. Changes of one topic wait for one another from here to the commit: to
     * be called last, or first where they have to be made one at a time.
     */
    static void count(Connection connection, Topic... topics) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Stream.of(topics).sorted().forEach(topic -> rows.add(new @Nullable Object[] {topic.name()}));
        Rows.update(connection, "UPDATE change SET version = version + 1 WHERE topic = ?", rows);
        if (connection.isWrapperFor(PGConnection.class)) {
            Rows.update(connection, "NOTIFY " + CHANNEL);
        }
    }
}
