package planbot.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planbot.ask.UnitClause.Join;
import planbot.ask.UnitClause.Sense;
import planbot.ask.UnitGroups.Group;
import planbot.plan.Role;

/**
 * Ties each mention of units to its role: the role behind it (科委牵头), the role before it where a copula or a 单位 joins
 * them (牵头单位是科委, led by STC), and the negation, 只有 or 都 that goes with it.
 */
final class UnitBinding {
    /** Words for taking part whose object stands behind them. */
    private static final Set<String> TRANSITIVE =
            Set.of("涉及", "涉及到", "牵涉", "involving", "involves", "involve", "concerning");

    private static final Set<String> ARTICLES = Set.of("the", "a");

    /** What says that a cell has the units behind it. */
    private static final Set<String> HOLDS = Set.of("有", "里有", "中有", "包括", "包含", "含", "include", "includes");

    private static final Set<String> UNITS = Set.of("单位", "部门");

    private final Tokens tokens;
    private final UnitSense senses;
    private final Set<Integer> used = new HashSet<>();
    private final List<UnitClause> clauses = new ArrayList<>();
    /** The role whose cell was last said to hold units: 配合单位里有教委但没有发改委. */
    private @Nullable Role listRole;

    UnitBinding(Tokens tokens) {
        this.tokens = tokens;
        this.senses = new UnitSense(tokens);
        List<Group> groups = UnitGroups.of(tokens);
        for (int i = 0; i < groups.size(); i++) {
            int from = i == 0 ? 0 : groups.get(i - 1).last() + 1;
            int to = i + 1 == groups.size() ? tokens.size() : groups.get(i + 1).first();
            int before = clauses.size();
            bind(groups.get(i), from, to);
            if (i > 0 && (tokens.has(Cue.OR, from, groups.get(i).first()) || toldApart())) {
                clauses.set(before, clauses.get(before).orElse());
            }
        }
        shareDeniedRole();
        denyLooseRole();
    }

    /** 不是科委也不是教委牵头的, led by neither A nor B: what is denied in one breath is denied of one role. */
    private void shareDeniedRole() {
        for (int i = 0; i < clauses.size(); i++) {
            for (int other : new int[] {i + 1, i - 1}) {
                if (other >= 0 && other < clauses.size() && isDenied(i) && isDenied(other)) {
                    Role role = clauses.get(i).role();
                    clauses.set(
                            i,
                            role == null ? clauses.get(i).in(clauses.get(other).role()) : clauses.get(i));
                }
            }
        }
    }

    private boolean isDenied(int i) {
        return clauses.get(i).sense() == Sense.TAKES_NO_PART;
    }

    /** 教委明年的、不含牵头的: a role that is denied behind the only unit is denied of it. */
    private void denyLooseRole() {
        for (int i = 1; i < tokens.size() && clauses.size() == 1; i++) {
            Role role = tokens.role(i);
            boolean denied = tokens.is(i - 1, Cue.NOT) || tokens.is(i - 1, Cue.EXCEPT);
            boolean ofWord = i + 1 < tokens.size() && tokens.get(i + 1) instanceof Token.Word;
            if (role != null && denied && !ofWord && !used.contains(i)) {
                clauses.add(new UnitClause(clauses.get(0).units(), Join.ANY, role, Sense.TAKES_NO_PART));
            }
        }
    }

    /** 教委牵头的和科委牵头的各有几项, 教委牵头的比科委多吗: every mention is counted for itself. */
    private boolean toldApart() {
        return tokens.has(Cue.EACH) || tokens.has(Cue.COMPARED) || countsTwice();
    }

    /** 科委牵头几项、配合几项 */
    private boolean countsTwice() {
        int counts = 0;
        for (int i = 0; i < tokens.size(); i++) {
            counts += tokens.is(i, Cue.COUNT_TASKS) ? 1 : 0;
        }
        return counts > 1;
    }

    List<UnitClause> clauses() {
        return clauses;
    }

