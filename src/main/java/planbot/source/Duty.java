package planbot.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.plan.Parties;

/**
 * Who answers for a paragraph and by when, as the words behind it say.
 *
 * @param deadline the wording, or null where none is given
 * @param responsible those of a list (责任单位) that parts no leader from the others
 */
record Duty(Span span, @Nullable String deadline, List<String> lead, List<String> others, List<String> responsible) {

    boolean namesUnits() {
        return !lead.isEmpty() || !others.isEmpty() || !responsible.isEmpty();
    }

    /** Whether another one says something that this one says. */
    private boolean meets(Duty other) {
        return (deadline != null && other.deadline != null)
                || (!lead.isEmpty() && !other.lead.isEmpty())
                || (!others.isEmpty() && !other.others.isEmpty())
                || (!responsible.isEmpty() && !other.responsible.isEmpty());
    }

    /** Both as one, where they stand side by side and tell different things; null where they are two paragraphs'. */
    @Nullable
    Duty with(Duty next) {
        return meets(next)
                ? null
                : new Duty(
                        new Span(span.start(), next.span.end()),
                        deadline == null ? next.deadline : deadline,
                        joined(lead, next.lead),
                        joined(others, next.others),
                        joined(responsible, next.responsible));
    }

    /**
     * The units by their roles. A responsible list leads, unless somebody else does or its first member alone does.
     *
     * @param leader which of a responsible list leads
     */
    Parties parties(Leader leader) {
        if (!namesUnits()) {
            return Parties.UNKNOWN;
        }
        if (!lead.isEmpty()) {
            List<String> rest = joined(responsible, others);
            return new Parties(lead, rest);
        }
        if (responsible.isEmpty()) {
            return new Parties(null, others);
        }
        return leader == Leader.FIRST
                ? new Parties(responsible.subList(0, 1), joined(responsible.subList(1, responsible.size()), others))
                : new Parties(responsible, others);
    }

    /** Which of a responsible list leads. */
    enum Leader {
        /** 排在首位的为牵头单位 */
        FIRST,
        ALL
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return new ArrayList<>(
                Stream.concat(first.stream(), second.stream()).distinct().toList());
    }
}
