package planbot.reload;

import java.time.Instant;

/**
 * A change that waits for its confirmation: how to come by it again, not the plans themselves, which may be large.
 *
 * @param code what confirms it
 * @param actor who asked for it, and alone may confirm it
 * @param until from when on it is too old
 */
public record Proposal(String code, String actor, Instant until, Wish wish) {

    /**
     * What was asked for, of what there was.
     *
     * @param plan the only plan that is to change, by any of its names; empty for all
     * @param base the number of the revision that was served
     * @param fingerprint of the files; empty where none were read
     */
    public record Wish(Change.Cause cause, String plan, long base, String fingerprint) {}
}
