package planbot.plan;

/** How a unit takes part in a task. */
public enum Role {
    /** 牵头: answers for the task. */
    LEAD,
    /** 配合: supports it. */
    COOPERATING,
    /** One or the other. */
    EITHER
}
