package planbot.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import planbot.answer.Answer.Intent;
import planbot.ask.Aspect;
import planbot.ask.Criterion;
import planbot.ask.Filter;
import planbot.ask.Ordering;
import planbot.ask.Question.OfTasks;
import planbot.ask.UnitClause;
import planbot.plan.Role;
import planbot.plan.Task;

/** Lists and counts of tasks, a page at a time. */
final class ListAnswers {
    /** Entries a page. */
    static final int PAGE = 10;

    private final Composition composition;
    private final Words words;

    ListAnswers(Composition composition) {
        this.composition = composition;
        this.words = composition.words;
    }

    Answer answer(OfTasks question) {
        Filter filter = question.filter();
        List<String> strangers = strangers(filter, composition.knowledge);
        String condition = composition.wording.of(filter);
        if (!strangers.isEmpty()) {
            strangers.forEach(unit -> composition.lead(words.notInPlan(unit)));
            return composition
                    .read(condition)
                    .suggest(List.of(composition.examples().get(0)))
                    .answer(Intent.UNKNOWN_UNIT, condition, List.of());
        }
        Selection selection = Selection.of(filter, question.ordering(), composition);
        int pages = (selection.size() + PAGE - 1) / PAGE;
        if (pages > 0 && (question.page() < 1 || question.page() > pages)) {
            composition.lead(words.noSuchPage(question.page(), pages));
            return composition.read(condition).answer(Intent.LIST, condition, selection.numbers());
        }
        int offset = pages == 0 ? 0 : (question.page() - 1) * PAGE;
        composition.lead(first(question, selection, composition.sentence.of(filter)));
        strangersAmong(filter).forEach(unit -> composition.paragraph(words.notInPlan(unit)));
        Criterion done = new Criterion.Done();
        if (filter.others().contains(done) || filter.others().contains(new Criterion.Not(done))) {
            composition.paragraph(composition.knowledge.progress().isEmpty() ? words.noProgress() : reported());
        }
        page(selection.tasks(), offset);
        if (filter.isWordsOnly()) {
            composition.knowledge.search().passages(filter.words()).stream()
                    .limit(2)
                    .forEach(composition::quote);
        }
        String sorted = words.sorted(question.ordering().by());
        composition.read(sorted.isEmpty() ? condition : words.and(List.of(condition, sorted)));
        int silent = selection.silent().cardinality();
        int lost = selection.lost().cardinality();
        if (silent + lost > 0) {
            composition.paragraph(words.unjudged(silent, lost));
        }
        composition.suggest(next(selection.tasks(), offset, filter));
        Intent intent = question.aspect() == Aspect.COUNT || question.aspect() == Aspect.AMOUNT
                ? Intent.COUNT
                : filter.isWordsOnly() ? Intent.SEARCH : Intent.LIST;
        boolean more = offset + PAGE < selection.size();
        return more
                ? composition.answerWithMore(intent, condition, selection.numbers())
                : composition.answer(intent, condition, selection.numbers());
    }

    /** How much of the whole plan is reported done. */
    private String reported() {
        Knowledge knowledge = composition.knowledge;
        int done = knowledge.index().done().cardinality();
        int any = (int) knowledge.reported().stream()
                .filter(task -> knowledge.done(task).isPresent()
                        || knowledge.due(task).stream().anyMatch(due -> !due.isOpen()))
                .count();
        return ProgressWords.in(words.language())
                .counts(knowledge.plan().tasks().size(), done, any - done);
    }

    private String first(OfTasks question, Selection selection, String condition) {
        int count = selection.size();
        boolean counts = question.aspect() == Aspect.COUNT || question.aspect() == Aspect.AMOUNT;
        if (counts && question.filter().isEmpty()) {
            return words.counted(composition.knowledge.lastNumber(), words.allTasks());
        }
        List<String> each = each(question, selection);
        if (each.size() > 1) {
            return words.each(each, count);
        }
        Ordering ordering = question.ordering();
        if (count < selection.all()) {
            return words.firstOf(count, selection.all(), condition, ordering.by());
        }
        if (counts) {
            return oneUnit(question) && count > 0
                    ? words.counted(count, condition) + " " + apart(question, selection)
                    : words.counted(count, condition);
        }
        if (question.aspect() == Aspect.DEADLINE && question.filter().isTimeOnly()) {
            LocalDate end = ((Criterion.DueIn)
                            Objects.requireNonNull(question.filter().time()))
                    .span()
                    .to();
            return words.daysUntil(end, (int) ChronoUnit.DAYS.between(composition.today, end))
                    + (count == 0 ? words.nothing(condition) : words.found(count, condition));
        }
        if (count == 0) {
            return words.nothing(condition);
        }
        return oneUnit(question)
                ? words.found(count, condition) + " " + apart(question, selection)
                : words.found(count, condition);
    }

