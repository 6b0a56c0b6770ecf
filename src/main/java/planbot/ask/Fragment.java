package planbot.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.plan.Role;

/**
 * What one text says, before it is known whether it stands alone.
 *
 * @param aspect null where the text asks for nothing but tasks
 * @param looseRole a role named without a unit
 * @param measure what a figure is asked to count (户, 家), or null
 */
record Fragment(
        Filter filter,
        @Nullable Aspect aspect,
        @Nullable Role looseRole,
        Ordering ordering,
        @Nullable String measure) {

    /** A role named without a unit is the role of the unit named without a role. */
    Fragment withRole() {
        if (looseRole == null || filter.units().isEmpty()) {
            return this;
        }
        List<UnitClause> units = filter.units().stream()
                .map(clause -> clause.role() == null ? clause.in(looseRole) : clause)
                .toList();
        return new Fragment(
                new Filter(units, filter.time(), filter.words(), filter.numbers(), filter.others()),
                aspect,
                looseRole,
                ordering,
                measure);
    }
}
