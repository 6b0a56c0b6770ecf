package planbot.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import planbot.answer.Answer.Intent;
import planbot.ask.Aspect;
import planbot.ask.Ordering;
import planbot.ask.Question.OfTasks;
import planbot.plan.TaskNumbers;

/** The next and the last deadline, and what is most urgent. */
final class DeadlineAnswers {
    private final Composition composition;
    private final Words words;
    private final DueOrder order;

    DeadlineAnswers(Composition composition) {
        this.composition = composition;
        this.words = composition.words;
        this.order = new DueOrder(composition.knowledge.index(), composition.today);
    }

    Answer answer(OfTasks question) {
        String condition = composition.wording.of(question.filter());
        String said = composition.sentence.of(question.filter());
        BitSet tasks =
                Selection.of(question.filter(), Ordering.PLAIN, composition).set();
        if (question.ordering().limit() != null) {
            return few(tasks, question, condition);
        }
        boolean next = question.aspect() == Aspect.NEXT_DEADLINE;
        Optional<LocalDate> day = next ? order.next(tasks) : order.last(tasks);
        if (day.isEmpty()) {
            composition.lead(words.noDeadlineAhead(said)).read(condition);
            return composition.answer(Intent.NEXT_DEADLINE, condition, List.of());
        }
        List<Integer> numbers = TaskNumbers.of(composition.knowledge.index().due(day.get(), tasks));
        int left = (int) ChronoUnit.DAYS.between(composition.today, day.get());
        composition.lead(next ? words.nextDeadline(day.get(), left, numbers) : words.lastDeadline(day.get(), numbers));
        return listed(numbers, condition);
    }

    /** The few that are due soonest from today on, or last of all. */
    private Answer few(BitSet tasks, OfTasks question, String condition) {
        boolean next = question.aspect() == Aspect.NEXT_DEADLINE;
        String said = composition.sentence.of(question.filter());
        int most = Objects.requireNonNullElse(question.ordering().limit(), 1);
        List<Integer> few = next ? order.soonest(tasks, most) : order.latest(tasks, most);
        composition.lead(
                few.isEmpty()
                        ? words.noDeadlineAhead(said)
                        : next ? words.soonest(few.size(), said) : words.latest(few.size(), said));
        return listed(few, condition);
    }

    private Answer listed(List<Integer> numbers, String condition) {
        new ListAnswers(composition).page(composition.knowledge.plan().numbered(numbers), 0);
        composition.read(condition);
        composition.suggest(numbers.stream().limit(1).map(words::askTask).toList());
        return numbers.size() > ListAnswers.PAGE
                ? composition.answerWithMore(Intent.NEXT_DEADLINE, condition, numbers)
                : composition.answer(Intent.NEXT_DEADLINE, condition, numbers);
    }
}
