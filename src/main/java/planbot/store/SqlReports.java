package planbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import planbot.bot.Audit;
import planbot.bot.Reports;
import planbot.follow.Topic;
import planbot.progress.Report;

/** Reports in SQL. */
public final class SqlReports implements Reports {
    private final DataSource source;

    public SqlReports(DataSource source) {
        this.source = source;
    }

    @Override
    public Report add(Report report, Audit.Entry entry) {
        return Transaction.of(source, "the report cannot be written", connection -> {
            // One at a time, by the lock of what is counted: where all only tried again, some gave up.
            SqlChanges.count(connection, Topic.REPORTS);
            // Ids are given in the order in which reports are on record, without a gap that a reader might miss.
            Report recorded = report.numbered(1
                    + Rows.first(connection, "SELECT COALESCE(MAX(id), 0) FROM report", row -> row.getLong(1))
                            .orElseThrow());
            insert(connection, recorded);
            SqlAudit.insert(connection, entry);
            return recorded;
        });
    }

    @Override
    public List<Report> after(long id) {
        try (Connection connection = source.getConnection()) {
            return Rows.select(
                    connection, "SELECT * FROM report WHERE id > ? ORDER BY id", SqlReports::report, Long.valueOf(id));
        } catch (SQLException e) {
            throw new StoreException("reports cannot be read: " + e.getMessage(), e);
        }
    }

    private static void insert(Connection connection, Report report) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO report (id, plan, task, kind, due, moved_to, words, unit, actor, at, withdraws)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                report.id(),
                report.plan(),
                report.task(),
                report.kind().name(),
                text(report.due()),
                text(report.movedTo()),
                report.words(),
                report.by().unit(),
                report.by().actor(),
                report.by().at().toEpochMilli(),
                report.withdraws());
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("id"),
                row.getString("plan"),
                row.getInt("task"),
                Report.Kind.valueOf(row.getString("kind")),
                date(row.getString("due")),
                date(row.getString("moved_to")),
                row.getString("words"),
                new Report.By(row.getString("unit"), row.getString("actor"), Instant.ofEpochMilli(row.getLong("at"))),
                row.getLong("withdraws"));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
