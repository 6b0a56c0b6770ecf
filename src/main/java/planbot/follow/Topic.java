package planbot.follow;

/** What an instance keeps in memory of the store, or of files by what the store says of them. */
public enum Topic {
    /** What was reported of tasks. */
    REPORTS,
    /** Roles that were granted in chat. */
    GRANTS,
    /** The plans that conversations have chosen. */
    CHAT_PLANS,
    /** The legal calendar's file was put in force as it is now. */
    CALENDAR,
    /** Subscriptions that were made or changed by an order. */
    SUBSCRIPTIONS,
    /** The files of bodies and terms were put in force as they are now; {@link #LIBRARY} changes with it. */
    TABLES,
    /** What is loaded. */
    LIBRARY
}
