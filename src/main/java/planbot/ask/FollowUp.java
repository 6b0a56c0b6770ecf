package planbot.ask;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.ask.Question.OfTasks;
import planbot.ask.UnitClause.Join;
import planbot.plan.Role;

/** Completes a fragment from the question before it: what it names replaces its like, 只看 narrows. */
final class FollowUp {
    /** Nobody means more at once; what follows is read as a question of its own. */
    private static final int MOST_CONDITIONS = 12;

    private FollowUp() {}

    /** The completed question, or empty where the fragment is a question of its own. */
    static Optional<Question> of(Fragment fragment, Signs signs, Turn last) {
        if (!(last.question() instanceof OfTasks before) || before.filter().conditions() > MOST_CONDITIONS) {
            return Optional.empty();
        }
        if (asksOfTheNext(fragment, before, last)) {
            Aspect aspect = fragment.aspect() == null ? Aspect.LIST : fragment.aspect();
            return Optional.of(OfTasks.numbered(aspect, last.listed()));
        }
        if (asksPartIn(fragment, signs, before)) {
            Filter said = fragment.filter();
            return Optional.of(new OfTasks(
                    Aspect.ROLE,
                    new Filter(said.units(), null, List.of(), before.filter().numbers(), List.of()),
                    Ordering.PLAIN,
                    null));
        }
        boolean partOf = asksRole(fragment, before) || isPartOf(fragment, signs, before);
        if (!partOf && !refersBack(fragment, signs)) {
            return Optional.empty();
        }
        boolean narrows = partOf
                || signs.has(Cue.NARROW)
                || signs.has(Cue.THEM)
                || signs.has(Cue.ONLY) && fragment.filter().units().isEmpty();
        Filter filter = narrows ? narrowed(before.filter(), fragment) : replaced(before.filter(), fragment);
        boolean numbered = !fragment.filter().numbers().isEmpty();
        Aspect aspect = fragment.aspect() != null
                ? fragment.aspect()
                : keepsAspect(before, fragment, numbered) ? inRole(before.aspect(), fragment) : Aspect.LIST;
        Ordering ordering = fragment.ordering().equals(Ordering.PLAIN) ? before.ordering() : fragment.ordering();
        return Optional.of(new OfTasks(aspect, filter, ordering, fragment.measure()));
    }

    /** 下一个截止是什么时候 … 谁牵头: of the tasks that are due then. */
    private static boolean asksOfTheNext(Fragment fragment, OfTasks before, Turn last) {
        boolean ofDay = before.aspect() == Aspect.NEXT_DEADLINE || before.aspect() == Aspect.LAST_DEADLINE;
        boolean asked = fragment.aspect() == Aspect.LEAD
                || fragment.aspect() == Aspect.COOPERATING
                || fragment.aspect() == Aspect.PARTIES
                || fragment.aspect() == Aspect.CONTENT
                || fragment.aspect() == Aspect.STATUS
                || fragment.looseRole() != null && fragment.aspect() != Aspect.BY_UNIT;
        return ofDay && asked && fragment.filter().isEmpty() && !last.listed().isEmpty();
    }

    /** 第7项 … 教委参与吗: in the task that was spoken of. */
    private static boolean asksPartIn(Fragment fragment, Signs signs, OfTasks before) {
        Filter said = fragment.filter();
        return before.filter().numbers().size() == 1
                && signs.has(Cue.WHETHER)
                && !signs.has(Cue.TASK)
                && !said.units().isEmpty()
                && said.equals(new Filter(said.units(), null, List.of(), List.of(), List.of()));
    }

    /** 第18项 … 教委是什么角色: in the task that was spoken of. */
    private static boolean asksRole(Fragment fragment, OfTasks before) {
        return fragment.aspect() == Aspect.ROLE
                && fragment.filter().numbers().isEmpty()
                && !before.filter().numbers().isEmpty();
    }

    /** 谁牵头 … 那配合的呢: the other role of the same task is asked for. */
    private static Aspect inRole(Aspect before, Fragment fragment) {
        boolean ofTask = before == Aspect.LEAD
                || before == Aspect.LEAD_AND_DEADLINE
                || before == Aspect.COOPERATING
                || before == Aspect.PARTIES;
        if (!ofTask || fragment.looseRole() == null) {
            return before;
        }
        return fragment.looseRole() == Role.LEAD
                ? Aspect.LEAD
                : fragment.looseRole() == Role.COOPERATING ? Aspect.COOPERATING : Aspect.PARTIES;
    }

    private static boolean keepsAspect(OfTasks before, Fragment fragment, boolean numbered) {
        return numbered
                || before.aspect() != Aspect.BY_UNIT
                || fragment.filter().units().isEmpty();
    }

    /** 哪些是今年的, 有几项是2016年的, 逾期了吗, 不要科委牵头的: which of those that were spoken of. */
    private static boolean isPartOf(Fragment fragment, Signs signs, OfTasks before) {
        Filter filter = fragment.filter();
        if (!filter.words().isEmpty() || !filter.numbers().isEmpty() || filter.isEmpty()) {
            return false;
        }
        if (signs.has(Cue.TASK)) {
            return onlyDenies(filter) && !signs.has(Cue.WHICH);
        }
        boolean stateOrTime = filter.time() != null || !filter.others().isEmpty();
        boolean unitsAreNew =
                filter.units().isEmpty() || before.filter().units().isEmpty();
        if (signs.choose() && unitsAreNew) {
            return true;
        }
        boolean areThey = filter.units().isEmpty() && signs.has(Cue.WHETHER) && filter.time() == null;
        boolean howMany = filter.units().isEmpty() && signs.has(Cue.COUNT_TASKS);
        return onlyDenies(filter) || stateOrTime && (areThey || howMany);
    }

