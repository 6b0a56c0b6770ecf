package planbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.plan.Correction;
import planbot.plan.Deadline;
import planbot.plan.Facts;
import planbot.plan.Finding;
import planbot.plan.Outline;
import planbot.plan.Parties;
import planbot.plan.Plan;
import planbot.plan.Target;
import planbot.plan.Task;

/** Reads the rows of a revision back into a plan, with one query a table however many tasks there are. */
final class SelectPlan {
    private final Connection connection;
    private final long revision;
    /** Units, days, cells and sentences recur in thousands of tasks: equal ones are one object. */
    private final Map<Object, Object> known = new HashMap<>();

    SelectPlan(Connection connection, long revision) {
        this.connection = connection;
        this.revision = revision;
    }

    Plan select() throws SQLException {
        return new Plan(facts(), outline(), tasks(), targets(), findings(), corrections());
    }

    private Facts facts() throws SQLException {
        Map<Facts.Fact, Facts.Statement> facts = new EnumMap<>(Facts.Fact.class);
        all(
                "SELECT * FROM fact WHERE revision = ?",
                row -> facts.put(
                        Facts.Fact.valueOf(row.getString("fact")),
                        new Facts.Statement(row.getString("content"), Rows.place(row))));
        return new Facts(facts);
    }

    private List<Task> tasks() throws SQLException {
        Map<Integer, List<LocalDate>> due = new HashMap<>();
        all(
                "SELECT * FROM due_date WHERE revision = ? ORDER BY task, position",
                row -> due.computeIfAbsent(row.getInt("task"), task -> new ArrayList<>(1))
                        .add(one(row.getObject("due", LocalDate.class))));
        Map<Integer, List<String>> lead = new HashMap<>();
        Map<Integer, List<String>> cooperating = new HashMap<>();
        all(
                "SELECT * FROM task_unit WHERE revision = ? ORDER BY task, role, position",
                row -> (row.getString("role").equals("LEAD") ? lead : cooperating)
                        .computeIfAbsent(row.getInt("task"), cell -> new ArrayList<>(4))
                        .add(one(row.getString("unit"))));
        return all("SELECT * FROM task WHERE revision = ? ORDER BY position", row -> {
            int number = row.getInt("number");
            Parties parties = new Parties(
                    row.getBoolean("lead_known") ? cell(lead, number) : null,
                    row.getBoolean("cooperating_known") ? cell(cooperating, number) : null);
            String text = row.getString("content");
            return new Task(
                    number,
                    text == null ? null : one(text),
                    deadline(row, due.getOrDefault(number, List.of())),
                    one(parties),
                    Rows.place(row));
        });
    }

    private List<String> cell(Map<Integer, List<String>> cells, int task) {
        return one(List.copyOf(cells.getOrDefault(task, List.of())));
    }

    /** The first of all that equal it. */
    @SuppressWarnings("unchecked")
    private <T> T one(T value) {
        return (T) known.computeIfAbsent(value, itself -> itself);
    }

    private @Nullable Deadline deadline(ResultSet row, List<LocalDate> due) throws SQLException {
        String wording = row.getString("deadline_wording");
        return wording == null
                ? null
                : one(new Deadline(wording, Deadline.Kind.valueOf(row.getString("deadline_kind")), due));
    }

    private Outline outline() throws SQLException {
        List<Outline.Chapter> chapters = all("SELECT * FROM chapter WHERE revision = ? ORDER BY position", row -> {
            boolean placed = Rows.integer(row, "source_line") != null;
            return new Outline.Chapter(row.getInt("number"), row.getString("title"), placed ? Rows.place(row) : null);
        });
        List<Outline.Measure> measures = all(
                "SELECT * FROM measure WHERE revision = ? ORDER BY position",
                row -> new Outline.Measure(
                        row.getInt("number"), row.getString("title"), Rows.integer(row, "chapter"), Rows.place(row)));
        List<Outline.Passage> passages = all(
                "SELECT * FROM passage WHERE revision = ? ORDER BY position",
                row -> new Outline.Passage(
                        row.getString("content"),
                        Rows.integer(row, "measure"),
                        row.getBoolean("certain"),
                        Rows.place(row)));
        return new Outline(chapters, measures, passages);
    }

    private List<Target> targets() throws SQLException {
        return all("SELECT * FROM target WHERE revision = ? ORDER BY position", row -> {
            Target.Figure figure = new Target.Figure(
                    row.getString("wording"),
                    row.getString("amount"),
                    row.getString("unit"),
                    Target.Comparator.valueOf(row.getString("comparator")));
            return new Target(
                    one(figure),
                    Rows.integer(row, "target_year"),
                    one(row.getString("sentence")),
                    Rows.integer(row, "task"),
                    Rows.integer(row, "passage"));
        });
    }

    private List<Finding> findings() throws SQLException {
        return all(
                "SELECT * FROM finding WHERE revision = ? ORDER BY position",
                row -> new Finding(
                        Finding.Missing.valueOf(row.getString("missing")),
                        Rows.integer(row, "task"),
                        Rows.place(row),
                        row.getString("seen"),
                        row.getString("detail")));
    }

    private List<Correction> corrections() throws SQLException {
        return all(
                "SELECT * FROM correction WHERE revision = ? ORDER BY position",
                row -> new Correction(
                        row.getInt("task"),
                        Correction.Field.valueOf(row.getString("field")),
                        row.getString("original"),
                        row.getString("source")));
    }

    private <T> List<T> all(String sql, Rows.Reader<T> reader) throws SQLException {
        return Rows.select(connection, sql, reader, revision);
    }
}
