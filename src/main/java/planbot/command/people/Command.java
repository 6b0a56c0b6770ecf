package planbot.command.people;

/** Everything a person can order about people. What is wrong with a word is found out when it is carried out. */
public sealed interface Command {

    record WhoAmI() implements Command {}

    record ListRoles() implements Command {}

    /**
     * @param who as it was written
     * @param what words for a role, and for units
     */
    record Appoint(String who, String what) implements Command {}

    /** @param what words for a role, and for units; empty for all that was granted */
    record Dismiss(String who, String what) implements Command {}

    /** A verb without what it needs. */
    record Incomplete(Verb verb) implements Command {}

    /** The verbs that need something behind them. */
    enum Verb {
        APPOINT,
        DISMISS
    }
}
