package planbot.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import planbot.answer.Reply;
import planbot.bot.Replies;

/** The replies to the questions asked most; long questions are not worth remembering. */
public final class RecentReplies implements Replies {
    static final int MOST = 2_000;
    private static final int LONGEST_QUESTION = 200;

    private final Cache<Key, Reply> replies = Caffeine.newBuilder()
            .maximumSize(MOST)
            // Its upkeep is less work than handing it to another thread.
            .executor(Runnable::run)
            .build();

    @Override
    public Reply get(Key key, Function<Key, Reply> maker) {
        return key.text().length() > LONGEST_QUESTION ? maker.apply(key) : replies.get(key, maker);
    }
}
