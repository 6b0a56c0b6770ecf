package planbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import planbot.bot.Audit;
import planbot.command.people.Grant;
import planbot.command.people.Grants;
import planbot.command.people.Held;
import planbot.command.people.Role;
import planbot.follow.Topic;

/** Roles granted in chat, in SQL. */
public final class SqlGrants implements Grants {
    private static final String FAILURE = "roles cannot be written to the store";
    private static final String HELD = "who = ? AND role = ? AND unit = ?";

    private final DataSource source;

    public SqlGrants(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Grant> all() {
        try (Connection connection = source.getConnection()) {
            return Rows.select(connection, "SELECT * FROM role_grant", SqlGrants::grant);
        } catch (SQLException e) {
            throw new StoreException("roles cannot be read from the store: " + e.getMessage(), e);
        }
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                new Held(row.getString("who"), Role.valueOf(row.getString("role")), row.getString("unit")),
                row.getString("granted_by"),
                Instant.ofEpochMilli(row.getLong("granted_at")));
    }

    @Override
    public boolean add(Collection<Grant> grants, Audit.Entry entry) {
        return Transaction.of(source, FAILURE, connection -> {
            boolean changed = false;
            for (Grant grant : grants) {
                changed |= insert(connection, grant);
            }
            if (changed) {
                SqlAudit.insert(connection, entry);
                SqlChanges.count(connection, Topic.GRANTS);
            }
            return changed;
        });
    }

    private static boolean insert(Connection connection, Grant grant) throws SQLException {
        Held held = grant.held();
        if (Rows.first(
                        connection,
                        "SELECT 1 FROM role_grant WHERE " + HELD,
                        row -> row.getInt(1),
                        held.who(),
                        held.role().name(),
                        held.unit())
                .isPresent()) {
            return false;
        }
        Rows.update(
                connection,
                "INSERT INTO role_grant (who, role, unit, granted_by, granted_at) VALUES (?, ?, ?, ?, ?)",
                held.who(),
                held.role().name(),
                held.unit(),
                grant.by(),
                grant.at().toEpochMilli());
        return true;
    }

    @Override
    public boolean remove(Collection<Held> held, Audit.Entry entry) {
        return Transaction.of(source, FAILURE, connection -> {
            int removed = 0;
            for (Held one : held) {
                removed += Rows.update(
                        connection,
                        "DELETE FROM role_grant WHERE " + HELD,
                        one.who(),
                        one.role().name(),
                        one.unit());
            }
            if (removed > 0) {
                SqlAudit.insert(connection, entry);
                SqlChanges.count(connection, Topic.GRANTS);
            }
            return removed > 0;
        });
    }
}
