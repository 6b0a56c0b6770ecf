package planbot.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a question, by kind, so that a follow-up can replace like by like. All of them must hold.
 *
 * @param time the condition on due dates, or null
 * @param others conditions of state: overdue, without cooperating units …
 */
public record Filter(
        List<UnitClause> units,
        @Nullable Criterion time,
        List<String> words,
        List<Integer> numbers,
        List<Criterion> others) {

    public static final Filter NONE = new Filter(List.of(), null, List.of(), List.of(), List.of());

    public Filter {
        units = List.copyOf(units);
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
        others = List.copyOf(others);
    }

    public boolean isEmpty() {
        return units.isEmpty() && time == null && words.isEmpty() && numbers.isEmpty() && others.isEmpty();
    }

    /** How many conditions it has. */
    int conditions() {
        int times = time instanceof Criterion.All all ? all.parts().size() : 1;
        return units.size() + times + words.size() + others.size();
    }

    /** The same, whatever the units. */
    public Filter withoutUnits() {
        return new Filter(List.of(), time, words, numbers, others);
    }

    /** Whether it is one stretch of time with an end, and nothing else. */
    public boolean isTimeOnly() {
        return units.isEmpty()
                && words.isEmpty()
                && numbers.isEmpty()
                && others.isEmpty()
                && time instanceof Criterion.DueIn due
                && due.span().to().isBefore(LocalDate.MAX);
    }

    /** Whether it asks about words of the text only, whatever the time. */
    public boolean isWordsOnly() {
        return !words.isEmpty() && units.isEmpty() && numbers.isEmpty() && others.isEmpty();
    }

    /** The mentions of units as conditions, alternatives put together. */
    public List<Criterion> unitCriteria() {
        List<Criterion> criteria = new ArrayList<>();
        for (UnitClause clause : units) {
            if (clause.alternative() && !criteria.isEmpty()) {
                int last = criteria.size() - 1;
                criteria.set(last, new Criterion.Any(List.of(criteria.get(last), clause.criterion())));
            } else {
                criteria.add(clause.criterion());
            }
        }
        return criteria;
    }

    /** The conditions put together; without any, every task is meant. */
    public Criterion criterion() {
        if (!numbers.isEmpty()) {
            return new Criterion.Numbered(numbers);
        }
        List<Criterion> parts = new ArrayList<>();
        parts.addAll(unitCriteria());
        if (time != null) {
            parts.add(time);
        }
        if (!words.isEmpty()) {
            parts.add(new Criterion.Mentions(words));
        }
        parts.addAll(others);
        return parts.size() == 1 ? parts.get(0) : new Criterion.All(parts);
    }
}
