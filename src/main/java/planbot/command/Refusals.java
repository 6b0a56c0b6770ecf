package planbot.command;

/** Counts what is refused. */
@FunctionalInterface
public interface Refusals {

    /** @param channel the channel's name; empty at the console */
    void count(String channel, Refusal.Kind why);
}
