package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.plan.Correction;
import planbot.plan.Deadline;
import planbot.plan.Finding;
import planbot.plan.Outline;
import planbot.plan.Plan;
import planbot.plan.Target;
import planbot.plan.Task;

/** Writes the rows of a plan under a revision. */
final class InsertPlan {
    private final Connection connection;
    private final long revision;

    InsertPlan(Connection connection, long revision) {
        this.connection = connection;
        this.revision = revision;
    }

    void insert(Plan plan) throws SQLException {
        facts(plan);
        tasks(plan.tasks());
        outline(plan.outline());
        targets(plan.targets());
        findings(plan.findings());
        corrections(plan.corrections());
    }

    private void facts(Plan plan) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        plan.facts()
                .statements()
                .forEach((fact, statement) -> rows.add(new Object[] {
                    revision,
                    fact.name(),
                    statement.text(),
                    statement.place().line(),
                    statement.place().column()
                }));
        Rows.insert(
                connection,
                "INSERT INTO fact (revision, fact, content, source_line, source_column) VALUES (?, ?, ?, ?, ?)",
                rows);
    }

    private void tasks(List<Task> tasks) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> dates = new ArrayList<>();
        List<@Nullable Object[]> units = new ArrayList<>();
        for (Task task : tasks) {
            Deadline deadline = task.deadline();
            rows.add(new @Nullable Object[] {
                revision,
                rows.size(),
                task.number(),
                task.text(),
                deadline == null ? null : deadline.wording(),
                deadline == null ? null : deadline.kind().name(),
                task.parties().lead() != null,
                task.parties().cooperating() != null,
                task.place().line(),
                task.place().column()
            });
            for (int i = 0; deadline != null && i < deadline.due().size(); i++) {
                dates.add(
                        new Object[] {revision, task.number(), i, deadline.due().get(i)});
            }
            units(units, task.number(), "LEAD", task.parties().lead());
            units(units, task.number(), "COOPERATING", task.parties().cooperating());
        }
        Rows.insert(connection, """
                INSERT INTO task (revision, position, number, content, deadline_wording, deadline_kind, lead_known,
                    cooperating_known, source_line, source_column) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        Rows.insert(connection, "INSERT INTO due_date (revision, task, position, due) VALUES (?, ?, ?, ?)", dates);
        Rows.insert(
                connection,
                "INSERT INTO task_unit (revision, task, role, position, unit) VALUES (?, ?, ?, ?, ?)",
                units);
    }

    private void units(List<@Nullable Object[]> rows, int task, String role, @Nullable List<String> cell) {
        for (int i = 0; cell != null && i < cell.size(); i++) {
            rows.add(new Object[] {revision, task, role, i, cell.get(i)});
        }
    }

    private void outline(Outline outline) throws SQLException {
        List<@Nullable Object[]> chapters = new ArrayList<>();
        for (Outline.Chapter chapter : outline.chapters()) {
            Integer line = chapter.place() == null
                    ? null
                    : Integer.valueOf(chapter.place().line());
            Integer column = chapter.place() == null
                    ? null
                    : Integer.valueOf(chapter.place().column());
            chapters.add(
                    new @Nullable Object[] {revision, chapters.size(), chapter.number(), chapter.title(), line, column
                    });
        }
        Rows.insert(
                connection,
                "INSERT INTO chapter (revision, position, number, title, source_line, source_column) VALUES (?, ?, ?, ?, ?, ?)",
                chapters);
        List<@Nullable Object[]> measures = new ArrayList<>();
        for (Outline.Measure measure : outline.measures()) {
            measures.add(new @Nullable Object[] {
                revision,
                measures.size(),
                measure.number(),
                measure.title(),
                measure.chapter(),
                measure.place().line(),
                measure.place().column()
            });
        }
        Rows.insert(connection, """
                INSERT INTO measure (revision, position, number, title, chapter, source_line, source_column)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", measures);
        List<@Nullable Object[]> passages = new ArrayList<>();
        for (Outline.Passage passage : outline.passages()) {
            passages.add(new @Nullable Object[] {
                revision,
                passages.size(),
                passage.text(),
                passage.measure(),
                passage.certain(),
                passage.place().line(),
                passage.place().column()
            });
        }
        Rows.insert(connection, """
                INSERT INTO passage (revision, position, content, measure, certain, source_line, source_column)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", passages);
    }

    private void targets(List<Target> targets) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Target target : targets) {
            rows.add(new @Nullable Object[] {
                revision,
                rows.size(),
                target.figure().wording(),
                target.figure().amount(),
                target.figure().unit(),
                target.figure().comparator().name(),
                target.year(),
                target.sentence(),
                target.task(),
                target.passage()
            });
        }
        Rows.insert(connection, """
                INSERT INTO target (revision, position, wording, amount, unit, comparator, target_year, sentence, task, passage)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private void findings(List<Finding> findings) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(new @Nullable Object[] {
                revision,
                rows.size(),
                finding.missing().name(),
                finding.task(),
                finding.place().line(),
                finding.place().column(),
                finding.seen(),
                finding.detail()
            });
        }
        Rows.insert(connection, """
                INSERT INTO finding (revision, position, missing, task, source_line, source_column, seen, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private void corrections(List<Correction> corrections) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Correction correction : corrections) {
            rows.add(new @Nullable Object[] {
                revision,
                rows.size(),
                correction.task(),
                correction.field().name(),
                correction.original(),
                correction.source()
            });
        }
        Rows.insert(
                connection,
                "INSERT INTO correction (revision, position, task, field, original, source) VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }
}
