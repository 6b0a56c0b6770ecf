package planbot.remind;

import planbot.digest.Outbox.End;

/** What is to be done with a claim next. */
sealed interface Step {

    /** Its next message is sent. */
    record Send() implements Step {}

    /** Its next message is sent although it may have been taken, once that is on record. */
    record SendAgain() implements Step {}

    /** It is settled. */
    record Settle(End end) implements Step {}
}
