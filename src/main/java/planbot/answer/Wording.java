package planbot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import planbot.ask.Criterion;
import planbot.ask.Filter;
import planbot.ask.time.Span;
import planbot.plan.Role;

/** Puts a condition into words: as a reading (牵头=市科委), or as part of a sentence (市科委牵头). */
final class Wording {
    private final Words words;
    private final BiFunction<String, Role, String> takes;

    private Wording(Words words, BiFunction<String, Role, String> takes) {
        this.words = words;
        this.takes = takes;
    }

    static Wording reading(Words words) {
        return new Wording(words, words::takes);
    }

    static Wording sentence(Words words) {
        return new Wording(words, words::does);
    }

    /** As a heading, where a unit alone stands for all its tasks (市科委). */
    static Wording title(Words words) {
        return new Wording(words, (unit, role) -> role == Role.EITHER ? unit : words.does(unit, role));
    }

    /** The whole filter in words; "all tasks" where it has no condition. */
    String of(Filter filter) {
        if (!filter.numbers().isEmpty()) {
            return words.numbers(filter.numbers());
        }
        List<String> parts = new ArrayList<>();
        filter.unitCriteria().forEach(criterion -> parts.add(of(criterion)));
        if (filter.time() != null) {
            parts.add(of(filter.time()));
        }
        if (!filter.words().isEmpty()) {
            parts.add(words.mentions(filter.words()));
        }
        filter.others().forEach(other -> parts.add(of(other)));
        return parts.isEmpty() ? words.allTasks() : words.and(parts);
    }

    String of(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            String together = together(all);
            return together != null
                    ? together
                    : words.and(all.parts().stream().map(this::of).toList());
        }
        if (criterion instanceof Criterion.Any any) {
            return words.or(any.parts().stream().map(this::of).toList());
        }
        if (criterion instanceof Criterion.Not not) {
            return of(not);
        }
        if (criterion instanceof Criterion.DueIn due) {
            return of(due.span());
        }
        if (criterion instanceof Criterion.Takes part) {
            return takes.apply(part.unit(), part.role());
        }
        if (criterion instanceof Criterion.Sole sole) {
            return words.sole(sole.unit(), sole.role());
        }
        if (criterion instanceof Criterion.UnitCount count) {
            return words.unitCount(count.role(), count.least(), count.most());
        }
        if (criterion instanceof Criterion.Mentions mentions) {
            return words.mentions(mentions.words());
        }
        if (criterion instanceof Criterion.Numbered numbered) {
            return words.numbers(numbered.numbers());
        }
        if (criterion instanceof Criterion.Overdue) {
            return words.overdue();
        }
        if (criterion instanceof Criterion.Done) {
            return words.done();
        }
        if (criterion instanceof Criterion.NotYetDue) {
            return words.notYetDue();
        }
        if (criterion instanceof Criterion.MostUnits most) {
            return words.mostUnits(most.role());
        }
        if (criterion instanceof Criterion.PartiesUnknown unknown) {
            return words.partiesMissing(unknown.role());
        }
        return criterion instanceof Criterion.TextLost ? words.textMissing() : words.deadlineMissing();
    }

    /** Several units in one role: 市发展改革委、市经济信息委共同牵头. Null where it is not all units in one role. */
    private @Nullable String together(Criterion.All all) {
        List<String> units = new ArrayList<>();
        Role role = null;
        for (Criterion part : all.parts()) {
            if (!(part instanceof Criterion.Takes takes) || role != null && role != takes.role()) {
                return null;
            }
            role = takes.role();
            units.add(takes.unit());
        }
        return role == null ? null : takes.apply(words.together(units), role);
    }

    private String of(Criterion.Not not) {
        if (not.other() instanceof Criterion.Takes takes) {
            return words.doesNot(takes.unit(), takes.role());
        }
        if (not.other() instanceof Criterion.Done) {
            return words.notDone();
        }
        if (not.other() instanceof Criterion.DeadlineUnknown) {
            return words.deadlineStated();
        }
        return words.not(of(not.other()));
    }

    private String of(Span span) {
        if (span.from().equals(LocalDate.MIN)) {
            return words.deadlineUntil(span.to().toString());
        }
        if (span.to().equals(LocalDate.MAX)) {
            return words.deadlineFrom(span.from().toString());
        }
        String whole = whole(span);
        return whole == null
                ? words.deadlineIn(span.from().toString(), span.to().toString())
                : words.deadlineIn(whole, whole);
    }

    /** A month or a year as such, in the words of the language; null for any other stretch. */
    private @Nullable String whole(Span span) {
        boolean monthLong = span.from().getDayOfMonth() == 1
                && span.to().equals(span.from().plusMonths(1).minusDays(1));
        boolean yearLong = span.from().getDayOfYear() == 1
                && span.to().equals(span.from().plusYears(1).minusDays(1));
        boolean chinese = words.language() == Language.ZH;
        if (yearLong) {
            return chinese
                    ? span.from().getYear() + "年"
                    : String.valueOf(span.from().getYear());
        }
        if (monthLong) {
            return chinese
                    ? span.from().getYear() + "年" + span.from().getMonthValue() + "月"
                    : span.from().toString().substring(0, 7);
        }
        return null;
    }
}
