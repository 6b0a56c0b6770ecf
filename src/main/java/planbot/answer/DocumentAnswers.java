package planbot.answer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import planbot.answer.Answer.Intent;
import planbot.ask.Question.OfDocument;
import planbot.ask.Question.OfOutline;
import planbot.plan.Outline;
import planbot.plan.Outline.Chapter;
import planbot.plan.Outline.Measure;

/** Facts of the document, its chapters and measures. */
final class DocumentAnswers {
    private final Composition composition;
    private final Words words;
    private final Outline outline;

    DocumentAnswers(Composition composition) {
        this.composition = composition;
        this.words = composition.words;
        this.outline = composition.knowledge.plan().outline();
    }

    Answer fact(OfDocument question) {
        Optional<String> text = composition.knowledge.plan().facts().of(question.fact());
        composition.lead(text.map(known -> words.fact(question.fact(), known))
                .orElseGet(() -> words.factMissing(question.fact())));
        return composition.answer(Intent.FACT, question.fact().name().toLowerCase(java.util.Locale.ROOT), List.of());
    }

    Answer outline(OfOutline question) {
        int number = question.number() == null ? 0 : question.number();
        switch (question.part()) {
            case CHAPTERS -> chapters();
            case MEASURES -> {
                int last = outline.measures().stream()
                        .mapToInt(Measure::number)
                        .max()
                        .orElse(0);
                composition.lead(words.measures(outline.measures().size(), last));
                outline.measures().forEach(this::title);
            }
            case CHAPTER -> chapter(number);
            case MEASURE -> measure(number);
        }
        Intent intent = question.part().name().startsWith("CHAPTER") ? Intent.FACT : Intent.MEASURE;
        return composition.answer(intent, "", List.of());
    }

    private void chapters() {
        composition.lead(words.chapters(outline.chapters().size()));
        outline.chapters().forEach(chapter -> composition.paragraph(title(chapter)));
    }

    private void chapter(int number) {
        Optional<Chapter> chapter = outline.chapters().stream()
                .filter(known -> known.number() == number)
                .findFirst();
        composition.lead(chapter.map(this::title).orElseGet(() -> words.noChapter(number)));
        outline.measures().stream()
                .filter(measure -> Objects.equals(measure.chapter(), number))
                .forEach(this::title);
    }

    private void measure(int number) {
        Optional<Measure> measure = composition.knowledge.measure(number);
        int last = outline.measures().stream().mapToInt(Measure::number).max().orElse(0);
        composition.lead(measure.map(known -> words.measure(number, known.title()))
                .orElseGet(() -> number >= 1 && number <= last ? words.measureLost(number) : words.noMeasure(number)));
        outline.passages().stream()
                .filter(passage -> measure.isPresent() && Objects.equals(passage.measure(), number))
                .forEach(composition::quote);
    }

    private String title(Chapter chapter) {
        return chapter.title() == null
                ? words.chapterLost(chapter.number())
                : words.chapter(chapter.number(), chapter.title());
    }

    private void title(Measure measure) {
        composition.paragraph(words.measure(measure.number(), measure.title()));
    }
}
