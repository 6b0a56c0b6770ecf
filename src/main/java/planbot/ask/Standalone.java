package planbot.ask;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planbot.plan.Role;

/** Makes a question of a text that stands alone. */
final class Standalone {
    private Standalone() {}

    /** The question that the fragment is by itself. */
    static Question of(Fragment fragment, Signs signs) {
        boolean empty = fragment.filter().isEmpty();
        boolean aboutTasks = signs.has(Cue.TASK) || signs.has(Cue.EVERY) || signs.has(Cue.WHICH) && signs.has(Cue.DUE);
        if (empty
                && fragment.aspect() == null
                && !aboutTasks
                && fragment.ordering().equals(Ordering.PLAIN)) {
            return talk(signs, fragment.looseRole());
        }
        boolean countsUnits = fragment.aspect() == Aspect.COUNT && fragment.looseRole() != null && !signs.has(Cue.TASK);
        if (empty && countsUnits) {
            return new Question.OfUnits(
                    Objects.requireNonNull(fragment.looseRole()), Question.Rank.ALL, fragment.filter());
        }
        if (empty && signs.has(Cue.HELP)) {
            return new Question.Talk(Question.Kind.HELP);
        }
        Aspect aspect = fragment.aspect() == null ? Aspect.LIST : fragment.aspect();
        if (empty
                && (aspect == Aspect.STATUS || aspect == Aspect.CONTENT || aspect == Aspect.ROLE)
                && !signs.has(Cue.TASK)) {
            return new Question.Talk(Question.Kind.HELP);
        }
        if (aspect == Aspect.BY_UNIT) {
            Role asked = signs.has(Cue.WHO_COOPERATES) ? Role.COOPERATING : Role.LEAD;
            Role role = fragment.looseRole() == null ? asked : fragment.looseRole();
            return new Question.OfUnits(role, rank(signs), fragment.filter());
        }
        if (empty && (aspect == Aspect.LEAD || aspect == Aspect.COOPERATING || aspect == Aspect.PARTIES)) {
            Role role =
                    aspect == Aspect.LEAD ? Role.LEAD : aspect == Aspect.COOPERATING ? Role.COOPERATING : Role.EITHER;
            return new Question.OfUnits(role, rank(signs), fragment.filter());
        }
        if (empty && aspect == Aspect.DEADLINE && signs.has(Cue.DAYS_LEFT)) {
            aspect = Aspect.NEXT_DEADLINE;
        }
        return new Question.OfTasks(aspect, fragment.withRole().filter(), fragment.ordering(), fragment.measure());
    }

    private static Question.Rank rank(Signs signs) {
        return signs.has(Cue.FEWEST)
                ? Question.Rank.FEWEST
                : signs.has(Cue.MOST) ? Question.Rank.MOST : Question.Rank.ALL;
    }

    private static Question talk(Signs signs, @Nullable Role role) {
        if (role != null) {
            return new Question.OfUnits(role, Question.Rank.ALL, Filter.NONE);
        }
        if (signs.has(Cue.HELP)) {
            return new Question.Talk(Question.Kind.HELP);
        }
        if (signs.has(Cue.GREETING)) {
            return new Question.Talk(Question.Kind.GREETING);
        }
        return new Question.Talk(signs.has(Cue.THANKS) ? Question.Kind.THANKS : Question.Kind.HELP);
    }
}
