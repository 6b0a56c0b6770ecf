package planbot.bot;

import org.jspecify.annotations.Nullable;
import planbot.ask.Turn;

/** What was last asked in each conversation; implementations are bounded in number and age, and safe for many threads. */
public interface Conversations {

    /**
     * A turn, and the plan it was about.
     *
     * @param plan the plan's key
     * @param number the turn of the conversation's record up to which this stands; 0 where it is on no record
     */
    record Remembered(String plan, Turn turn, long number) {}

    /** The last turn of the conversation, or null where none is remembered; whoever asks for it keeps it from growing old. */
    @Nullable
    Remembered last(String conversation);

    /** Remembers the turn, unless a later one of the conversation is remembered: two may be answered at a time. */
    void remember(String conversation, Remembered turn);
}
