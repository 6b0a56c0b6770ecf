package planbot.ask;

import org.jspecify.annotations.Nullable;
import planbot.plan.Role;

/** Decides what a question wants to know of the tasks it names. */
final class Asked {
    private final Signs signs;
    private final Filter filter;
    private final @Nullable Role looseRole;

    private Asked(Signs signs, Filter filter, @Nullable Role looseRole) {
        this.signs = signs;
        this.filter = filter;
        this.looseRole = looseRole;
    }

    /** The aspect asked for, or null where only tasks are named. */
    static @Nullable Aspect of(Signs signs, Filter filter, @Nullable Role looseRole) {
        Asked asked = new Asked(signs, filter, looseRole);
        Aspect parties = asked.parties();
        Aspect numbered = parties == null ? asked.ofNumbered() : parties;
        return numbered == null ? asked.other() : numbered;
    }

    private Aspect withDeadline(Aspect lead) {
        return signs.has(Cue.WHEN) && hasSubject() ? Aspect.LEAD_AND_DEADLINE : lead;
    }

    private long unitsNamed() {
        return filter.units().stream()
                .flatMap(clause -> clause.units().stream())
                .distinct()
                .count();
    }

    private boolean hasSubject() {
        return !filter.words().isEmpty() || !filter.numbers().isEmpty();
    }

    /** The questions of who, and the deadlines of all that is named. */
    private @Nullable Aspect parties() {
        boolean byUnit = filter.units().isEmpty() && !hasSubject();
        if (signs.has(Cue.COMPARED) && unitsNamed() > 1) {
            return Aspect.COUNT;
        }
        if (signs.has(Cue.ROLE_ASKED)) {
            return Aspect.ROLE;
        }
        boolean dueNext = signs.has(Cue.DUE) && signs.has(Cue.MORE) && filter.isEmpty();
        if (signs.has(Cue.NEXT_DUE) || dueNext) {
            return Aspect.NEXT_DEADLINE;
        }
        if (signs.has(Cue.LAST_DUE)) {
            return Aspect.LAST_DEADLINE;
        }
        boolean compared = signs.has(Cue.MOST) || signs.has(Cue.FEWEST) || signs.has(Cue.EACH_UNIT);
        if (byUnit && (compared || signs.has(Cue.STATISTICS) && filter.isEmpty())) {
            return Aspect.BY_UNIT;
        }
        boolean lead = signs.has(Cue.WHO_LEADS) || hasSubject() && signs.has(Cue.ISSUER);
        if (lead && signs.has(Cue.WHO_COOPERATES)) {
            return Aspect.PARTIES;
        }
        if (lead) {
            return withDeadline(Aspect.LEAD);
        }
        if (signs.has(Cue.WHO_COOPERATES)) {
            return Aspect.COOPERATING;
        }
        if (signs.has(Cue.WHO) && filter.units().isEmpty()) {
            return signs.has(Cue.LEAD)
                    ? withDeadline(Aspect.LEAD)
                    : signs.has(Cue.COOPERATE) ? Aspect.COOPERATING : Aspect.PARTIES;
        }
        return null;
    }

    /** 第7项牵头单位, 第7项几家配合, 第7项逾期了吗: of a numbered task, the role or the state is what is asked. */
    private @Nullable Aspect ofNumbered() {
        if (filter.numbers().isEmpty() || !filter.units().isEmpty()) {
            return null;
        }
        if (looseRole != null) {
            return switch (looseRole) {
                case LEAD -> Aspect.LEAD;
                case COOPERATING -> Aspect.COOPERATING;
                case EITHER -> Aspect.PARTIES;
            };
        }
        for (Criterion other : filter.others()) {
            if (other instanceof Criterion.UnitCount count) {
                return count.role() == Role.LEAD ? Aspect.LEAD : Aspect.COOPERATING;
            }
            if (other instanceof Criterion.DeadlineUnknown) {
                return Aspect.DEADLINE;
            }
        }
        if (signs.has(Cue.OVERDUE) || signs.has(Cue.NOT_DUE)) {
            return Aspect.STATUS;
        }
        boolean otherwise = signs.has(Cue.STATUS) || signs.has(Cue.CONTENT) || signs.has(Cue.TARGET);
        return signs.has(Cue.DUE) && !otherwise ? Aspect.DEADLINE : null;
    }

    private @Nullable Aspect other() {
        if (signs.has(Cue.TARGET) && filter.isEmpty() && looseRole != null) {
            return Aspect.COUNT;
        }
        if (signs.has(Cue.TARGET) && (hasSubject() || filter.units().isEmpty())) {
            return Aspect.TARGET;
        }
        if (signs.has(Cue.COUNT_TASKS) || signs.has(Cue.AMOUNT)) {
            return filter.isWordsOnly() && !signs.has(Cue.TASK) ? Aspect.AMOUNT : Aspect.COUNT;
        }
        if (signs.has(Cue.TARGET) || signs.has(Cue.STATISTICS)) {
            return Aspect.COUNT;
        }
        boolean published = signs.has(Cue.PUBLISHED) || signs.has(Cue.PRINTED);
        if (signs.has(Cue.DAYS_LEFT) || signs.has(Cue.WHEN) || hasSubject() && published) {
            return Aspect.DEADLINE;
        }
        if (signs.has(Cue.STATUS)) {
            return Aspect.STATUS;
        }
        return signs.has(Cue.CONTENT) ? Aspect.CONTENT : null;
    }
}
