package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import planbot.bot.Audit;

/** The audit log in SQL. */
public final class SqlAudit implements Audit {
    private final DataSource source;

    public SqlAudit(DataSource source) {
        this.source = source;
    }

    @Override
    public void record(Entry entry) {
        try (Connection connection = source.getConnection()) {
            insert(connection, entry);
        } catch (SQLException e) {
            throw new StoreException("the audit log cannot be written: " + e.getMessage(), e);
        }
    }

    /** Writes an entry as part of the connection's transaction. */
    static void insert(Connection connection, Entry entry) throws SQLException {
        insert(connection, entry.at().toEpochMilli(), entry.actor(), entry.action(), entry.detail());
    }

    /** Writes an entry as part of the connection's transaction. */
    static void insert(Connection connection, long at, String actor, String action, String detail) throws SQLException {
        Rows.insert(
                connection,
                "INSERT INTO audit (at, actor, action, detail) VALUES (?, ?, ?, ?)",
                List.<Object[]>of(new Object[] {at, actor, action, detail}));
    }
}
