package planbot.command.digests;

import org.jspecify.annotations.Nullable;

/** Everything a person can order. What is wrong with a number or a word is found out when it is carried out. */
public sealed interface Command {

    /** @param wish everything behind the verb: when, what, where, how */
    record Subscribe(String wish) implements Command {}

    record ListSubscriptions(Extent extent) implements Command {}

    record Cancel(long number) implements Command {}

    record Pause(long number) implements Command {}

    record Resume(long number) implements Command {}

    /** What the subscription would send now. */
    record Preview(long number) implements Command {}

    /**
     * @param number of the subscription, or null for all of the chat
     * @param hours from and to, or a word for none
     */
    record SetQuiet(@Nullable Long number, String hours) implements Command {}

    /** @param when words for a day or a stretch of days; empty for the last ones */
    record ShowReceipts(String when, Extent extent) implements Command {}

    /** Why a task was not told of, or was. */
    record Explain(int task) implements Command {}

    record Mute(int task) implements Command {}

    record Unmute(int task) implements Command {}

    /** @param whom a task's number, a unit, or any question about tasks */
    record Urge(String whom) implements Command {}

    /** @param receipt its number */
    record Resend(long receipt) implements Command {}

    record ReloadCalendar() implements Command {}

    /** How orders are given. */
    record Help() implements Command {}

    /** A verb without what it needs. */
    record Incomplete(Verb verb) implements Command {}

    /** Whose: this chat's, or everybody's. */
    enum Extent {
        HERE,
        EVERYWHERE
    }

    /** The verbs that need something behind them. */
    enum Verb {
        SUBSCRIBE,
        CANCEL,
        PAUSE,
        RESUME,
        PREVIEW,
        QUIET,
        URGE,
        RESEND,
        EXPLAIN,
        MUTE
    }
}