    /** Whether one unit is asked about in either role. */
    private static boolean oneUnit(OfTasks question) {
        List<UnitClause> units = question.filter().units();
        return units.size() == 1
                && units.get(0).units().size() == 1
                && units.get(0).roleOrEither() == Role.EITHER
                && units.get(0).sense() == UnitClause.Sense.TAKES_PART;
    }

    /** What each unit has, where they are told apart: 分别, 谁多. */
    private List<String> each(OfTasks question, Selection selection) {
        List<UnitClause> clauses = question.filter().units();

        List<String> each = new ArrayList<>();
        for (UnitClause clause : clauses) {
            if (clause.join() != UnitClause.Join.EACH) {
                return List.of();
            }
            for (String unit : clause.units()) {
                Role role = clause.roleOrEither();
                BitSet tasks =
                        composition.judge.judge(new Criterion.Takes(unit, role)).yes();
                each.add(words.does(unit, role)
                        + words.items(selection.among(tasks).size()));
            }
        }
        return each;
    }

    private String apart(OfTasks question, Selection selection) {
        String unit = question.filter().units().get(0).units().get(0);
        return words.apart(unit, in(Role.LEAD, unit, selection), in(Role.COOPERATING, unit, selection));
    }

    private List<Integer> in(Role role, String unit, Selection selection) {
        return selection.among(composition.knowledge.index().cells(role).units().of(unit));
    }

    /** Units the question is about that no row names. */
    static List<String> strangers(Filter filter, Knowledge knowledge) {
        List<String> strangers = new ArrayList<>();
        for (UnitClause clause : filter.units()) {
            boolean positive = clause.sense() != UnitClause.Sense.TAKES_NO_PART;
            List<String> unknown = clause.units().stream()
                    .filter(unit -> !knowledge.names(unit))
                    .toList();
            if (positive && (unknown.size() == clause.units().size() || clause.join() == UnitClause.Join.ALL)) {
                strangers.addAll(unknown);
            }
        }
        return strangers;
    }

    /** Units that no row names, beside others that rows name: 科委或公安局. */
    private List<String> strangersAmong(Filter filter) {
        return filter.units().stream()
                .flatMap(clause -> clause.units().stream())
                .filter(unit -> !composition.knowledge.names(unit))
                .distinct()
                .toList();
    }

    void page(List<Task> tasks, int offset) {
        List<Doc.Entry> page = new ArrayList<>();
        for (int i = offset; i < Math.min(offset + PAGE, tasks.size()); i++) {
            page.add(composition.tasks.of(tasks.get(i), i + 1));
        }
        if (!page.isEmpty()) {
            composition.add(new Doc.Entries(page));
        }
        if (tasks.size() > PAGE && !page.isEmpty()) {
            composition.paragraph(words.page(offset + 1, offset + page.size(), tasks.size()));
        }
    }

    private List<String> next(List<Task> tasks, int offset, Filter filter) {
        if (tasks.isEmpty()) {
            return List.of(composition.examples().get(0), words.askNext());
        }
        List<String> next = new ArrayList<>();
        if (offset + PAGE < tasks.size()) {
            next.add(words.askMore());
        }
        next.add(words.askTask(tasks.get(Math.min(offset, tasks.size() - 1)).number()));
        if (isOfEitherRole(filter)) {
            next.add(words.askOnlyLead());
        } else if (next.size() == 1) {
            next.add(words.askNext());
        }
        return next;
    }

    /** Whether tasks that a unit leads stand beside those it cooperates in. */
    private static boolean isOfEitherRole(Filter filter) {
        return filter.units().stream()
                .anyMatch(clause ->
                        clause.sense() == UnitClause.Sense.TAKES_PART && clause.roleOrEither() == Role.EITHER);
    }
}
