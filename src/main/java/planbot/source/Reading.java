package planbot.source;

import java.util.List;
import planbot.plan.Plan;

/** What became of a document: a plan, with findings for what the source lost, corrections to one, or a refusal. */
public sealed interface Reading {

    /** The document was read; what it lost stands in the plan's findings. */
    record Whole(Plan plan) implements Reading {}

    /** The document holds corrections. */
    record Patch(Corrections corrections) implements Reading {}

    /** The document cannot be taken as it is. */
    record Refused(List<Flaw> flaws) implements Reading {
        public Refused {
            flaws = List.copyOf(flaws);
        }

        /** For one flaw of the file as a whole. */
        public static Refused of(Flaw.Kind kind, String seen) {
            return new Refused(List.of(Flaw.of(kind, seen)));
        }
    }
}
