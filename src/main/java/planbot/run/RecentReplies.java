package planbot.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import planbot.answer.Reply;
import planbot.answer.SecondTime;
import planbot.bot.Replies;

/**
 * The replies to the questions asked most; long questions are not worth remembering, and others are from the second time on: most that
 * are new never come again, and what is kept for a while is dear to let go of.
 */
public final class RecentReplies implements Replies {
    private static final int MOST = 1_000;
    private static final int LONGEST_QUESTION = 200;

    private final Cache<Key, Reply> replies = Caffeine.newBuilder()
            .maximumSize(MOST)
            // Its upkeep is less work than handing it to another thread.
            .executor(Runnable::run)
            .build();

    private final SecondTime again = new SecondTime();

    @Override
    public Reply get(Key key, Function<Key, Reply> maker) {
        if (key.text().length() > LONGEST_QUESTION) {
            return maker.apply(key);
        }
        Reply known = replies.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Reply reply = maker.apply(key);
        if (again.is(key.hashCode())) {
            replies.put(key, reply);
        }
        return reply;
    }
}
