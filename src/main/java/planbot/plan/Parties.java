package planbot.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of a task, named as the plan names them. A null list is a cell the source lost; an empty list is a cell that
 * is known to be empty.
 */
public record Parties(@Nullable List<String> lead, @Nullable List<String> cooperating) {

    /** Both cells lost. */
    public static final Parties UNKNOWN = new Parties(null, null);

    public Parties {
        lead = lead == null ? null : List.copyOf(lead);
        cooperating = cooperating == null ? null : List.copyOf(cooperating);
    }

    /** The cell of one role; {@link Role#EITHER} is both, lead first, and unknown only if both are. */
    public @Nullable List<String> in(Role role) {
        return switch (role) {
            case LEAD -> lead;
            case COOPERATING -> cooperating;
            case EITHER ->
                lead == null
                        ? cooperating
                        : cooperating == null
                                ? lead
                                : java.util.stream.Stream.concat(lead.stream(), cooperating.stream())
                                        .toList();
        };
    }
}
