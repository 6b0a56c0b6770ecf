package planbot.remind;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.digest.Outbox.Claim;
import planbot.digest.Outbox.End;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.platform.Delivery;

/** Decides whether a message is sent, when it is tried again, and when it is given up. Reads no clock. */
final class Judgement {
    /** What a platform may ask to wait for: it cannot keep a digest for days. */
    static final Duration LONGEST_WISH = Duration.ofHours(1);

    /** How often a message is sent again although it may have been taken. */
    static final int MOST_AGAIN = 3;

    /** A call on its way takes a part of the time for which the platform knows the one before. */
    static final Duration MARGIN = Rules.LONGEST_CALL;

    /** What may show twice is sent again a little later: whatever kept the platform from answering may be over by then. */
    private static final int CAUTION = 4;

    private static final int LONGEST_WHY = 200;

    private final Rules rules;
    private final Backoff backoff;

    Judgement(Rules rules, Backoff backoff) {
        this.rules = rules;
        this.backoff = backoff;
    }

    /**
     * What is to be done before any call.
     *
     * @param memory for how long the platform knows a message again
     */
    Step before(Progress progress, Duration memory, Instant now) {
        Claim claim = progress.claim();
        if (progress.isWhole()) {
            return new Step.Settle(ended(Status.SENT, now, ""));
        }
        if (now.isAfter(oldest(claim.row()))) {
            return new Step.Settle(tooOld(claim, now, why(claim, "too_old")));
        }
        Instant allowed = loud(claim.row(), now);
        if (allowed.isAfter(now)) {
            return new Step.Settle(waits(claim, allowed, why(claim, ""), claim.doubt()));
        }
        if (claim.doubt() == null || isKnown(claim.doubt(), now, memory)) {
            return new Step.Send();
        }
        return mayShowTwice(claim)
                ? new Step.SendAgain()
                : new Step.Settle(ended(Status.UNKNOWN, now, why(claim, "interrupted")));
    }

    /**
     * How a claim goes on whose call was not taken.
     *
     * @param progress with that call counted
     * @param begun when it was begun
     */
    End after(Progress progress, Instant begun, Delivery delivery, Duration memory, Instant now) {
        Claim claim = progress.claim();
        String why = why(delivery);
        if (delivery instanceof Delivery.Retry retry) {
            Duration wait = longer(backoff.after(progress.failures()), retry.after());
            return later(claim, now.plus(wait), why, claim.doubt(), now);
        }
        if (!(delivery instanceof Delivery.Unknown)) {
            return ended(Status.DEAD, now, why);
        }
        Instant doubt = claim.doubt() == null ? begun : claim.doubt();
        Instant soon = loud(claim.row(), now.plus(backoff.after(progress.failures())));
        if (isKnown(doubt, soon, memory)) {
            return later(claim, soon, why, doubt, now);
        }
        return mayShowTwice(claim)
                ? later(claim, now.plus(backoff.after(progress.failures() + CAUTION)), why, doubt, now)
                : ended(Status.UNKNOWN, now, why);
    }

    /** No attempt was made. */
    static End notYet(Progress progress, Instant next) {
        Claim claim = progress.claim();
        return waits(claim, next, why(claim, ""), claim.doubt());
    }

    static End.Ended ended(Status status, Instant now, String why) {
        return new End.Ended(status, now, why, List.of(), null);
    }

    private End later(Claim claim, Instant next, String why, @Nullable Instant doubt, Instant now) {
        if (!next.isAfter(oldest(claim.row()))) {
            return waits(claim, next, why, doubt);
        }
        return ended(doubt == null ? Status.DEAD : Status.UNKNOWN, now, why);
    }

    private static End waits(Claim claim, Instant next, String why, @Nullable Instant doubt) {
        return new End.Waits(loud(claim.row(), next), why, doubt);
    }

    private static End tooOld(Claim claim, Instant now, String why) {
        return ended(claim.doubt() == null ? Status.DEAD : Status.UNKNOWN, now, why);
    }

    private boolean mayShowTwice(Claim claim) {
        return rules.doubt() == Doubt.AGAIN && claim.again() < MOST_AGAIN;
    }

    private static boolean isKnown(Instant doubt, Instant at, Duration memory) {
        return Duration.between(doubt, at).plus(MARGIN).compareTo(memory) <= 0;
    }

    /** When it is given up, if not taken before. */
    private Instant oldest(Row row) {
        return loud(row, row.fate().notBefore()).plus(rules.giveUp());
    }

    /** The time itself, or the end of the quiet hours it lies in. */
    private static Instant loud(Row row, Instant at) {
        Row.Fate fate = row.fate();
        return fate.quiet() == null ? at : fate.quiet().over(at, fate.zone());
    }

    private static Duration longer(Duration wait, @Nullable Duration wish) {
        if (wish == null) {
            return wait;
        }
        Duration granted = wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
        return granted.compareTo(wait) > 0 ? granted : wait;
    }

    /** The reason's word, and the platform's code. */
    static String why(Delivery delivery) {
        String label = delivery.why().map(Delivery.Reason::label).orElse("");
        String why = (label + " " + delivery.detail()).strip();
        return why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY);
    }

    /** Why it was not taken the last time. */
    private static String why(Claim claim, String otherwise) {
        String last = claim.row().fate().why();
        return last.isEmpty() ? otherwise : last;
    }
}
