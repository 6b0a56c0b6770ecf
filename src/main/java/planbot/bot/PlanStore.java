package planbot.bot;

import java.time.Instant;
import java.util.Optional;
import planbot.plan.Plan;
import planbot.plan.Revision;
import planbot.plan.Snapshot;

/** The record of plans. Revisions are whole or not there; none is ever changed. Calls block: never on an event loop. */
public interface PlanStore {

    /** The newest whole revision, or empty before the first import. */
    Optional<Snapshot> newest();

    /** Records the plan as the next revision, in one transaction together with its audit entry. */
    Revision add(Plan plan, String source, String sha256, Instant importedAt);
}
