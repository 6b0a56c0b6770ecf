package planbot.reload;

import java.util.List;
import planbot.plan.Edition;
import planbot.plan.Revision;

/** What came of an order about what is loaded. */
public sealed interface Outcome {

    /** Another is being read or applied. */
    record Busy() implements Outcome {}

    /** Files cannot be taken; what was loaded is served on. */
    record Flawed(List<FileFlaw> flaws) implements Outcome {
        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }

    /** No plan would be left. */
    record Bare() implements Outcome {}

    /** No single plan is called that, among the ones that are loaded or could be. */
    record NoSuchPlan(String said, List<Edition> plans) implements Outcome {
        public NoSuchPlan {
            plans = List.copyOf(plans);
        }
    }

    /** There is no such revision to go back to; 0 where there is none before the first. */
    record NoSuchRevision(long number) implements Outcome {}

    /** Nothing would be otherwise. */
    record Unchanged() implements Outcome {}

    /** What would become of it; nothing is proposed. */
    record Looked(Change change) implements Outcome {}

    record Proposed(Proposal proposal, Change change) implements Outcome {}

    record Denied(Denial why) implements Outcome {}

    /** It is served; where only the tables of words are others, under the revision that was. */
    record Applied(Revision revision, Change change) implements Outcome {}
}
