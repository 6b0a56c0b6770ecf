package planbot.remind;

import java.time.Duration;

/**
 * How digests are sent.
 *
 * @param sender this process, and no other: what it claims is its own
 * @param most how many rows are under way at a time
 * @param lease for how long a row is claimed from one step to the next; longer than a call may take, with those for its token, on
 *     another instance's clock. A row of a process that died is claimed again when it is over
 * @param giveUp how long after its first possible time a digest is given up
 */
public record Rules(String sender, int most, Duration lease, Duration giveUp, Doubt doubt) {
    /** A call, one more with a fresh token, and those that fetch tokens. */
    static final Duration LONGEST_CALL = Duration.ofMinutes(1);
    /** With that by which another instance may think it is later. */
    static final Duration LONGEST_STEP = LONGEST_CALL.plusSeconds(15);

    private static final int MOST = 64;
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration GIVE_UP = Duration.ofHours(24);

    public Rules {
        if (most < 1 || lease.compareTo(LONGEST_STEP) <= 0) {
            throw new IllegalArgumentException("a lease must outlast a call");
        }
    }

    /** The usual ones. */
    public static Rules of(String sender) {
        return new Rules(sender, MOST, LEASE, GIVE_UP, Doubt.AGAIN);
    }
}
