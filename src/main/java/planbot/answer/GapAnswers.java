package planbot.answer;

import java.util.BitSet;
import java.util.List;
import planbot.answer.Answer.Intent;
import planbot.plan.Role;
import planbot.plan.TaskNumbers;

/** Says how much of the table the source holds, and which rows it lost in whole or in part. */
final class GapAnswers {
    private final Composition composition;
    private final Words words;

    GapAnswers(Composition composition) {
        this.composition = composition;
        this.words = composition.words;
    }

    Answer answer() {
        TaskIndex index = composition.knowledge.index();
        BitSet tails = Judged.intersection(
                index.deadlines(),
                Judged.intersection(
                        index.cells(Role.LEAD).known(),
                        index.cells(Role.COOPERATING).known()));
        BitSet whole = Judged.intersection(index.texts(), tails);
        composition.lead(words.gaps(
                composition.knowledge.plan().tasks().size(),
                whole.cardinality(),
                index.lost().cardinality()));
        paragraph(words.rowsLost(), index.lost());
        paragraph(words.textMissing(), Judged.without(index.held(), index.texts()));
        paragraph(words.tailMissing(), Judged.without(index.texts(), tails));
        composition.suggest(List.of(words.askNext()));
        return composition.answer(Intent.FACT, "", List.of());
    }

    private void paragraph(String what, BitSet tasks) {
        if (!tasks.isEmpty()) {
            composition.paragraph(words.gap(what, TaskNumbers.of(tasks)));
        }
    }
}
