package planbot.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the store as the database describes it.
 *
 * @param keys the columns of its primary key
 * @param identity the column whose numbers the database gives, or null
 */
record Table(
        String name,
        List<Column> columns,
        List<String> keys,
        @Nullable String identity) {
    private static final int BATCH = 500;
    /** What tells of the schema, and of the instances that are at work on it; none of it is stored for anybody. */
    private static final Set<String> OF_ITS_OWN =
            Set.of("flyway_schema_history", "compatibility", "change", "lease", "lane");

    record Column(String name, int type) {}

    /** A row's values in the order of the columns. */
    record Row(List<@Nullable Object> values) {}

    /** Takes some of the rows. */
    interface Rows {
        void take(List<Row> rows) throws SQLException;
    }

    /** All tables of what is stored, each after those that it refers to. */
    static List<Table> all(Connection connection) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        names.removeIf(name -> OF_ITS_OWN.contains(name.toLowerCase(Locale.ROOT)));
        List<Table> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (String name : names) {
            place(connection, name, placed, ordered);
        }
        return ordered;
    }

    private static void place(Connection connection, String name, Set<String> placed, List<Table> ordered)
            throws SQLException {
        if (placed.add(name)) {
            DatabaseMetaData data = connection.getMetaData();
            for (String parent : texts(data.getImportedKeys(null, connection.getSchema(), name), "PKTABLE_NAME")) {
                place(connection, parent, placed, ordered);
            }
            ordered.add(described(connection, name));
        }
    }

    private static Table described(Connection connection, String name) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        List<Column> columns = new ArrayList<>();
        String identity = null;
        try (ResultSet rows = data.getColumns(null, connection.getSchema(), name, null)) {
            while (rows.next()) {
                String column = rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                columns.add(new Column(column, rows.getInt("DATA_TYPE")));
                if (rows.getString("IS_AUTOINCREMENT").equals("YES")) {
                    identity = column;
                }
            }
        }
        List<String> keys = texts(data.getPrimaryKeys(null, connection.getSchema(), name), "COLUMN_NAME").stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .toList();
        if (keys.isEmpty()) {
            throw new StoreException("the table " + name + " has no primary key, so that its rows cannot be compared");
        }
        return new Table(name.toLowerCase(Locale.ROOT), columns, keys, identity);
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        try (rows) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(column));
            }
            return texts;
        }
    }

    long count(Connection connection) throws SQLException {
        return planbot.store.Rows.first(connection, "SELECT COUNT(*) FROM " + name, row -> row.getLong(1))
                .orElseThrow();
    }

    /** Hands on all rows, some at a time, and tells how many there were. */
    long each(Connection connection, Rows to) throws SQLException {
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + names() + " FROM " + name)) {
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> some = new ArrayList<>(BATCH);
                while (rows.next()) {
                    some.add(read(rows));
                    count++;
                    if (some.size() == BATCH) {
                        to.take(some);
                        some.clear();
                    }
                }
                to.take(some);
            }
        }
        return count;
    }

    void insert(Connection connection, List<Row> rows) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        planbot.store.Rows.insert(
                connection,
                "INSERT INTO " + name + " (" + names() + ") VALUES (" + marks + ")",
                rows.stream().map(row -> row.values().toArray()));
    }

    /** The rows there that have the keys of these. */
    List<Row> find(Connection connection, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        String key = "(" + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")";
        String wanted = String.join(", ", Collections.nCopies(rows.size(), key));
        return planbot.store.Rows.select(
                connection,
                "SELECT " + names() + " FROM " + name + " WHERE (" + String.join(", ", keys) + ") IN (" + wanted + ")",
                this::read,
                rows.stream().flatMap(row -> key(row).stream()).toArray());
    }

    List<@Nullable Object> key(Row row) {
        List<String> names = columns.stream().map(Column::name).toList();
        return keys.stream().map(key -> row.values().get(names.indexOf(key))).collect(Collectors.toList());
    }

    /** Numbers that the database gives from now on follow those that are there. */
    void numberOn(Connection connection) throws SQLException {
        if (identity != null) {
            long next = 1
                    + planbot.store.Rows.first(
                                    connection,
                                    "SELECT COALESCE(MAX(" + identity + "), 0) FROM " + name,
                                    row -> row.getLong(1))
                            .orElseThrow();
            planbot.store.Rows.update(
                    connection, "ALTER TABLE " + name + " ALTER COLUMN " + identity + " RESTART WITH " + next);
        }
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private Row read(ResultSet rows) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i : IntStream.range(0, values.length).toArray()) {
            boolean day = columns.get(i).type() == Types.DATE;
            values[i] = day ? rows.getObject(i + 1, LocalDate.class) : rows.getObject(i + 1);
        }
        return new Row(Arrays.asList(values));
    }
}
