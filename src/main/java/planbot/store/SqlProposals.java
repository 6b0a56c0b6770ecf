package planbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import planbot.plan.Revision;
import planbot.reload.Change;
import planbot.reload.Codes;
import planbot.reload.Denial;
import planbot.reload.Proposal;
import planbot.reload.Proposals;

/** Proposals in SQL. */
public final class SqlProposals implements Proposals {
    private static final String FAILURE = "what waits for its confirmation cannot be read or written";

    private final DataSource source;
    private final RandomGenerator random;

    /** @param random must not be foreseen by those who may not confirm */
    public SqlProposals(DataSource source, RandomGenerator random) {
        this.source = source;
        this.random = random;
    }

    @Override
    public Proposal propose(String actor, Proposal.Wish wish, Instant now) {
        return Transaction.of(source, FAILURE, connection -> {
            Rows.update(
                    connection,
                    "DELETE FROM proposal WHERE actor = ? OR expires_at <= CAST(? AS BIGINT)",
                    actor,
                    now.toEpochMilli());
            Rows.update(
                    connection,
                    "DELETE FROM proposal WHERE position <="
                            + " (SELECT MIN(position) FROM proposal HAVING COUNT(*) >= CAST(? AS INTEGER))",
                    MOST);
            Proposal proposal = new Proposal(code(connection), actor, now.plus(LIFETIME), wish);
            // Of two at a time that take one position the other is tried again, and then sees how many there are.
            insert(connection, proposal);
            return proposal;
        });
    }

    private String code(Connection connection) throws SQLException {
        String code = Codes.next(random);
        while (at(connection, code).isPresent()) {
            code = Codes.next(random);
        }
        return code;
    }

    private static void insert(Connection connection, Proposal proposal) throws SQLException {
        Proposal.Wish wish = proposal.wish();
        Rows.update(
                connection,
                "INSERT INTO proposal (code, position, actor, expires_at, kind, from_number, plan, base, fingerprint, wrong)"
                        + " VALUES (?, (SELECT COALESCE(MAX(position), 0) + 1 FROM proposal), ?, ?, ?, ?, ?, ?, ?, 0)",
                proposal.code(),
                proposal.actor(),
                proposal.until().toEpochMilli(),
                wish.cause().kind().name(),
                wish.cause().from(),
                wish.plan(),
                wish.base(),
                wish.fingerprint());
    }

    @Override
    public Found find(String said, String actor, Instant now) {
        return Transaction.of(source, FAILURE, connection -> {
            Proposal proposal = at(connection, said.toUpperCase(Locale.ROOT)).orElse(null);
            if (proposal == null) {
                return new Found.Invalid(wrong(connection, actor));
            }
            if (!proposal.actor().equals(actor)) {
                return new Found.Invalid(wrong(connection, actor) == Denial.GUESSED ? Denial.GUESSED : Denial.OTHERS);
            }
            if (!now.isBefore(proposal.until())) {
                drop(connection, proposal);
                return new Found.Invalid(Denial.EXPIRED);
            }
            return new Found.Valid(proposal);
        });
    }

    @Override
    public void use(Proposal proposal) {
        Transaction.of(source, FAILURE, connection -> drop(connection, proposal));
    }

    private static Denial wrong(Connection connection, String actor) throws SQLException {
        Rows.update(connection, "UPDATE proposal SET wrong = wrong + 1 WHERE actor = ?", actor);
        int dropped = Rows.update(
                connection, "DELETE FROM proposal WHERE actor = ? AND wrong >= CAST(? AS INTEGER)", actor, MOST_WRONG);
        return dropped > 0 ? Denial.GUESSED : Denial.UNKNOWN;
    }

    private static int drop(Connection connection, Proposal proposal) throws SQLException {
        return Rows.update(connection, "DELETE FROM proposal WHERE code = ?", proposal.code());
    }

    private static Optional<Proposal> at(Connection connection, String code) throws SQLException {
        return Rows.first(connection, "SELECT * FROM proposal WHERE code = ?", SqlProposals::proposal, code);
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getString("code"),
                row.getString("actor"),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                new Proposal.Wish(
                        new Change.Cause(Revision.Kind.valueOf(row.getString("kind")), row.getLong("from_number")),
                        row.getString("plan"),
                        row.getLong("base"),
                        row.getString("fingerprint")));
    }
}
