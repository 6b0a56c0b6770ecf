package planbot.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.plan.Role;

/**
 * One mention of units in a question: 科委和教委都参与.
 *
 * @param units named as the directory names them
 * @param role null where no word says it, which means either
 * @param alternative whether it or the mention before it will do: 教委牵头或科委配合的
 */
public record UnitClause(
        List<String> units, Join join, @Nullable Role role, Sense sense, boolean alternative) {

    /** How several units are meant. */
    public enum Join {
        ANY,
        ALL,
        /** 分别: like any, but told apart. */
        EACH
    }

    /** What is said of them. */
    public enum Sense {
        TAKES_PART,
        TAKES_NO_PART,
        /** 只有科委一家 */
        ALONE
    }

    public UnitClause {
        units = List.copyOf(units);
    }

    /** A mention that must hold with all others. */
    public UnitClause(List<String> units, Join join, @Nullable Role role, Sense sense) {
        this(units, join, role, sense, false);
    }

    /** The role, either where none was said. */
    public Role roleOrEither() {
        return role == null ? Role.EITHER : role;
    }

    UnitClause in(@Nullable Role other) {
        return new UnitClause(units, join, other, sense, alternative);
    }

    UnitClause of(List<String> others) {
        return new UnitClause(others, join, role, sense, alternative);
    }

    UnitClause joined(Join other) {
        return new UnitClause(units, other, role, sense, alternative);
    }

    UnitClause orElse() {
        return new UnitClause(units, join, role, sense, true);
    }

    /** The clause as a condition on tasks. */
    public Criterion criterion() {
        List<Criterion> parts = units.stream().map(this::single).toList();
        Criterion all = parts.size() == 1
                ? parts.get(0)
                : join == Join.ALL ? new Criterion.All(parts) : new Criterion.Any(parts);
        return sense == Sense.TAKES_NO_PART ? new Criterion.Not(all) : all;
    }

    private Criterion single(String unit) {
        return sense == Sense.ALONE
                ? new Criterion.Sole(unit, roleOrEither())
                : new Criterion.Takes(unit, roleOrEither());
    }
}
