package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        Rows.insert(
                connection,
                "INSERT INTO fact (revision, fact, content, source_line, source_column) VALUES (?, ?, ?, ?, ?)",
                plan.facts().statements().entrySet().stream().map(fact -> new Object[] {
                    revision,
                    fact.getKey().name(),
                    fact.getValue().text(),
                    fact.getValue().place().line(),
                    fact.getValue().place().column()
                }));
    }

    /** The values of a row. */
    private interface Row<T> {
        @Nullable
        Object[] of(int position, T item);
    }

    /** The rows of all items, each with its position, one after the other. */
    private static <T> Stream<@Nullable Object[]> each(List<T> items, Row<T> row) {
        return IntStream.range(0, items.size()).mapToObj(i -> row.of(i, items.get(i)));
    }

    private void tasks(List<Task> tasks) throws SQLException {
        Rows.insert(connection, """
                INSERT INTO task (revision, position, number, content, deadline_wording, deadline_kind, lead_known,
                    cooperating_known, source_line, source_column) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", each(tasks, this::task));
        Rows.insert(
                connection,
                "INSERT INTO due_date (revision, task, position, due) VALUES (?, ?, ?, ?)",
                tasks.stream().flatMap(this::dates));
        Rows.insert(
                connection,
                "INSERT INTO task_unit (revision, task, role, position, unit) VALUES (?, ?, ?, ?, ?)",
                tasks.stream()
                        .flatMap(task -> Stream.concat(
                                units(task.number(), "LEAD", task.parties().lead()),
                                units(
                                        task.number(),
                                        "COOPERATING",
                                        task.parties().cooperating()))));
    }

    private @Nullable Object[] task(int position, Task task) {
        Deadline deadline = task.deadline();
        return new @Nullable Object[] {
            revision,
            position,
            task.number(),
            task.text(),
            deadline == null ? null : deadline.wording(),
            deadline == null ? null : deadline.kind().name(),
            task.parties().lead() != null,
            task.parties().cooperating() != null,
            task.place().line(),
            task.place().column()
        };
    }

    private Stream<@Nullable Object[]> dates(Task task) {
        List<LocalDate> due =
                task.deadline() == null ? List.of() : task.deadline().due();
        return each(due, (position, day) -> new Object[] {revision, task.number(), position, day});
    }

    private Stream<@Nullable Object[]> units(int task, String role, @Nullable List<String> cell) {
        return each(cell == null ? List.of() : cell, (position, unit) ->
                new Object[] {revision, task, role, position, unit});
    }

    private void outline(Outline outline) throws SQLException {
        Rows.insert(
                connection,
                "INSERT INTO chapter (revision, position, number, title, source_line, source_column) VALUES (?, ?, ?, ?, ?, ?)",
                each(outline.chapters(), this::chapter));
        Rows.insert(connection, """
                INSERT INTO measure (revision, position, number, title, chapter, source_line, source_column)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", each(outline.measures(), (position, measure) -> new @Nullable Object[] {
            revision,
            position,
            measure.number(),
            measure.title(),
            measure.chapter(),
            measure.place().line(),
            measure.place().column()
        }));
        Rows.insert(connection, """
                INSERT INTO passage (revision, position, content, measure, certain, source_line, source_column)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", each(outline.passages(), (position, passage) -> new @Nullable Object[] {
            revision,
            position,
            passage.text(),
            passage.measure(),
            passage.certain(),
            passage.place().line(),
            passage.place().column()
        }));
    }

    private @Nullable Object[] chapter(int position, Outline.Chapter chapter) {
        Integer line =
                chapter.place() == null ? null : Integer.valueOf(chapter.place().line());
        Integer column =
                chapter.place() == null ? null : Integer.valueOf(chapter.place().column());
        return new @Nullable Object[] {revision, position, chapter.number(), chapter.title(), line, column};
    }

    private void targets(List<Target> targets) throws SQLException {
        Rows.insert(connection, """
                INSERT INTO target (revision, position, wording, amount, unit, comparator, target_year, sentence, task, passage)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", each(targets, (position, target) -> new @Nullable Object[] {
            revision,
            position,
            target.figure().wording(),
            target.figure().amount(),
            target.figure().unit(),
            target.figure().comparator().name(),
            target.year(),
            target.sentence(),
            target.task(),
            target.passage()
        }));
    }

    private void findings(List<Finding> findings) throws SQLException {
        Rows.insert(connection, """
                INSERT INTO finding (revision, position, missing, task, source_line, source_column, seen, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", each(findings, (position, finding) -> new @Nullable Object[] {
            revision,
            position,
            finding.missing().name(),
            finding.task(),
            finding.place().line(),
            finding.place().column(),
            finding.seen(),
            finding.detail()
        }));
    }

    private void corrections(List<Correction> corrections) throws SQLException {
        Rows.insert(
                connection,
                "INSERT INTO correction (revision, position, task, field, original, source) VALUES (?, ?, ?, ?, ?, ?)",
                each(corrections, (position, correction) -> new @Nullable Object[] {
                    revision,
                    position,
                    correction.task(),
                    correction.field().name(),
                    correction.original(),
                    correction.source()
                }));
    }
}