    /** The role a word names without any unit beside it (只看牵头的), or null. */
    @Nullable
    Role looseRole() {
        Role role = null;
        for (int i = 0; i < tokens.size(); i++) {
            Role said = tokens.role(i);
            boolean denied = tokens.is(i - 1, Cue.NOT) || tokens.is(i - 1, Cue.EXCEPT);
            if (said != null && !used.contains(i) && !denied) {
                role = role == null || role == said ? said : Role.EITHER;
            }
        }
        return role;
    }

    private void bind(Group group, int from, int to) {
        int before = roleBefore(group, from);
        int behind = roleBehind(group, to);
        boolean tied = before >= 0
                && (tokens.has(Cue.IS, before + 1, group.first())
                        || isNoun(before) && tokens.has(Cue.NOT, before + 1, group.first())
                        || tokens.has(Cue.BY, before + 1, group.first())
                        || before == group.first() - 1 && (isNoun(before) || isTransitive(before)));
        int role = tied || behind < 0 ? before : behind;
        Role said = role < 0 ? null : tokens.role(role);
        if (role < 0 && supported(group) || role >= 0 && role == before && !tied && isSupported(role, group)) {
            said = Role.LEAD;
        }
        if (role >= 0) {
            used.add(role);
        }
        Sense sense = senses.of(group, from, role, to);
        Join join = join(group, from, role, to);
        boolean listed = tied && contains(before + 1, group.first());
        if (listed && group.units().size() > 1 && !group.anyOf()) {
            join = Join.ALL;
        }
        if (sense == Sense.TAKES_NO_PART && join == Join.ALL && senses.deniesEach(group, to)) {
            join = Join.ANY;
        }
        if (role < 0 && sense == Sense.TAKES_NO_PART && said == null) {
            said = listRole;
        }
        listRole = listed ? said : listRole;
        clauses.add(new UnitClause(group.units(), join, said, sense));
        if (role > group.last()) {
            secondRole(group, role, to);
        } else if (tied && tokens.isLatin(role)) {
            secondRole(group, group.last(), to);
        }
    }

    /** involving STC: the unit behind is its object. */
    private boolean isTransitive(int i) {
        return TRANSITIVE.contains(tokens.said(i));
    }

    /** Led by, supported by: the role belongs to the units behind it. */
    private boolean isPassive(int i, int to) {
        return to < tokens.size() && tokens.isLatin(i) && tokens.has(Cue.BY, i + 1, Math.min(to, i + 3));
    }

    /** 教委配合科委的: whom another unit supports leads. */
    private boolean supported(Group group) {
        int verb = group.first() - 1;
        while (verb > 0 && ARTICLES.contains(tokens.said(verb))) {
            verb--;
        }
        return verb > 0
                && used.contains(verb)
                && tokens.role(verb) == Role.COOPERATING
                && !isNoun(verb)
                && !clauses.isEmpty()
                && clauses.get(clauses.size() - 1).role() == Role.COOPERATING;
    }

    /** 谁配合科委, 配合科委的单位: the unit behind the verb is the one that leads. */
    private boolean isSupported(int verb, Group group) {
        boolean others = tokens.is(verb - 1, Cue.WHO) || tokens.is(verb - 1, Cue.WHICH);
        boolean units = tokens.text().startsWith("的单位", tokens.get(group.last()).end())
                || tokens.text().startsWith("的部门", tokens.get(group.last()).end());
        return tokens.role(verb) == Role.COOPERATING && verb == group.first() - 1 && (others || units);
    }

