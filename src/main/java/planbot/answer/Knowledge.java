package planbot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planbot.ask.Filter;
import planbot.ask.Folding;
import planbot.ask.Glossary;
import planbot.ask.Hanzi;
import planbot.ask.Interpreter;
import planbot.ask.Ordering;
import planbot.ask.PlanWords;
import planbot.plan.Facts.Fact;
import planbot.plan.Outline.Measure;
import planbot.plan.Plan;
import planbot.plan.Role;
import planbot.plan.Snapshot;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;

/** A snapshot with what is worked out from it once: its texts folded for search, and the reader of questions about it. */
public final class Knowledge {
    private static final int MOST_WRITTEN_OUT = 5_000;

    private final Snapshot snapshot;
    private final Interpreter interpreter;
    private final Folding folding;
    private final Search search;
    private final String busiestUnit;
    private final Memo<WrittenOut.Said, String> writtenOut = new Memo<>(MOST_WRITTEN_OUT);

    public Knowledge(Snapshot snapshot, UnitDirectory units, Glossary glossary, Hanzi hanzi) {
        this.snapshot = snapshot;
        Plan plan = snapshot.plan();
        List<String> texts = new ArrayList<>();
        plan.tasks().stream().map(Task::text).forEach(text -> {
            if (text != null) {
                texts.add(text);
            }
        });
        plan.outline().passages().forEach(passage -> texts.add(passage.text()));
        plan.outline().measures().forEach(measure -> texts.add(measure.title()));
        this.interpreter = new Interpreter(
                units,
                glossary,
                hanzi,
                new PlanWords(plan.facts().of(Fact.TITLE).orElse(""), texts, lastNumber()));
        this.folding = new Folding(hanzi);
        this.search = new Search(plan, folding);
        this.busiestUnit = busiest(plan, units);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Understands questions about this plan. */
    public Interpreter interpreter() {
        return interpreter;
    }

    /** Words as they are searched for. */
    public List<String> folded(String words) {
        return List.of(folding.fold(words).split(" ", -1));
    }

    /** Questions that were written out before: what is offered below answers is often the same. */
    Memo<WrittenOut.Said, String> writtenOut() {
        return writtenOut;
    }

    /** The tasks a filter means on a day, and those of which the source does not tell. */
    public Matches matching(Filter filter, LocalDate today) {
        Composition composition = new Composition(this, Words.in(Language.ZH), today, List.of());
        Selection selection = Selection.of(filter, Ordering.PLAIN, composition);
        return new Matches(selection.tasks(), selection.silent(), selection.lost());
    }

    /** The plan itself. */
    public Plan plan() {
        return snapshot.plan();
    }

    Search search() {
        return search;
    }

    /** The highest number of a task. */
    public int lastNumber() {
        return plan().tasks().stream().mapToInt(Task::number).max().orElse(0);
    }

    /** The unit that leads most tasks; the first the plan names where several do. */
    String busiestUnit() {
        return busiestUnit;
    }

    /** The first task that is whole, or else the last number there is. */
    int exampleNumber() {
        return plan().tasks().stream()
                .filter(task -> task.state() == Task.State.COMPLETE)
                .mapToInt(Task::number)
                .findFirst()
                .orElse(lastNumber());
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
        return plan().tasks().stream()
                .map(task -> task.parties().in(Role.EITHER))
                .anyMatch(cell -> cell != null && cell.contains(unit));
    }
}
