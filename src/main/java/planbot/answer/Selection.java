package planbot.answer;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import planbot.ask.Criterion;
import planbot.ask.Filter;
import planbot.ask.Ordering;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.plan.TaskNumbers;

/**
 * The tasks a filter means, and those that could not be judged.
 *
 * @param set all that it means, of which a limit may leave the first; not to be changed
 * @param numbers those that are left, in the order that was asked for
 * @param silent rows the source holds in part, and not the part that was asked about
 * @param lost rows the source lost altogether
 */
record Selection(Plan plan, BitSet set, List<Integer> numbers, BitSet silent, BitSet lost) {

    static Selection of(Filter filter, Ordering ordering, Composition composition) {
        return of(filter, ordering, composition.knowledge, composition.judge, composition.today);
    }

    /** The tasks in plan order. */
    static Selection of(Filter filter, Knowledge knowledge, LocalDate today) {
        return of(filter, Ordering.PLAIN, knowledge, new Judge(knowledge, today), today);
    }

    private static Selection of(Filter filter, Ordering ordering, Knowledge knowledge, Judge judge, LocalDate today) {
        TaskIndex index = knowledge.index();
        Judged judged = judge.judge(filter.criterion());
        BitSet set = judged.yes();
        for (Criterion other : filter.others()) {
            if (other instanceof Criterion.MostUnits most) {
                set = index.cells(most.role()).most(set);
            }
        }
        return new Selection(
                knowledge.plan(),
                set,
                new DueOrder(index, today).ordered(set, ordering),
                Judged.without(judged.unknown(), index.lost()),
                Judged.intersection(judged.unknown(), index.lost()));
    }

    List<Task> tasks() {
        return plan.numbered(numbers);
    }

    int size() {
        return numbers.size();
    }

    /** How many there are, whatever the limit. */
    int all() {
        return set.cardinality();
    }

    /** The numbers of those that are left and are among others, in the order that was asked for. */
    List<Integer> among(BitSet others) {
        return numbers instanceof TaskNumbers
                ? TaskNumbers.of(Judged.intersection(set, others))
                : numbers.stream().filter(others::get).toList();
    }

    Matches matches() {
        return new Matches(tasks(), plan.numbered(TaskNumbers.of(silent)), plan.numbered(TaskNumbers.of(lost)));
    }
}
