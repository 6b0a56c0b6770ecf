package planbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import planbot.bot.Audit;
import planbot.bot.PlanStore;
import planbot.follow.Topic;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.Revision;

/** Plans in SQL: an edition and a revision is written in one transaction, and never changed. */
public final class SqlPlanStore implements PlanStore {
    private static final String NEWEST = "SELECT COALESCE(MAX(number), 0) FROM library";

    private final DataSource source;

    public SqlPlanStore(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<Library> newest() {
        return read(connection -> library(connection, number(connection, NEWEST)));
    }

    @Override
    public Optional<Library> at(long revision) {
        return read(connection -> library(connection, revision));
    }

    @Override
    public List<Revision> history(int most) {
        return read(connection -> Rows.select(
                connection,
                "SELECT * FROM library ORDER BY number DESC FETCH FIRST ? ROWS ONLY",
                SqlPlanStore::revision,
                most));
    }

    @Override
    public Optional<Library> add(Revision draft, List<Edition> editions, long base, Audit.Entry entry) {
        return Transaction.of(source, "the plan cannot be written to the store", connection -> {
            if (number(connection, NEWEST) != base) {
                return Optional.empty();
            }
            Revision revision = new Revision(base + 1, draft.at(), draft.actor(), draft.change());
            insert(connection, revision);
            List<Edition> recorded = new ArrayList<>();
            for (Edition edition : editions) {
                recorded.add(edition.number() == 0 ? insert(connection, edition) : edition);
            }
            hold(connection, revision, recorded);
            SqlAudit.insert(connection, entry);
            SqlChanges.count(connection, changed(revision.change().kind()));
            return Optional.of(new Library(revision, recorded));
        });
    }

    /** What goes back to a revision reads no files; the tables stay as they are. */
    private static Topic[] changed(Revision.Kind kind) {
        return kind == Revision.Kind.ROLLBACK ? new Topic[] {Topic.LIBRARY} : new Topic[] {Topic.TABLES, Topic.LIBRARY};
    }

    @Override
    public Optional<Long> untold() {
        return read(connection -> Rows.first(
                connection,
                "SELECT number FROM library WHERE told = FALSE ORDER BY number FETCH FIRST 1 ROW ONLY",
                row -> row.getLong(1)));
    }

    @Override
    public void told(long revision) {
        Transaction.of(
                source,
                "that a revision was told cannot be written to the store",
                connection -> Rows.update(connection, "UPDATE library SET told = TRUE WHERE number = ?", revision));
    }

    private static Optional<Library> library(Connection connection, long number) throws SQLException {
        Optional<Revision> revision =
                Rows.first(connection, "SELECT * FROM library WHERE number = ?", SqlPlanStore::revision, number);
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        List<Edition> editions = Rows.select(
                connection,
                "SELECT * FROM library_plan JOIN revision ON number = edition WHERE library = ? ORDER BY position",
                row -> new Edition(
                        row.getLong("edition"),
                        row.getString("plan"),
                        new Edition.Origin(
                                row.getString("source"),
                                row.getString("sha256"),
                                Instant.ofEpochMilli(row.getLong("imported_at"))),
                        new SelectPlan(connection, row.getLong("edition")).select()),
                number);
        return Optional.of(new Library(revision.get(), editions));
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("actor"),
                new Revision.Change(
                        Revision.Kind.valueOf(row.getString("kind")),
                        row.getLong("from_number"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("removed")));
    }

    private static void insert(Connection connection, Revision revision) throws SQLException {
        Revision.Change change = revision.change();
        Rows.update(
                connection,
                "INSERT INTO library (number, at, actor, kind, from_number, added, changed, removed, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                revision.number(),
                revision.at().toEpochMilli(),
                revision.actor(),
                change.kind().name(),
                change.from(),
                change.added(),
                change.changed(),
                change.removed(),
                revision.number() == 1);
    }

    private static Edition insert(Connection connection, Edition edition) throws SQLException {
        long number = 1 + number(connection, "SELECT COALESCE(MAX(number), 0) FROM revision");
        Edition.Origin origin = edition.origin();
        Rows.update(
                connection,
                "INSERT INTO revision (number, source, sha256, imported_at) VALUES (?, ?, ?, ?)",
                number,
                origin.file(),
                origin.sha256(),
                origin.readAt().toEpochMilli());
        new InsertPlan(connection, number).insert(edition.plan());
        return edition.numbered(number);
    }

    private static void hold(Connection connection, Revision revision, List<Edition> editions) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Edition edition : editions) {
            rows.add(new Object[] {revision.number(), rows.size(), edition.key(), edition.number()});
        }
        Rows.insert(
                connection,
                "INSERT INTO library_plan (library, position, plan, edition) VALUES (?, ?, ?, ?)",
                rows.stream());
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Rows.first(connection, query, row -> row.getLong(1)).orElse(0L);
    }

    private <T> T read(Transaction.Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("the plan cannot be read from the store: " + e.getMessage(), e);
        }
    }
}
