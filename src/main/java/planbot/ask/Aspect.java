package planbot.ask;

/** What a question wants to know of the tasks it is about. */
public enum Aspect {
    /** Which they are. */
    LIST,
    /** How many they are. */
    COUNT,
    /** 多少, 几个: a count of tasks, or the figure the plan sets, whichever the words have. */
    AMOUNT,
    /** The figure the plan sets. */
    TARGET,
    LEAD,
    COOPERATING,
    /** Both roles. */
    PARTIES,
    DEADLINE,
    /** 谁牵头，什么时候完成 */
    LEAD_AND_DEADLINE,
    STATUS,
    CONTENT,
    /** In which role the named unit takes part. */
    ROLE,
    NEXT_DEADLINE,
    LAST_DEADLINE,
    /** A table by unit. */
    BY_UNIT
}
