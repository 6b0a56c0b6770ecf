package planbot.digest.content;

/** Why a group is told of a due date now. */
public enum Reason {
    /** It was never told of it. */
    FIRST,
    /** It was told under a less urgent heading. */
    NEARER,
    /** It was told before the date passed. */
    OVERDUE,
    /** The task's deadline, lead or state is not what it was told. */
    CHANGED,
    /** It was told the same already. */
    REPEATED
}