    private static boolean onlyDenies(Filter filter) {
        return (filter.time() == null || filter.time() instanceof Criterion.Not)
                && filter.others().stream().allMatch(other -> other instanceof Criterion.Not)
                && filter.units().stream().allMatch(clause -> clause.sense() == UnitClause.Sense.TAKES_NO_PART);
    }

    private static boolean refersBack(Fragment fragment, Signs signs) {
        Filter filter = fragment.filter();
        boolean named = !filter.isEmpty();
        if (signs.has(Cue.THEM) || signs.has(Cue.NARROW)) {
            return true;
        }
        if (signs.has(Cue.INSTEAD)) {
            boolean ownQuestion = !filter.units().isEmpty() && signs.has(Cue.TASK) && signs.has(Cue.WHICH);
            return !ownQuestion && (named || fragment.aspect() != null || fragment.looseRole() != null);
        }
        if (named) {
            return signs.has(Cue.ONLY) && filter.units().isEmpty();
        }
        if (signs.has(Cue.EVERY) || signs.has(Cue.EACH_UNIT) || signs.has(Cue.MOST) || signs.has(Cue.FEWEST)) {
            return false;
        }
        if (fragment.looseRole() != null || !fragment.ordering().equals(Ordering.PLAIN)) {
            return true;
        }
        Aspect aspect = fragment.aspect();
        if (aspect == null
                || aspect == Aspect.NEXT_DEADLINE
                || aspect == Aspect.LAST_DEADLINE
                || aspect == Aspect.BY_UNIT) {
            return false;
        }
        return aspect != Aspect.COUNT || !signs.has(Cue.TASK) && !signs.has(Cue.DOCUMENT);
    }

    private static Filter replaced(Filter before, Fragment fragment) {
        Filter said = fragment.filter();
        if (!said.numbers().isEmpty()) {
            return new Filter(said.units(), said.time(), said.words(), said.numbers(), said.others());
        }
        List<UnitClause> units = said.units().isEmpty()
                ? inRole(before.units(), fragment.looseRole())
                : likeBefore(said.units(), before.units(), fragment.looseRole());
        return new Filter(
                units,
                said.time() == null ? before.time() : said.time(),
                said.words().isEmpty() ? before.words() : said.words(),
                said.words().isEmpty() ? before.numbers() : List.of(),
                said.others().isEmpty() ? lasting(before.others(), said) : said.others());
    }

    /** Overdue and not yet due are times as well: another time takes their place. */
    private static List<Criterion> lasting(List<Criterion> others, Filter said) {
        return said.time() == null
                ? others
                : others.stream()
                        .filter(other -> !(other instanceof Criterion.Overdue || other instanceof Criterion.NotYetDue))
                        .toList();
    }

    /** What is said twice is kept once, so that a conversation cannot make its question grow by saying it over and over. */
    private static Filter narrowed(Filter before, Fragment fragment) {
        Filter said = fragment.filter();
        List<UnitClause> units = said.units().isEmpty() ? inRole(before.units(), fragment.looseRole()) : before.units();
        return new Filter(
                joined(units, said.units()),
                within(before.time(), said.time()),
                joined(before.words(), said.words()),
                said.numbers().isEmpty() ? before.numbers() : said.numbers(),
                joined(before.others(), said.others()));
    }

    private static <T> List<T> joined(List<T> before, List<T> said) {
        return Stream.concat(before.stream(), said.stream()).distinct().toList();
    }

    private static @Nullable Criterion within(@Nullable Criterion before, @Nullable Criterion said) {
        if (before == null || said == null) {
            return before == null ? said : before;
        }
        List<Criterion> parts = before instanceof Criterion.All all ? all.parts() : List.of(before);
        return parts.contains(said) ? before : new Criterion.All(joined(parts, List.of(said)));
    }

    private static List<UnitClause> inRole(List<UnitClause> clauses, @Nullable Role role) {
        return role == null
                ? clauses
                : clauses.stream().map(clause -> clause.in(role)).toList();
    }

    /** New units in the place of the old: they keep the role, unless one is said. */
    private static List<UnitClause> likeBefore(List<UnitClause> said, List<UnitClause> before, @Nullable Role loose) {
        Role only = said.size() == 1 ? said.get(0).role() : null;
        boolean oneOfTwo = before.size() > 1
                && only != null
                && before.stream().anyMatch(clause -> clause.role() == only)
                && before.stream().anyMatch(clause -> clause.role() != only);
        if (oneOfTwo) {
            return before.stream()
                    .map(clause -> clause.role() == only ? said.get(0) : clause)
                    .distinct()
                    .toList();
        }
        Role role = loose != null || before.isEmpty()
                ? loose
                : before.get(before.size() - 1).role();
        Join join = before.isEmpty() ? Join.ANY : before.get(before.size() - 1).join();
        return said.stream()
                .map(clause -> clause.role() == null ? clause.in(role) : clause)
                .map(clause -> clause.join() == Join.ANY && clause.units().size() > 1 ? clause.joined(join) : clause)
                .toList();
    }
}
