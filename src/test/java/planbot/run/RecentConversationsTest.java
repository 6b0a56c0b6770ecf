package planbot.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import planbot.ask.Question;
import planbot.ask.Turn;
import planbot.bot.Conversations.Remembered;

/** What is remembered of conversations, by a clock turned by hand. */
class RecentConversationsTest {
    private static final Remembered TURN = new Remembered("seed", new Turn(new Question.More(), List.of(7), 1), 0);

    private final AtomicLong now = new AtomicLong();
    private final RecentConversations conversations = new RecentConversations(now::get);

    @Test
    void a_turn_is_remembered_until_half_an_hour_of_silence() {
        conversations.remember("a", TURN);
        now.addAndGet(Duration.ofMinutes(29).toNanos());
        assertEquals(TURN, conversations.last("a"));
        now.addAndGet(Duration.ofMinutes(29).toNanos());
        assertEquals(TURN, conversations.last("a"));
        now.addAndGet(Duration.ofMinutes(31).toNanos());
        assertNull(conversations.last("a"));
        assertNull(conversations.last("b"));
    }

    @Test
    void a_later_turn_is_not_put_back_by_one_that_was_answered_meanwhile() {
        Remembered later = new Remembered("seed", TURN.turn(), 2);
        conversations.remember("a", later);
        conversations.remember("a", new Remembered("seed", TURN.turn(), 1));
        assertEquals(later, conversations.last("a"));
    }
}
