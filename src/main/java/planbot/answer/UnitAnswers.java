package planbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer.Intent;
import planbot.ask.Ordering;
import planbot.ask.Question.OfUnits;
import planbot.ask.Question.Rank;
import planbot.plan.Role;
import planbot.plan.Task;

/** The table of how many tasks each unit has. */
final class UnitAnswers {
    private final Composition composition;
    private final Words words;

    UnitAnswers(Composition composition) {
        this.composition = composition;
        this.words = composition.words;
    }

    private static final class Count {
        private int lead;
        private int cooperating;

        int in(Role role) {
            return role == Role.LEAD ? lead : role == Role.COOPERATING ? cooperating : lead + cooperating;
        }
    }

    Answer answer(OfUnits question) {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Task task :
                Selection.of(question.filter(), Ordering.PLAIN, composition).tasks()) {
            units(task.parties().lead()).forEach(unit -> count(counts, unit).lead++);
            units(task.parties().cooperating()).forEach(unit -> count(counts, unit).cooperating++);
        }
        Role role = question.role();
        List<Map.Entry<String, Count>> rows = new ArrayList<>(counts.entrySet());
        rows.removeIf(row -> row.getValue().in(role) == 0);
        rows.sort(Comparator.comparing(row -> -row.getValue().in(role)));
        String condition = composition.wording.of(question.filter());
        composition.lead(first(question, rows, condition));
        composition.add(new Doc.Table(
                words.unitTable(), rows.stream().map(UnitAnswers::row).toList()));
        composition.read(words.and(List.of(words.role(role), condition)));
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

    private static Count count(Map<String, Count> counts, String unit) {
        return counts.computeIfAbsent(unit, name -> new Count());
    }

    private static List<String> units(@Nullable List<String> cell) {
        return cell == null ? List.of() : cell;
    }

    private static List<String> row(Map.Entry<String, Count> row) {
        Count count = row.getValue();
        return List.of(
                row.getKey(),
                String.valueOf(count.lead),
                String.valueOf(count.cooperating),
                String.valueOf(count.lead + count.cooperating));
    }
}
