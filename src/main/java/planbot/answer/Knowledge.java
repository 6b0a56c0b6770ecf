package planbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planbot.ask.Folding;
import planbot.ask.Glossary;
import planbot.ask.Hanzi;
import planbot.ask.Interpreter;
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
    private final Snapshot snapshot;
    private final Interpreter interpreter;
    private final Folding folding;
    private final Search search;

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

    Plan plan() {
        return snapshot.plan();
    }

    Search search() {
        return search;
    }

    int lastNumber() {
        return plan().tasks().stream().mapToInt(Task::number).max().orElse(0);
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
