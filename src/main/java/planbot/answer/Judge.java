package planbot.answer;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planbot.ask.Criterion;
import planbot.plan.Role;

/** Decides for all tasks at once whether a condition holds on a given day. What the source does not hold is never a match. */
final class Judge {
    private final TaskIndex index;
    private final Search search;
    private final LocalDate today;
    /** The tasks that have the words: they are often asked for again by the same question. */
    private final Map<List<String>, BitSet> found = new HashMap<>();

    Judge(Knowledge knowledge, LocalDate today) {
        this.index = knowledge.index();
        this.search = knowledge.search();
        this.today = today;
    }

    /** Nobody can tell of a row that is lost, but for its number; it is never one for which a condition holds. */
    Judged judge(Criterion criterion) {
        Judged held = held(criterion);
        return criterion instanceof Criterion.Numbered
                ? held
                : new Judged(held.yes(), Judged.union(held.unknown(), index.lost()));
    }

    private Judged held(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return all.parts().stream().map(this::held).reduce(Judged.of(index.held()), Judged::and);
        }
        if (criterion instanceof Criterion.Any any) {
            return any.parts().stream().map(this::held).reduce(Judged.of(new BitSet()), Judged::or);
        }
        if (criterion instanceof Criterion.Not not) {
            return held(not.other()).not(index.held());
        }
        if (criterion instanceof Criterion.Numbered numbered) {
            BitSet numbers = new BitSet();
            numbered.numbers().stream()
                    .filter(number -> number > 0 && index.held().get(number))
                    .forEach(numbers::set);
            return Judged.of(numbers);
        }
        if (criterion instanceof Criterion.Done) {
            // The document itself says nothing of progress: what nobody reported done is not.
            return Judged.of(Judged.intersection(index.done(), index.held()));
        }
        if (criterion instanceof Criterion.Mentions mentions) {
            return Judged.of(found.computeIfAbsent(mentions.words(), search::tasks), index.texts(), index.held());
        }
        if (criterion instanceof Criterion.TextLost) {
            return Judged.of(Judged.without(index.held(), index.texts()));
        }
        if (criterion instanceof Criterion.DeadlineUnknown) {
            return Judged.of(Judged.without(index.held(), index.deadlines()));
        }
        return ofUnits(criterion);
    }

    private Judged ofUnits(Criterion criterion) {
        if (criterion instanceof Criterion.Takes takes) {
            return takes.role() == Role.EITHER
                    ? takes(takes.unit(), Role.LEAD).or(takes(takes.unit(), Role.COOPERATING))
                    : takes(takes.unit(), takes.role());
        }
        if (criterion instanceof Criterion.Sole sole) {
            Cells cells = index.cells(sole.role());
            BitSet alone = Judged.intersection(
                    cells.units().of(sole.unit()), cells.sizes().of(1));
            return Judged.of(alone, cells.known(), index.held());
        }
        if (criterion instanceof Criterion.UnitCount count) {
            Cells cells = index.cells(count.role());
            BitSet counted = new BitSet();
            cells.sizes().addBetween(count.least(), count.most(), counted);
            return Judged.of(counted, cells.known(), index.held());
        }
        if (criterion instanceof Criterion.MostUnits most) {
            // Which of the others has most is for the selection to say.
            BitSet known = index.cells(most.role()).known();
            return Judged.of(known, known, index.held());
        }
        if (criterion instanceof Criterion.PartiesUnknown unknown) {
            return Judged.of(
                    Judged.without(index.held(), index.cells(unknown.role()).known()));
        }
        return Judged.of(due(criterion), index.deadlines(), index.held());
    }

    private Judged takes(String unit, Role role) {
        Cells cells = index.cells(role);
        return Judged.of(cells.units().of(unit), cells.known(), index.held());
    }

    private BitSet due(Criterion criterion) {
        if (criterion instanceof Criterion.DueIn due) {
            return index.due(due.span().from(), due.span().to());
        }
        if (criterion instanceof Criterion.Overdue) {
            return index.open(LocalDate.MIN, today.minusDays(1));
        }
        if (criterion instanceof Criterion.NotYetDue) {
            return index.open(today, LocalDate.MAX);
        }
        throw new IllegalArgumentException("a condition without a judgement: " + criterion);
    }
}
