package planbot.answer;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import planbot.ask.Ordering;
import planbot.plan.TaskNumbers;

/** Tasks by their due dates, as they are on a day; those that are due on one day are in plan order. */
final class DueOrder {
    private final TaskIndex index;
    private final LocalDate today;

    DueOrder(TaskIndex index, LocalDate today) {
        this.index = index;
        this.today = today;
    }

    /** The numbers of the tasks in an order, as many of them as are wanted. */
    List<Integer> ordered(BitSet tasks, Ordering ordering) {
        if (ordering.by() == Ordering.By.PLAN && ordering.limit() == null) {
            return TaskNumbers.of(tasks);
        }
        List<BitSet> groups = List.of(tasks);
        if (ordering.by() != Ordering.By.PLAN) {
            groups = byNextDue(tasks);
        }
        if (ordering.by() == Ordering.By.DEADLINE_LATEST_FIRST) {
            Collections.reverse(groups);
        }
        return first(groups, ordering.limit() == null ? Integer.MAX_VALUE : ordering.limit());
    }

    /** By the next due date, or the last one where all have passed; tasks without one come last. */
    private List<BitSet> byNextDue(BitSet tasks) {
        BitSet rest = (BitSet) tasks.clone();
        List<BitSet> ahead = taken(rest, index.days().tailSet(today, true));
        Deque<BitSet> ordered = new ArrayDeque<>();
        taken(rest, index.days().headSet(today, false).descendingSet()).forEach(ordered::addFirst);
        List<BitSet> groups = new ArrayList<>(ordered);
        groups.addAll(ahead);
        groups.add(rest);
        return groups;
    }

    /** Takes the tasks that are due on each of the days in their order out of the rest, each on the first of its days. */
    private List<BitSet> taken(BitSet rest, NavigableSet<LocalDate> days) {
        List<BitSet> groups = new ArrayList<>();
        for (LocalDate day : days) {
            if (rest.isEmpty()) {
                break;
            }
            BitSet due = index.due(day, rest);
            if (!due.isEmpty()) {
                groups.add(due);
                rest.andNot(due);
            }
        }
        return groups;
    }

    /** The few tasks that are due soonest, from today on. */
    List<Integer> soonest(BitSet tasks, int most) {
        return few(tasks, index.days().tailSet(today, true), most);
    }

    /** The few tasks whose last due date is the latest. */
    List<Integer> latest(BitSet tasks, int most) {
        return few(tasks, index.days().descendingSet(), most);
    }

    private List<Integer> few(BitSet tasks, NavigableSet<LocalDate> days, int most) {
        return first(taken((BitSet) tasks.clone(), days), most);
    }

    /** The first day from today on on which any of the tasks is due. */
    Optional<LocalDate> next(BitSet tasks) {
        return firstOf(index.days().tailSet(today, true), tasks);
    }

    /** The last day on which any of the tasks is due. */
    Optional<LocalDate> last(BitSet tasks) {
        return firstOf(index.days().descendingSet(), tasks);
    }

    private Optional<LocalDate> firstOf(NavigableSet<LocalDate> days, BitSet tasks) {
        return days.stream().filter(day -> !index.due(day, tasks).isEmpty()).findFirst();
    }

    private static List<Integer> first(List<BitSet> groups, int most) {
        return groups.stream().flatMapToInt(BitSet::stream).limit(most).boxed().toList();
    }
}
