package planbot.store;

import java.time.Instant;
import javax.sql.DataSource;
import planbot.digest.Leases;

/** Leases in SQL. */
public final class SqlLeases implements Leases {
    private static final String FAILURE = "which instance does what cannot be told from the store";

    private final DataSource source;

    public SqlLeases(DataSource source) {
        this.source = source;
    }

    @Override
    public boolean take(Name name, String holder, Instant now, Instant until) {
        return Transaction.of(
                source,
                FAILURE,
                connection -> Rows.update(
                                connection,
                                "UPDATE lease SET holder = ?, until_at = ? WHERE name = ? AND (holder = ? OR until_at <= ?)",
                                holder,
                                until.toEpochMilli(),
                                name.name(),
                                holder,
                                now.toEpochMilli())
                        > 0);
    }

    /** The row stays locked meanwhile: whoever dies over the work lets it go with the connection. */
    @Override
    public void alone(Name name, Runnable work) {
        Transaction.of(source, FAILURE, connection -> {
            Rows.first(
                    connection,
                    "SELECT name FROM lease WHERE name = ? FOR UPDATE",
                    row -> row.getString(1),
                    name.name());
            work.run();
            return true;
        });
    }
}
