package planbot.answer;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import planbot.plan.Plan;
import planbot.plan.Role;
import planbot.plan.Task;

/**
 * Which tasks of a plan have what: units, days, and what the source lost. Sets of tasks have a bit for each number, so that
 * conditions are put together in no time however many tasks there are. Never changes; who is given a set of it may not change it.
 */
final class TaskIndex {
    private final Rows rows;
    private final DueDays due;
    private final Reported reported;

    /**
     * What the document has, whatever is reported.
     *
     * @param held rows of which the source holds anything
     * @param lost the other ones
     * @param texts rows whose text it holds
     * @param deadlines rows whose deadline it holds
     */
    private record Rows(BitSet held, BitSet lost, BitSet texts, BitSet deadlines, Roles roles) {}

    private record Roles(Cells lead, Cells cooperating, Cells either) {}

    private TaskIndex(Rows rows, DueDays due, Reported reported) {
        this.rows = rows;
        this.due = due;
        this.reported = reported;
    }

    /** Of a plan of which nothing is reported. */
    static TaskIndex of(Plan plan) {
        List<Task> tasks = plan.tasks();
        BitSet held = new BitSet();
        BitSet lost = new BitSet();
        BitSet texts = new BitSet();
        BitSet deadlines = new BitSet();
        for (Task task : tasks) {
            (task.state() == Task.State.ABSENT ? lost : held).set(task.number());
            texts.set(task.number(), task.text() != null);
            deadlines.set(task.number(), task.deadline() != null);
        }
        Roles roles =
                new Roles(Cells.of(tasks, Role.LEAD), Cells.of(tasks, Role.COOPERATING), Cells.of(tasks, Role.EITHER));
        return new TaskIndex(
                new Rows(held, lost, texts, deadlines, roles), new DueDays(tasks, Knowledge::days), Reported.NOTHING);
    }

    /** Of the same plan with what is reported by now; what the document has is shared. */
    TaskIndex with(Reported now) {
        return new TaskIndex(rows, due, now);
    }

    BitSet held() {
        return rows.held;
    }

    BitSet lost() {
        return rows.lost;
    }

    BitSet texts() {
        return rows.texts;
    }

    BitSet deadlines() {
        return rows.deadlines;
    }

    Cells cells(Role role) {
        return switch (role) {
            case LEAD -> rows.roles.lead;
            case COOPERATING -> rows.roles.cooperating;
            case EITHER -> rows.roles.either;
        };
    }

    /** The tasks that were reported done. */
    BitSet done() {
        return reported.done();
    }

    /** Every day on which a task is due, those that were put off as they are now. */
    NavigableSet<LocalDate> days() {
        NavigableSet<LocalDate> days = new TreeSet<>(due.days());
        days.addAll(reported.due().days());
        return days;
    }

    /** The tasks with a due date from one day on to another, both included. */
    BitSet due(LocalDate from, LocalDate to) {
        return within(reported.due(), from, to);
    }

    /** Those of the tasks that have this due date. */
    BitSet due(LocalDate day, BitSet tasks) {
        BitSet on = due.on(day, tasks);
        on.andNot(reported.tasks());
        on.or(reported.due().on(day, tasks));
        return on;
    }

    /** The tasks with a due date from one day on to another that nobody reported done. */
    BitSet open(LocalDate from, LocalDate to) {
        return within(reported.open(), from, to);
    }

    private BitSet within(DueDays instead, LocalDate from, LocalDate to) {
        BitSet tasks = due.within(from, to);
        tasks.andNot(reported.tasks());
        tasks.or(instead.within(from, to));
        return tasks;
    }
}
