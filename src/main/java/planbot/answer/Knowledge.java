package planbot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planbot.ask.Filter;
import planbot.ask.Folding;
import planbot.ask.Hanzi;
import planbot.ask.Interpreter;
import planbot.ask.PlanWords;
import planbot.plan.Correction;
import planbot.plan.Edition;
import planbot.plan.Facts.Fact;
import planbot.plan.NamedUnits;
import planbot.plan.Outline.Measure;
import planbot.plan.Plan;
import planbot.plan.Role;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;
import planbot.progress.Due;
import planbot.progress.Progress;
import planbot.progress.Report;
import planbot.progress.Standing;

/**
 * One plan and what was reported of it, with what is worked out from it once: its texts folded for search, and the reader of
 * questions about it. Immutable.
 */
public final class Knowledge {
    private static final int MOST_WRITTEN_OUT = 256;

    private final Edition edition;
    private final Wordbook wordbook;
    private final UnitDirectory bodies;
    private final Progress progress;
    private final Plan plan;
    private final TaskIndex index;
    private final Interpreter interpreter;
    private final Folding folding;
    private final Search search;
    private final Map<Integer, List<Correction>> corrections;
    private final UnitCounts unitCounts;
    private final String busiestUnit;
    private final int exampleNumber;
    private final Memo<WrittenOut.Said, WrittenOut.Alone> writtenOut;

    /** A plan of which nothing was reported yet. */
    public Knowledge(Edition edition, Wordbook wordbook, Hanzi hanzi) {
        this.wordbook = wordbook;
        this.edition = edition;
        this.progress = Progress.NONE;
        this.plan = edition.plan();
        this.index = TaskIndex.of(plan);
        this.corrections = Entries.byRow(plan.corrections());
        this.unitCounts = new UnitCounts(plan.tasks());
        this.bodies = NamedUnits.of(wordbook.units(), plan);
        this.writtenOut = new Memo<>(MOST_WRITTEN_OUT);
        List<String> texts = new ArrayList<>();
        plan.tasks().stream().map(Task::text).forEach(text -> {
            if (text != null) {
                texts.add(text);
            }
        });
        plan.outline().passages().forEach(passage -> texts.add(passage.text()));
        plan.outline().measures().forEach(measure -> texts.add(measure.title()));
        this.interpreter = new Interpreter(
                bodies,
                wordbook.glossary(),
                hanzi,
                new PlanWords(plan.facts().of(Fact.TITLE).orElse(""), texts, lastNumber()));
        this.folding = new Folding(hanzi);
        this.search = new Search(plan, folding);
        this.busiestUnit = busiest(plan, bodies);
        this.exampleNumber = example(plan);
    }

    /** The same plan, with what was reported of it by now; what is worked out from the plan alone is shared. */
    public Knowledge with(Progress reported) {
        return new Knowledge(this, reported);
    }

    private Knowledge(Knowledge known, Progress reported) {
        this.edition = known.edition;
        this.wordbook = known.wordbook;
        this.bodies = known.bodies;
        this.progress = reported;
        this.plan = standing(edition.plan(), reported);
        this.interpreter = known.interpreter;
        this.folding = known.folding;
        this.search = known.search;
        this.corrections = known.corrections;
        this.unitCounts = known.unitCounts;
        this.busiestUnit = known.busiestUnit;
        this.exampleNumber = known.exampleNumber;
        this.writtenOut = known.writtenOut;
        this.index = known.index.with(Reported.of(reported(), this));
    }

    /** The plan with each task's due dates as they were put off. */
    private static Plan standing(Plan read, Progress reported) {
        List<Task> tasks = new ArrayList<>(read.tasks());
        for (int number : reported.tasks()) {
            int place = read.place(number);
            Standing standing = reported.of(number).orElse(null);
            if (place >= 0 && standing != null) {
                tasks.set(place, standing.postponed(tasks.get(place)));
            }
        }
        return new Plan(read.facts(), read.outline(), tasks, read.targets(), read.findings(), read.corrections());
    }

    /** The plan as it was read: its due dates are those of the document. */
    public Edition edition() {
        return edition;
    }

