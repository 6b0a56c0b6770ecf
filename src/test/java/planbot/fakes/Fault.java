package planbot.fakes;

/** What goes wrong with a call to a platform. */
public enum Fault {
    /** HTTP 200, with a code that refuses the message for good. */
    ERROR_IN_200,
    /** HTTP 200, with a code that means: not now. */
    BUSY_IN_200,
    /** Every token given out so far is no longer good. */
    EXPIRED_TOKEN,
    /** HTTP 429, or the platform's code for it. */
    TOO_FAST,
    /** HTTP 503: nothing was taken. */
    UNAVAILABLE,
    /** HTTP 502, of a gateway whose server took the message. */
    BROKEN,
    /** The message is taken, and the caller gives up before it is told. */
    SLOW,
    /** The connection is cut before the message is taken. */
    RESET_BEFORE,
    /** The connection is cut after the message was taken. */
    RESET_AFTER,
    /** HTTP 302 to a server that is none of the platform's. */
    REDIRECT,
    /** HTTP 303 to there, which leads a POST away as well. */
    SEE_OTHER
}
