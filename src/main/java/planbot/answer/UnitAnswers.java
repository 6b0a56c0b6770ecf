package planbot.answer;

import java.util.List;
import java.util.Map;
import planbot.answer.Answer.Intent;
import planbot.answer.UnitCounts.Count;
import planbot.ask.Ordering;
import planbot.ask.Question.OfUnits;
import planbot.ask.Question.Rank;
import planbot.plan.Role;

/** The table of how many tasks each unit has. */
final class UnitAnswers {
    private final Composition composition;
    private final Words words;

    UnitAnswers(Composition composition) {
        this.composition = composition;
        this.words = composition.words;
    }

    Answer answer(OfUnits question) {
        UnitCounts counts = question.filter().isEmpty()
                ? composition.knowledge.unitCounts()
                : new UnitCounts(Selection.of(question.filter(), Ordering.PLAIN, composition)
                        .tasks());
        List<Map.Entry<String, Count>> rows = counts.by(question.role());
        String condition = composition.wording.of(question.filter());
        composition.lead(first(question, rows, condition));
        composition.add(new Doc.Table(
                words.unitTable(), rows.stream().map(UnitAnswers::row).toList()));
        composition.read(words.and(List.of(words.role(question.role()), condition)));
        composition.suggest(
                rows.stream().limit(2).map(row -> words.askLeads(row.getKey())).toList());
        return composition.answer(Intent.STATISTICS, condition, List.of());
    }

    private String first(OfUnits question, List<Map.Entry<String, Count>> rows, String condition) {
        Role role = question.role();
        if (rows.isEmpty()) {
            return words.nothing(condition);
        }
        if (question.rank() == Rank.ALL) {
            return words.byUnit(rows.size(), role);
        }
        int extreme = rows.get(question.rank() == Rank.MOST ? 0 : rows.size() - 1)
                .getValue()
                .in(role);
        String units = words.joined(rows.stream()
                .filter(row -> row.getValue().in(role) == extreme)
                .map(Map.Entry::getKey)
                .toList());
        return question.rank() == Rank.MOST
                ? words.mostTasks(units, role, extreme)
                : words.fewestTasks(units, role, extreme);
    }

    private static List<String> row(Map.Entry<String, Count> row) {
        Count count = row.getValue();
        return List.of(
                row.getKey(),
                String.valueOf(count.lead()),
                String.valueOf(count.cooperating()),
                String.valueOf(count.in(Role.EITHER)));
    }
}
