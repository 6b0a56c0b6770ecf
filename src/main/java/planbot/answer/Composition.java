package planbot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer.Intent;
import planbot.answer.Doc.Block;
import planbot.plan.Correction;
import planbot.plan.Outline.Measure;
import planbot.plan.Outline.Passage;
import planbot.plan.Target;
import planbot.plan.Task;

/** An answer being put together: what every kind of answer needs to write its blocks. */
final class Composition {
    final Knowledge knowledge;
    final Words words;
    final LocalDate today;
    final Judge judge;
    final Entries entries;
    final TaskEntries tasks;
    final Wording wording;
    final Wording sentence;
    /** How words of the question were read that are not the plan's; shown with the reading. */
    final List<String> notes;

    private final List<Block> blocks = new ArrayList<>();

    Composition(Knowledge knowledge, Words words, LocalDate today, List<String> notes) {
        this.knowledge = knowledge;
        this.words = words;
        this.today = today;
        this.judge = new Judge(knowledge, today);
        this.entries = new Entries(words, today, knowledge.corrections());
        this.tasks = new TaskEntries(knowledge, words, today);
        this.wording = Wording.reading(words);
        this.sentence = Wording.sentence(words);
        this.notes = notes;
    }

    Composition lead(String text) {
        blocks.add(new Doc.Lead(text));
        return this;
    }

    Composition paragraph(String text) {
        blocks.add(new Doc.Paragraph(text));
        return this;
    }

    Composition add(Block block) {
        blocks.add(block);
        return this;
    }

    Composition suggest(List<String> labels) {
        if (!labels.isEmpty()) {
            blocks.add(Doc.Suggestions.of(labels.toArray(String[]::new)));
        }
        return this;
    }

    /** The reading of the question, with the notes on words read otherwise. */
    Composition read(String condition) {
        List<String> parts = new ArrayList<>(notes);
        parts.add(0, condition);
        return paragraph(words.read(words.and(parts)));
    }

    /** Questions that this plan has an answer to. */
    List<String> examples() {
        return words.examples(knowledge.busiestUnit(), knowledge.exampleNumber());
    }

    Composition quote(Task task) {
        if (task.text() != null) {
            blocks.add(new Doc.Quote(task.text(), whereRow(task.number())));
        }
        return this;
    }

    Composition quote(Passage passage) {
        blocks.add(new Doc.Quote(passage.text(), where(passage)));
        return this;
    }

    Composition quote(Target target) {
        Integer passage = target.passage();
        Integer task = target.task();
        String where = task != null
                ? whereRow(task)
                : passage != null ? where(knowledge.plan().outline().passages().get(passage)) : words.whereUncertain();
        blocks.add(new Doc.Quote(target.sentence(), where));
        return this;
    }

    /** Where a row's text stands: in the document's table, or in what corrects it. */
    String whereRow(int task) {
        return knowledge.corrections().getOrDefault(task, List.of()).stream()
                .filter(correction -> correction.field() == Correction.Field.TEXT)
                .findFirst()
                .map(correction -> words.whereCorrected(task, correction.source()))
                .orElseGet(() -> words.whereTable(task));
    }

    private String where(Passage passage) {
        Integer number = passage.measure();
        Measure measure = number == null ? null : knowledge.measure(number).orElse(null);
        if (!passage.certain()) {
            return words.whereUncertain();
        }
        return measure == null ? words.whereText() : words.whereMeasure(measure.number(), measure.title());
    }

    Answer answer(Intent intent, String understood, List<Integer> tasks) {
        return new Answer(intent, understood, tasks, new Doc(words.language(), blocks), false);
    }

    Answer answerWithMore(Intent intent, String understood, List<Integer> tasks) {
        return new Answer(intent, understood, tasks, new Doc(words.language(), blocks), true);
    }

    @Nullable
    Task task(int number) {
        return knowledge.plan().task(number).orElse(null);
    }
}
