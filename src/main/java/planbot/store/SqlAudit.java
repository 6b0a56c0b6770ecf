package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import planbot.bot.Audit;
import planbot.follow.Topic;

/** The audit log in SQL. */
public final class SqlAudit implements Audit {
    private final DataSource source;
    private final Topic[] changed;

    /** @param changed what each entry tells of a change of, for other instances to follow */
    public SqlAudit(DataSource source, Topic... changed) {
        this.source = source;
        this.changed = changed.clone();
    }

    @Override
    public void record(Entry entry) {
        Transaction.of(source, "the audit log cannot be written", connection -> {
            insert(connection, entry);
            if (changed.length > 0) {
                SqlChanges.count(connection, changed);
            }
            return true;
        });
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
                Stream.<Object[]>of(new Object[] {at, actor, action, detail}));
    }
}
