package planbot.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import planbot.plan.Deadline;
import planbot.plan.Finding;
import planbot.plan.Finding.Missing;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;
import planbot.source.Column;
import planbot.source.Flaw;
import planbot.source.Reading;
import planbot.source.RunningText;
import planbot.source.TargetReader;

/** Reads a table of tasks into a plan, or tells every flaw that keeps it from being one; time is linear in its size. */
public final class TableReader {
    /** No plan has more tasks. */
    public static final int MOST_TASKS = 100_000;

    private final UnitNames names;

    /** @param units the bodies that are known; others are kept as they stand */
    public TableReader(UnitDirectory units) {
        names = new UnitNames(units);
    }

    /** Whether the first ten rows hold the head of a table of tasks. */
    public static boolean isTable(Grid grid) {
        return Head.in(grid).isPresent();
    }

    /** Never throws for what stands in the grid. */
    public Reading read(Grid grid) {
        Optional<Head> head = Head.in(grid);
        return head.isPresent() ? read(grid, head.get()) : Reading.Refused.of(Flaw.Kind.NO_TABLE, "");
    }

    private Reading read(Grid grid, Head head) {
        Notes notes = new Notes(grid);
        notes.above(head);
        Entries entries = Entries.of(head, grid, notes);
        if (entries.list().isEmpty()) {
            return Reading.Refused.of(Flaw.Kind.NO_TABLE, "");
        }
        if (entries.list().size() > MOST_TASKS) {
            return Reading.Refused.of(
                    Flaw.Kind.TOO_MANY_TASKS, Integer.toString(entries.list().size()));
        }
        Numbering numbering = Numbering.of(entries, head);
        if (!numbering.flaws().isEmpty()) {
            return new Reading.Refused(numbering.flaws());
        }
        RunningText text = notes.read();
        Rows rows = new Rows(head, new PartiesReader(names, head, notes.leadFirst()), text.year());
        List<Task> tasks = rows.tasks(numbering.entries());
        List<Finding> findings = new ArrayList<>(rows.findings());
        findings.addAll(rows.parties.findings());
        findings.addAll(entries.findings());
        findings.addAll(numbering.findings());
        findings.addAll(grid.findings());
        findings.addAll(text.findings());
        return new Reading.Whole(
                new Plan(text.facts(), text.outline(), tasks, TargetReader.read(tasks, text.outline()), findings));
    }

    /** Makes the tasks of numbered entries, with a finding for what a row lacks. */
    private static final class Rows {
        private final Head head;
        private final PartiesReader parties;
        private final @Nullable Integer year;
        private final List<Finding> findings = new ArrayList<>();

        Rows(Head head, PartiesReader parties, @Nullable Integer year) {
            this.head = head;
            this.parties = parties;
            this.year = year;
            absent(Column.DEADLINE, Missing.DEADLINE, "deadlines");
            absent(Column.LEAD, Missing.LEAD, "lead units");
        }

        List<Finding> findings() {
            return findings;
        }

        private void absent(Column column, Missing missing, String what) {
            if (!head.has(column)) {
                findings.add(new Finding(missing, null, head.place(), "the table has no column of " + what));
            }
        }

        List<Task> tasks(SortedMap<Integer, Entry> entries) {
            List<Task> tasks = new ArrayList<>();
            Place before = head.place();
            for (Map.Entry<Integer, Entry> numbered : entries.entrySet()) {
                while (tasks.size() + 1 < numbered.getKey()) {
                    tasks.add(lost(tasks.size() + 1, before));
                }
                before = numbered.getValue().row.place(0);
                tasks.add(task(numbered.getKey(), numbered.getValue()));
            }
            return tasks;
        }

        private Task lost(int number, Place before) {
            findings.add(new Finding(
                    Missing.ROW, number, before, "row " + number + " is lost; the one before it stands here"));
            return new Task(number, null, null, Parties.UNKNOWN, before);
        }

        private Task task(int number, Entry entry) {
            String text = entry.of(Column.TASK);
            if (text.isEmpty()) {
                findings.add(new Finding(
                        Missing.TEXT,
                        number,
                        entry.place(Column.TASK, head),
                        "the text of row " + number + " should stand here"));
            }
            return new Task(
                    number,
                    text.isEmpty() ? null : text,
                    deadline(number, entry),
                    parties.read(entry, number),
                    entry.row.place(0));
        }

        private @Nullable Deadline deadline(int number, Entry entry) {
            String wording = Cells.oneLine(entry.of(Column.DEADLINE));
            if (!head.has(Column.DEADLINE)) {
                return null;
            }
            Place place = entry.place(Column.DEADLINE, head);
            if (wording.isEmpty()) {
                findings.add(new Finding(
                        Missing.DEADLINE, number, place, "the deadline of row " + number + " should stand here"));
                return null;
            }
            Optional<Deadline> read = DeadlineCell.read(wording, year);
            if (read.isEmpty()) {
                findings.add(new Finding(
                        Missing.DEADLINE,
                        number,
                        place,
                        wording,
                        "the deadline of row " + number + " fixes no day: " + wording));
            }
            return read.orElseGet(() -> DeadlineCell.other(wording));
        }
    }
}
