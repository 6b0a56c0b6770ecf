package planbot.answer;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import planbot.answer.Answer.Intent;
import planbot.ask.Question.OfDocument;
import planbot.ask.Question.OfOutline;
import planbot.plan.Facts.Fact;
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

    Answer facts(OfDocument question) {
        List<String> lines = question.facts().stream().map(this::line).toList();
        composition.lead(lines.get(0));
        lines.subList(1, lines.size()).forEach(composition::paragraph);
        String understood = question.facts().stream()
                .map(fact -> fact.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return composition.answer(Intent.FACT, understood, List.of());
    }

    private String line(Fact fact) {
        return composition
                .knowledge
                .plan()
                .facts()
                .of(fact)
                .map(known -> words.fact(fact, known))
                .orElseGet(() -> words.factMissing(fact));
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
