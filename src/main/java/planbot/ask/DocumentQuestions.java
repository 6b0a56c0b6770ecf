package planbot.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import planbot.plan.Facts.Fact;

/** Questions about the document itself: its facts, chapters and measures. */
final class DocumentQuestions {
    /** The more telling words first: 依据是什么文件 asks for the basis. */
    private static final Map<Cue, Fact> FACTS = facts();

    private static Map<Cue, Fact> facts() {
        Map<Cue, Fact> facts = new LinkedHashMap<>();
        facts.put(Cue.NUMBER, Fact.NUMBER);
        facts.put(Cue.COPIES, Fact.COPIES);
        facts.put(Cue.RECIPIENTS, Fact.RECIPIENTS);
        facts.put(Cue.BASIS, Fact.BASIS);
        facts.put(Cue.PRINTED, Fact.PRINTED);
        facts.put(Cue.PUBLISHED, Fact.PUBLISHED);
        facts.put(Cue.WRITTEN, Fact.WRITTEN);
        facts.put(Cue.ISSUER, Fact.ISSUER);
        facts.put(Cue.TITLE, Fact.TITLE);
        return facts;
    }

    private final Signs signs;
    private final Filter filter;
    private final Numbering numbers;

    DocumentQuestions(Signs signs, Filter filter, Numbering numbers) {
        this.signs = signs;
        this.filter = filter;
        this.numbers = numbers;
    }

    /** The question, if it is one about the document. */
    Optional<Question> question() {
        if (numbers.measure() != null) {
            return Optional.of(new Question.OfOutline(Question.Part.MEASURE, numbers.measure()));
        }
        if (numbers.chapter() != null) {
            return Optional.of(new Question.OfOutline(Question.Part.CHAPTER, numbers.chapter()));
        }
        // Whoever is named beside 抄送 is looked for in that list, not in the table.
        for (Cue list : List.of(Cue.COPIES, Cue.RECIPIENTS)) {
            if (signs.has(list) && filter.numbers().isEmpty()) {
                return Optional.of(new Question.OfDocument(Objects.requireNonNull(FACTS.get(list))));
            }
        }
        if (!filter.units().isEmpty()
                || !filter.numbers().isEmpty()
                || !filter.others().isEmpty()) {
            return Optional.empty();
        }
        boolean ofThings = !filter.words().isEmpty() && !signs.has(Cue.DOCUMENT);
        if (!ofThings) {
            for (Map.Entry<Cue, Fact> fact : FACTS.entrySet()) {
                if (signs.has(fact.getKey())) {
                    return Optional.of(new Question.OfDocument(issuerWhen(fact.getValue())));
                }
            }
        }
        if (filter.isEmpty() && signs.has(Cue.CHAPTERS)) {
            return Optional.of(new Question.OfOutline(Question.Part.CHAPTERS, null));
        }
        if (filter.isEmpty() && signs.has(Cue.MEASURES)) {
            return Optional.of(new Question.OfOutline(Question.Part.MEASURES, null));
        }
        return Optional.empty();
    }

    /** 印发 with 谁 asks for the issuer, not for the date. */
    private Fact issuerWhen(Fact fact) {
        boolean who = signs.has(Cue.WHO) || signs.has(Cue.ISSUER);
        return (fact == Fact.PRINTED || fact == Fact.PUBLISHED) && who && !signs.has(Cue.WHEN) ? Fact.ISSUER : fact;
    }
}
