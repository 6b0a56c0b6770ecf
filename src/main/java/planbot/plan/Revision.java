package planbot.plan;

import java.time.Instant;

/**
 * One state of all that is loaded. Revisions are numbered from 1 and never change.
 *
 * @param actor who brought it about
 */
public record Revision(long number, Instant at, String actor, Change change) {

    /** What brings a revision about. */
    public enum Kind {
        /** The first start, which finds an empty store. */
        IMPORT,
        RELOAD,
        ROLLBACK
    }

    /**
     * What it changed.
     *
     * @param from the revision that a rollback went back to; 0 for every other kind
     * @param added how many tasks came
     * @param changed how many are otherwise than they were
     * @param removed how many went
     */
    public record Change(Kind kind, long from, int added, int changed, int removed) {}
}
