package planbot.bot;

import java.util.List;
import java.util.Optional;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.Revision;

/** The record of plans. Revisions are whole or not there; none is ever changed. Calls block: never on an event loop. */
public interface PlanStore {

    /** The newest revision, or empty before the first import. */
    Optional<Library> newest();

    /** A revision as it was; empty where there never was one of this number. */
    Optional<Library> at(long revision);

    /** The newest revisions, the newest first. */
    List<Revision> history(int most);

    /**
     * Records the next revision, in one transaction together with its audit entry.
     *
     * @param draft its number is not looked at: it is one more than the base
     * @param editions those with the number 0 are recorded and get one; the others are on record already
     * @param base the number of the revision it was worked out from; 0 for an empty store
     * @return empty where the base is not the newest any more, and nothing is recorded
     */
    Optional<Library> add(Revision draft, List<Edition> editions, long base, Audit.Entry entry);

    /** The oldest revision whose changes were not told yet; the first one has none. */
    Optional<Long> untold();

    /** Its changes were told. */
    void told(long revision);
}
