package planbot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.ask.Criterion;
import planbot.ask.Ordering;
import planbot.plan.Deadline;
import planbot.plan.Task;

/** What is found for all tasks at once is what a plain look at each of them finds. */
class JudgeTest {
    private static final LocalDate TODAY = RandomKnowledge.TODAY;
    private static final int PLANS = 60;
    private static final int CONDITIONS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void conditions_hold_for_the_tasks_they_hold_for_one_by_one(long seed) {
        RandomKnowledge random = new RandomKnowledge(seed);
        for (int i = 0; i < PLANS; i++) {
            Knowledge knowledge = random.next();
            Judge judge = new Judge(knowledge, TODAY);
            PlainJudge plain = new PlainJudge(knowledge, TODAY);
            for (int k = 0; k < CONDITIONS; k++) {
                Criterion condition = random.condition(3);
                BitSet yes = new BitSet();
                BitSet unknown = new BitSet();
                for (Task task : knowledge.plan().tasks()) {
                    Judgement judgement = plain.judge(task, condition);
                    // A row that is lost is in no list.
                    boolean lost = task.state() == Task.State.ABSENT;
                    yes.set(task.number(), judgement == Judgement.YES && !lost);
                    unknown.set(task.number(), judgement == Judgement.UNKNOWN);
                }
                assertEquals(
                        new Judged(yes, unknown),
                        judge.judge(condition),
                        () -> condition + " of " + knowledge.plan().tasks());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void tasks_are_put_in_order_as_if_they_were_compared(long seed) {
        RandomKnowledge random = new RandomKnowledge(seed);
        for (int i = 0; i < PLANS; i++) {
            Knowledge knowledge = random.next();
            DueOrder order = new DueOrder(knowledge.index(), TODAY);
            BitSet set = new Judge(knowledge, TODAY).judge(random.condition(1)).yes();
            List<Task> tasks = knowledge.plan().tasks().stream()
                    .filter(task -> set.get(task.number()))
                    .toList();
            Comparator<Task> byNext = Comparator.comparing(JudgeTest::nextDue);
            for (Ordering.By by : Ordering.By.values()) {
                for (Integer limit : new @Nullable Integer[] {null, 0, 3, 100}) {
                    List<Task> sorted = new ArrayList<>(tasks);
                    if (by != Ordering.By.PLAN) {
                        sorted.sort(by == Ordering.By.DEADLINE ? byNext : byNext.reversed());
                    }
                    List<Task> first = limit == null ? sorted : sorted.subList(0, Math.min(limit, sorted.size()));
                    assertEquals(
                            first.stream().map(Task::number).toList(), order.ordered(set, new Ordering(by, limit)));
                }
            }
            assertEquals(
                    tasks.stream()
                            .flatMap(task -> Knowledge.days(task).stream())
                            .filter(day -> !day.isBefore(TODAY))
                            .min(Comparator.naturalOrder()),
                    order.next(set));
            assertEquals(
                    tasks.stream()
                            .flatMap(task -> Knowledge.days(task).stream())
                            .max(Comparator.naturalOrder()),
                    order.last(set));
            assertEquals(
                    tasks.stream()
                            .filter(task -> !nextDue(task).isBefore(TODAY)
                                    && !nextDue(task).equals(LocalDate.MAX))
                            .sorted(byNext)
                            .limit(4)
                            .map(Task::number)
                            .toList(),
                    order.soonest(set, 4));
        }
    }

    /** The next due date, or the last one where all have passed; tasks without one come last. */
    private static LocalDate nextDue(Task task) {
        Deadline deadline = task.deadline();
        if (deadline == null || deadline.due().isEmpty()) {
            return LocalDate.MAX;
        }
        return deadline.due().stream()
                .filter(day -> !day.isBefore(TODAY))
                .findFirst()
                .orElse(deadline.due().get(deadline.due().size() - 1));
    }
}
