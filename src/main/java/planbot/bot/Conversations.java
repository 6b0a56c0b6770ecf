package planbot.bot;

import org.jspecify.annotations.Nullable;
import planbot.ask.Turn;

/** What was last asked in each conversation; implementations are bounded in number and age, and safe for many threads. */
public interface Conversations {

    /** The last turn of the conversation, or null where none is remembered. */
    @Nullable
    Turn last(String conversation);

    void remember(String conversation, Turn turn);
}
