package planbot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import planbot.bot.PlanStore;
import planbot.plan.Plan;
import planbot.plan.Revision;
import planbot.plan.Snapshot;

/** Plans in SQL, one transaction a revision. */
public final class SqlPlanStore implements PlanStore {
    private final DataSource source;

    public SqlPlanStore(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<Snapshot> newest() {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT * FROM revision ORDER BY number DESC FETCH FIRST 1 ROW ONLY");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Revision revision = new Revision(
                    row.getLong("number"),
                    row.getString("source"),
                    row.getString("sha256"),
                    Instant.ofEpochMilli(row.getLong("imported_at")));
            return Optional.of(new Snapshot(revision, new SelectPlan(connection, revision.number()).select()));
        } catch (SQLException e) {
            throw new StoreException("the plan cannot be read from the store: " + e.getMessage(), e);
        }
    }

    @Override
    public Revision add(Plan plan, String origin, String sha256, Instant importedAt) {
        Revision unnumbered = new Revision(0, origin, sha256, importedAt);
        return Transaction.of(
                source, "the plan cannot be written to the store", connection -> insert(connection, plan, unnumbered));
    }

    private static Revision insert(Connection connection, Plan plan, Revision unnumbered) throws SQLException {
        long number = 1 + lastNumber(connection);
        Revision revision = new Revision(number, unnumbered.source(), unnumbered.sha256(), unnumbered.importedAt());
        long at = revision.importedAt().toEpochMilli();
        Rows.insert(
                connection,
                "INSERT INTO revision (number, source, sha256, imported_at) VALUES (?, ?, ?, ?)",
                List.<Object[]>of(new Object[] {number, revision.source(), revision.sha256(), at}));
        new InsertPlan(connection, number).insert(plan);
        SqlAudit.insert(connection, at, "planbot", "import", "revision " + number + " from " + revision.source());
        return revision;
    }

    private static long lastNumber(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT COALESCE(MAX(number), 0) FROM revision");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