    /** The tables that questions about it are read by. */
    public Wordbook wordbook() {
        return wordbook;
    }

    /** The bodies as this plan names them: those of the tables, and those that only the plan knows. */
    public UnitDirectory bodies() {
        return bodies;
    }

    /** What was reported of its tasks. */
    public Progress progress() {
        return progress;
    }

    /** What reported a task done as a whole; empty while anything of it is open. */
    public Optional<Report> done(Task task) {
        return standing(task).flatMap(standing -> standing.done(row(task)));
    }

    /** A task's due dates with what was reported of each, in the order in which they are due now. */
    public List<Due> due(Task task) {
        return standing(task)
                .map(standing -> standing.due(row(task)))
                .orElseGet(() -> days(task).stream().map(Due::open).toList());
    }

    /** The due dates of a task that nobody reported done, in order. */
    public List<LocalDate> open(Task task) {
        return standing(task).map(standing -> standing.open(row(task))).orElseGet(() -> days(task));
    }

    /** The last progress that was reported of a task. */
    public Optional<Report> note(Task task) {
        return standing(task).flatMap(standing -> standing.last(Report.Kind.PROGRESS));
    }

    /** The tasks of which anything was reported, in plan order. */
    List<Task> reported() {
        return progress.tasks().stream()
                .sorted()
                .flatMap(number -> plan.task(number).stream())
                .toList();
    }

    private Optional<Standing> standing(Task task) {
        return progress.of(task.number());
    }

    /** The row as the document has it. */
    private Task row(Task task) {
        return edition.plan().task(task.number()).orElse(task);
    }

    static List<LocalDate> days(Task task) {
        return task.deadline() == null ? List.of() : task.deadline().due();
    }

    /** Understands questions about this plan. */
    public Interpreter interpreter() {
        return interpreter;
    }

    /** Words as they are searched for. */
    public List<String> folded(String words) {
        return List.of(folding.fold(words).split(" ", -1));
    }

    String fold(String text) {
        return folding.fold(text);
    }

    /** Whether a text of the plan has the folded words, whole. */
    boolean mentions(String words) {
        return search.mentions(words);
    }

    /** What the questions ask that are offered below answers: they are often the same. */
    Memo<WrittenOut.Said, WrittenOut.Alone> writtenOut() {
        return writtenOut;
    }

    /** The tasks a filter means on a day, and those of which the source does not tell. */
    public Matches matching(Filter filter, LocalDate today) {
        return Selection.of(filter, this, today).matches();
    }

    /** The plan as it stands: a due date that was postponed is the later one, its wording still the document's. */
    public Plan plan() {
        return plan;
    }

    Search search() {
        return search;
    }

    /** Which tasks have what. */
    TaskIndex index() {
        return index;
    }

    /** The corrected fields of each row that has any. */
    Map<Integer, List<Correction>> corrections() {
        return corrections;
    }

    /** The highest number of a task. */
    public int lastNumber() {
        return plan.lastNumber();
    }

    /** How many tasks each unit has. */
    UnitCounts unitCounts() {
        return unitCounts;
    }

    /** The unit that leads most tasks; the first the plan names where several do. */
    String busiestUnit() {
        return busiestUnit;
    }

    /** The first task that is whole, or else the last number there is. */
    int exampleNumber() {
        return exampleNumber;
    }

    private static int example(Plan plan) {
        return plan.tasks().stream()
                .filter(task -> task.state() == Task.State.COMPLETE)
                .mapToInt(Task::number)
                .findFirst()
                .orElse(plan.lastNumber());
    }

    private static String busiest(Plan plan, UnitDirectory units) {
        Map<String, Integer> leads = new LinkedHashMap<>();
        for (Task task : plan.tasks()) {
            if (task.parties().lead() != null) {
                task.parties().lead().forEach(unit -> leads.merge(unit, 1, Integer::sum));
            }
        }
        return leads.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> units.units().iterator().next().name());
    }

    Optional<Measure> measure(int number) {
        return plan().outline().measures().stream()
                .filter(measure -> measure.number() == number)
                .findFirst();
    }

    /** Whether any row names the unit. */
    boolean names(String unit) {
        return index.cells(Role.EITHER).units().has(unit);
    }
}
