package planbot.reload;

import java.time.Instant;

/**
 * A change that waits for its confirmation.
 *
 * @param code what confirms it
 * @param actor who asked for it, and alone may confirm it
 * @param until from when on it is too old
 */
public record Proposal(String code, String actor, Instant until, Change change) {}
