package planbot.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import planbot.bot.Conversations;

/** The last turns of the ten thousand conversations heard most recently; forgotten after half an hour of silence. */
public final class RecentConversations implements Conversations {
    static final int MOST = 10_000;
    static final Duration SILENCE = Duration.ofMinutes(30);

    private final Cache<String, Remembered> turns;

    public RecentConversations(Ticker ticker) {
        turns = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(SILENCE)
                .ticker(ticker)
                // Its upkeep is less work than handing it to another thread.
                .executor(Runnable::run)
                .build();
    }

    @Override
    public @Nullable Remembered last(String conversation) {
        return turns.getIfPresent(conversation);
    }

    @Override
    public void remember(String conversation, Remembered turn) {
        turns.asMap().merge(conversation, turn, (before, now) -> now.number() < before.number() ? before : now);
    }
}
