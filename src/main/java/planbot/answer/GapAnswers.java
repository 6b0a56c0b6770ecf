package planbot.answer;

import java.util.List;
import java.util.function.Predicate;
import planbot.answer.Answer.Intent;
import planbot.plan.Task;

/** Says how much of the table the source holds, and which rows it lost in whole or in part. */
final class GapAnswers {
    private final Composition composition;
    private final Words words;

    GapAnswers(Composition composition) {
        this.composition = composition;
        this.words = composition.words;
    }

    Answer answer() {
        List<Task> tasks = composition.knowledge.plan().tasks();
        List<Integer> lost = numbers(task -> task.state() == Task.State.ABSENT);
        List<Integer> whole = numbers(task -> task.state() == Task.State.COMPLETE);
        composition.lead(words.gaps(tasks.size(), whole.size(), lost.size()));
        paragraph(words.rowsLost(), lost);
        paragraph(words.textMissing(), numbers(task -> task.state() != Task.State.ABSENT && task.text() == null));
        paragraph(
                words.tailMissing(),
                numbers(task -> task.state() == Task.State.TEXT_ONLY || task.state() == Task.State.PARTIAL));
        composition.suggest(List.of(words.askNext()));
        return composition.answer(Intent.FACT, "", List.of());
    }

    private void paragraph(String what, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            composition.paragraph(words.gap(what, numbers));
        }
    }

    private List<Integer> numbers(Predicate<Task> lacking) {
        return composition.knowledge.plan().tasks().stream()
                .filter(lacking)
                .map(Task::number)
                .toList();
    }
}
