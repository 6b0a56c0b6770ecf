package planbot.reload;

import java.time.Duration;
import java.time.Instant;

/**
 * The record of the changes that wait for their confirmation: one a person, and few in all. What was proposed on one instance may be
 * confirmed on another. Calls block: never on an event loop.
 */
public interface Proposals {
    Duration LIFETIME = Duration.ofMinutes(10);
    /** The oldest gives way. */
    int MOST = 4;
    /** Wrong codes of one person, until what that person proposed is void: a code is not to be found by trying. */
    int MOST_WRONG = 5;

    /** What became of a code. */
    sealed interface Found {
        /** It is this one's. */
        record Valid(Proposal proposal) implements Found {}

        /** It confirms nothing. */
        record Invalid(Denial why) implements Found {}
    }

    /** Puts a change forward, under a code that no other has; what the same person proposed before is void. */
    Proposal propose(String actor, Proposal.Wish wish, Instant now);

    /** Looks a code up, in any case of letters; it stays valid until it is used up or too old. */
    Found find(String said, String actor, Instant now);

    /** Its code confirms nothing any more. */
    void use(Proposal proposal);
}
