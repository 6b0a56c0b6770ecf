package planbot.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> TITLE = Set.of("标题", "题目", "文件名", "名称", "全称", "title", "name");

    private final Signs signs;
    private final Filter filter;
    private final Numbering numbers;
    private final String text;

    DocumentQuestions(Signs signs, Filter filter, Numbering numbers, String text) {
        this.text = text;
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
                return Optional.of(new Question.OfDocument(List.of(Objects.requireNonNull(FACTS.get(list)))));
            }
        }
        if (!filter.units().isEmpty()
                || !filter.numbers().isEmpty()
                || !filter.others().isEmpty()) {
            return Optional.empty();
        }
        if (filter.isEmpty() && signs.has(Cue.CHAPTERS)) {
            return Optional.of(new Question.OfOutline(Question.Part.CHAPTERS, null));
        }
        if (filter.isEmpty() && signs.has(Cue.MEASURES)) {
            return Optional.of(new Question.OfOutline(Question.Part.MEASURES, null));
        }
        boolean ofThings = !filter.words().isEmpty() && !signs.has(Cue.DOCUMENT);
        List<Fact> facts = ofThings ? List.of() : asked();
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Question.OfDocument(facts));
    }

    /** The facts that are named, each once; a title only where nothing more telling is named, or where it is called one. */
    private List<Fact> asked() {
        List<Fact> facts = new ArrayList<>();
        FACTS.forEach((cue, fact) -> {
            Fact meant = issuerWhen(fact);
            boolean said = signs.has(cue) && (fact != Fact.TITLE || facts.isEmpty() || namesTitle());
            if (said && !facts.contains(meant)) {
                facts.add(meant);
            }
        });
        return facts;
    }

    private boolean namesTitle() {
        return signs.saidOf(Cue.TITLE, text).stream().anyMatch(TITLE::contains);
    }

    /** 印发 with 谁 asks for the issuer, not for the date. */
    private Fact issuerWhen(Fact fact) {
        boolean who = signs.has(Cue.WHO) || signs.has(Cue.ISSUER);
        return (fact == Fact.PRINTED || fact == Fact.PUBLISHED) && who && !signs.has(Cue.WHEN) ? Fact.ISSUER : fact;
    }
}
