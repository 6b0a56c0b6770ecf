package planbot.digest;

/** What has become of a digest. */
public enum Status {
    /** To be sent, or to be sent again. */
    WAITING,
    /** The platform has taken all of it. */
    SENT,
    /** There was nothing to tell. */
    SKIPPED,
    /** planbot was down when it was due, and for too long after. */
    MISSED,
    /** It was due while planbot was down or in quiet hours, and a later one of the same subscription stands for it. */
    MERGED,
    /** It could not be composed. */
    FAILED,
    /** Given up: refused, or not taken until it was too old. */
    DEAD,
    /** Its subscription was ended or paused before it was sent. */
    WITHDRAWN,
    /** Nobody knows whether the platform took it, and it is not sent again. */
    UNKNOWN;

    /** Whether anything is still to be done about it. */
    public boolean isOpen() {
        return this == WAITING;
    }
}
