package planbot.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.plan.Correction;
import planbot.plan.Correction.Field;
import planbot.plan.Deadline;
import planbot.plan.Finding;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;

/**
 * What somebody who holds a better source lays over a plan.
 *
 * @param plan which plan it is for: its number (文号), its title, its key or its file's name
 * @param units the bodies, which the corrections may name by any of their names
 * @param flaws what in their file cannot be taken as it is; told together with what does not fit the plan
 */
public record Corrections(String plan, List<Given> given, UnitDirectory units, List<Flaw> flaws) {
    /** So many rows may follow the last one of a table whose end is uncertain. */
    private static final int MOST_BEYOND = 50;

    /**
     * One field of one row.
     *
     * @param words the text or the deadline as one, or the names of a cell; a cell without names is known to be empty
     * @param source where they come from
     * @param place where in the corrections they stand
     */
    public record Given(int task, Field field, List<String> words, String source, Place place) {
        public Given {
            words = List.copyOf(words);
        }
    }

    public Corrections {
        given = List.copyOf(given);
        flaws = List.copyOf(flaws);
    }

    /** Corrections of a file without flaws. */
    public Corrections(String plan, List<Given> given, UnitDirectory units) {
        this(plan, given, units, List.of());
    }

    /**
     * The plan with the corrections laid over it, or all that in them does not fit it. They fill the rows the plan has; where
     * a finding tells that the end of its table is uncertain, they may go on behind it.
     */
    public Reading over(Plan document) {
        if (given.isEmpty() && flaws.isEmpty()) {
            return new Reading.Whole(document);
        }
        List<Flaw> told = new ArrayList<>(flaws);
        Integer year = FactReader.year(document.facts());
        int last = last(document);
        for (Given one : given) {
            if (one.task() < 1 || one.task() > last) {
                told.add(new Flaw(Flaw.Kind.UNKNOWN_TASK, one.place(), Integer.toString(one.task())));
            }
            if (one.field() == Field.DEADLINE
                    && DeadlineReader.read(one.words().get(0), year).isEmpty()) {
                told.add(new Flaw(Flaw.Kind.DEADLINE, one.place(), one.words().get(0)));
            }
        }
        return told.isEmpty() ? new Reading.Whole(corrected(document, year)) : new Reading.Refused(told);
    }

    private static int last(Plan plan) {
        boolean uncertain = plan.findings().stream()
                .anyMatch(finding -> finding.missing() == Finding.Missing.ROW_END && finding.task() == null);
        return plan.tasks().size() + (uncertain ? MOST_BEYOND : 0);
    }

    private Plan corrected(Plan document, @Nullable Integer year) {
        TreeMap<Integer, Task> tasks = new TreeMap<>();
        document.tasks().forEach(task -> tasks.put(task.number(), task));
        List<Correction> notes = new ArrayList<>(document.corrections());
        for (Given one : given) {
            for (int number = tasks.size() + 1; number <= one.task(); number++) {
                Place place = tasks.lastEntry().getValue().place();
                tasks.put(number, new Task(number, null, null, Parties.UNKNOWN, place));
            }
            Task task = tasks.get(one.task());
            if (task != null) {
                note(notes, one, words(task, one.field()));
                tasks.put(one.task(), with(task, one, year));
            }
        }
        notes.sort(Comparator.comparingInt(Correction::task).thenComparing(Correction::field));
        List<Task> named = OneName.asIn(document.tasks(), List.copyOf(tasks.values()), units);
        return new Plan(
                document.facts(),
                document.outline(),
                named,
                TargetReader.read(named, document.outline()),
                document.findings().stream()
                        .flatMap(finding -> left(finding, tasks))
                        .toList(),
                notes);
    }

    /** Notes what the document has, which an earlier correction of the same field knows. */
    private static void note(List<Correction> notes, Given one, @Nullable String now) {
        String original = now;
        for (Correction earlier : List.copyOf(notes)) {
            if (earlier.task() == one.task() && earlier.field() == one.field()) {
                original = earlier.original();
                notes.remove(earlier);
            }
        }
        if (!String.join("、", names(one)).equals(original)) {
            notes.add(new Correction(one.task(), one.field(), original, one.source()));
        }
    }

    private static @Nullable String words(Task task, Field field) {
        Deadline deadline = task.deadline();
        return switch (field) {
            case TEXT -> task.text();
            case DEADLINE -> deadline == null ? null : deadline.wording();
            case LEAD -> joined(task.parties().lead());
            case COOPERATING -> joined(task.parties().cooperating());
        };
    }

    private static @Nullable String joined(@Nullable List<String> cell) {
        return cell == null ? null : String.join("、", cell);
    }

    private static List<String> names(Given one) {
        return one.field() == Field.TEXT || one.field() == Field.DEADLINE
                ? one.words()
                : one.words().stream()
                        .flatMap(word -> UnitList.of(word).stream())
                        .distinct()
                        .toList();
    }

    private static Task with(Task task, Given one, @Nullable Integer year) {
        Parties parties = task.parties();
        String text = one.field() == Field.TEXT ? one.words().get(0) : task.text();
        Deadline deadline = one.field() == Field.DEADLINE
                ? DeadlineReader.read(one.words().get(0), year).orElseThrow()
                : task.deadline();
        return new Task(
                task.number(),
                text,
                deadline,
                new Parties(
                        one.field() == Field.LEAD ? names(one) : parties.lead(),
                        one.field() == Field.COOPERATING ? names(one) : parties.cooperating()),
                task.place());
    }

    /** What is left of a finding: nothing where its field is filled, its other fields where a lost row is filled in part. */
    private static Stream<Finding> left(Finding finding, TreeMap<Integer, Task> tasks) {
        Task task = finding.task() == null ? null : tasks.get(finding.task());
        if (task == null) {
            return Stream.of(finding);
        }
        return switch (finding.missing()) {
            case TEXT -> task.text() == null ? Stream.of(finding) : Stream.empty();
            case DEADLINE -> task.deadline() == null ? Stream.of(finding) : Stream.empty();
            case LEAD -> task.parties().lead() == null ? Stream.of(finding) : Stream.empty();
            case COOPERATING -> task.parties().cooperating() == null ? Stream.of(finding) : Stream.empty();
            case ROW -> task.state() == Task.State.ABSENT ? Stream.of(finding) : lacking(finding, task);
            default -> Stream.of(finding);
        };
    }

    private static Stream<Finding> lacking(Finding row, Task task) {
        return Stream.of(
                        Finding.Missing.TEXT,
                        Finding.Missing.DEADLINE,
                        Finding.Missing.LEAD,
                        Finding.Missing.COOPERATING)
                .map(missing -> new Finding(
                        missing, task.number(), row.place(), "the corrections of row " + task.number() + " lack it"))
                .flatMap(finding -> left(finding, new TreeMap<>(java.util.Map.of(task.number(), task))));
    }
}