    /** 科委牵头或配合的; 科委参与但不牵头的; 科委不牵头、只配合的. */
    private void secondRole(Group group, int role, int to) {
        for (int i = role + 1; i < to; i++) {
            if (tokens.is(i, Cue.BREAK) && !tokens.said(i).equals(",")) {
                return;
            }
            Role second = tokens.role(i);
            if (second == null || used.contains(i)) {
                continue;
            }
            boolean belongsToNext =
                    to < tokens.size() && (i >= to - 2 && !tokens.said(i - 1).equals("或") || isPassive(i, to));
            if (to < tokens.size() && (isTransitive(i) || isNoun(i) && tokens.has(Cue.NOT, i + 1, to))) {
                return;
            }
            boolean denied = tokens.has(Cue.NOT, role + 1, i);
            boolean joined = tokens.has(Cue.OR, role + 1, i) || tokens.has(Cue.AND, role + 1, i);
            if (!denied && tokens.has(Cue.COUNT_TASKS, role + 1, i) && countsTwice()) {
                used.add(i);
                clauses.add(new UnitClause(group.units(), Join.EACH, second, Sense.TAKES_PART).orElse());
                return;
            }
            boolean opposed = clauses.get(clauses.size() - 1).sense() == Sense.TAKES_NO_PART && !denied;
            if (belongsToNext && !denied || !denied && !joined && !opposed) {
                return;
            }
            used.add(i);
            int last = clauses.size() - 1;
            if (denied) {
                clauses.add(new UnitClause(group.units(), Join.ANY, second, Sense.TAKES_NO_PART));
            } else if (opposed) {
                clauses.add(new UnitClause(group.units(), Join.ANY, second, Sense.TAKES_PART));
            } else if (clauses.get(last).role() != second) {
                clauses.set(last, clauses.get(last).in(Role.EITHER));
            }
        }
    }

    private int roleBefore(Group group, int from) {
        for (int i = group.first() - 1; i >= from; i--) {
            if (tokens.role(i) != null) {
                return used.contains(i) ? -1 : i;
            }
            if (!senses.isLight(i) && !tokens.is(i, Cue.NOT) && !tokens.is(i, Cue.ONLY) && !tokens.is(i, Cue.ALL_OF)) {
                return -1;
            }
        }
        return -1;
    }

    private int roleBehind(Group group, int to) {
        for (int i = group.last() + 1; i < to; i++) {
            if (tokens.is(i, Cue.BREAK)) {
                return -1;
            }
            if (tokens.role(i) != null) {
                boolean noun = tokens.has(Cue.IS, i + 1, to) && isNoun(i) && i > group.last() + 1;
                boolean nextOnes = noun && to < tokens.size() || isPassive(i, to);
                return nextOnes || used.contains(i) ? -1 : i;
            }
        }
        return -1;
    }

    private Join join(Group group, int from, int role, int to) {
        if (toldApart()) {
            return Join.EACH;
        }
        if (group.units().size() < 2) {
            return Join.ANY;
        }
        if (group.anyOf() || tokens.has(Cue.ANY_OF, from, to)) {
            return Join.ANY;
        }
        if (tokens.has(Cue.ALL_OF, Math.max(from, group.first() - 2), group.first())) {
            return Join.ALL;
        }
        for (int i = from; i < role && role < group.first(); i++) {
            if (tokens.said(i).equals("both") || tokens.said(i).equals("jointly")) {
                return Join.ALL;
            }
        }
        for (int i = group.last() + 1; i < to; i++) {
            boolean beforeTheTask = !tokens.has(Cue.TASK, group.last() + 1, i);
            boolean beforeTheRole = i < role || i + 1 < to && tokens.role(i + 1) != null;
            if (tokens.is(i, Cue.ALL_OF) && (beforeTheTask || beforeTheRole)) {
                return Join.ALL;
            }
        }
        return Join.ANY;
    }

    private boolean contains(int from, int to) {
        for (int i = from; i < to; i++) {
            if (HOLDS.contains(tokens.said(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNoun(int i) {
        String said = tokens.said(i);
        boolean unit = i + 1 < tokens.size() && UNITS.contains(tokens.said(i + 1));
        return unit
                || said.endsWith("单位")
                || said.endsWith("部门")
                || said.endsWith("方")
                || said.endsWith("unit")
                || said.endsWith("units");
    }
}
