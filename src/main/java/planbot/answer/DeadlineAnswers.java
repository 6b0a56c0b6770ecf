package planbot.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import planbot.answer.Answer.Intent;
import planbot.ask.Aspect;
import planbot.ask.Ordering;
import planbot.ask.Question.OfTasks;
import planbot.plan.Task;

/** The next and the last deadline, and what is most urgent. */
final class DeadlineAnswers {
    private final Composition composition;
    private final Words words;

    DeadlineAnswers(Composition composition) {
        this.composition = composition;
        this.words = composition.words;
    }

    Answer answer(OfTasks question) {
        String condition = composition.wording.of(question.filter());
        String said = composition.sentence.of(question.filter());
        List<Task> tasks =
                Selection.of(question.filter(), Ordering.PLAIN, composition).tasks();
        if (question.ordering().limit() != null) {
            return few(tasks, question, condition);
        }
        Stream<LocalDate> days = tasks.stream().flatMap(DeadlineAnswers::due);
        boolean next = question.aspect() == Aspect.NEXT_DEADLINE;
        Optional<LocalDate> day = next
                ? days.filter(due -> !due.isBefore(composition.today)).min(Comparator.naturalOrder())
                : days.max(Comparator.naturalOrder());
        if (day.isEmpty()) {
            composition.lead(words.noDeadlineAhead(said)).read(condition);
            return composition.answer(Intent.NEXT_DEADLINE, condition, List.of());
        }
        List<Task> due = tasks.stream()
                .filter(task -> due(task).anyMatch(day.get()::equals))
                .toList();
        List<Integer> numbers = due.stream().map(Task::number).toList();
        int left = (int) ChronoUnit.DAYS.between(composition.today, day.get());
        composition.lead(next ? words.nextDeadline(day.get(), left, numbers) : words.lastDeadline(day.get(), numbers));
        return listed(due, condition);
    }

    /** The few that are due soonest from today on, or last of all. */
    private Answer few(List<Task> tasks, OfTasks question, String condition) {
        boolean next = question.aspect() == Aspect.NEXT_DEADLINE;
        String said = composition.sentence.of(question.filter());
        Comparator<Task> soonest = Comparator.comparing(task -> Selection.nextDue(task, composition.today));
        Comparator<Task> latest = Comparator.comparing(
                task -> due(task).max(Comparator.naturalOrder()).orElse(LocalDate.MIN), Comparator.reverseOrder());
        List<Task> few = tasks.stream()
                .filter(task -> due(task).anyMatch(day -> !next || !day.isBefore(composition.today)))
                .sorted(next ? soonest : latest)
                .limit(Objects.requireNonNullElse(question.ordering().limit(), 1))
                .toList();
        composition.lead(
                few.isEmpty()
                        ? words.noDeadlineAhead(said)
                        : next ? words.soonest(few.size(), said) : words.latest(few.size(), said));
        return listed(few, condition);
    }

    private Answer listed(List<Task> tasks, String condition) {
        new ListAnswers(composition).page(tasks, 0);
        composition.read(condition);
        composition.suggest(tasks.stream()
                .limit(1)
                .map(task -> words.askTask(task.number()))
                .toList());
        List<Integer> numbers = tasks.stream().map(Task::number).toList();
        return tasks.size() > ListAnswers.PAGE
                ? composition.answerWithMore(Intent.NEXT_DEADLINE, condition, numbers)
                : composition.answer(Intent.NEXT_DEADLINE, condition, numbers);
    }

    private static Stream<LocalDate> due(Task task) {
        return task.deadline() == null ? Stream.empty() : task.deadline().due().stream();
    }
}
