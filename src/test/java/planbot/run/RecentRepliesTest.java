package planbot.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import planbot.answer.Reply;
import planbot.bot.Bot;
import planbot.bot.Replies;
import planbot.bot.SeedBot;

/** Which replies are made once. */
class RecentRepliesTest {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 20);

    private final Replies replies = new RecentReplies();
    private final Bot bot = new Bot(() -> SeedBot.SHELF, new RecentConversations(() -> 0), this::counted);
    private int made;

    private Reply counted(Replies.Key key, Function<Replies.Key, Reply> maker) {
        return replies.get(key, asked -> {
            made++;
            return maker.apply(asked);
        });
    }

    @Test
    void a_reply_is_kept_from_the_second_time_on() {
        for (int i = 0; i < 5; i++) {
            bot.answerOnce("市科委牵头哪些任务", DAY);
        }
        assertEquals(2, made);
    }

    @Test
    void what_is_asked_once_is_not_kept_and_long_questions_never_are() {
        String question = "市科委牵头哪些任务".repeat(30);
        for (int i = 0; i < 3; i++) {
            bot.answerOnce(question, DAY);
        }
        assertEquals(3, made);
    }
}
