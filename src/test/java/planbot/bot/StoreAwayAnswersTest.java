package planbot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.run.RecentConversations;
import planbot.run.RecentReplies;

/** What answers say while the store is away. */
class StoreAwayAnswersTest {
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);

    private final AtomicBoolean away = new AtomicBoolean();
    private final Bot bot = new Bot(
            new PlanSense(() -> SeedBot.SHELF, Map.of(), DefaultPlans.none()),
            new RecentConversations(() -> 0),
            new RecentReplies(),
            away::get);

    private static String last(Answer answer) {
        List<Doc.Block> said = answer.doc().blocks().stream()
                .filter(block -> !(block instanceof Doc.Suggestions))
                .toList();
        return said.get(said.size() - 1) instanceof Doc.Paragraph paragraph ? paragraph.text() : "";
    }

    @Test
    void the_last_paragraph_says_so_in_the_answers_language_until_it_is_back() {
        Answer before = bot.answer("c", "市科委牵头哪些任务", TODAY);
        away.set(true);
        Answer during = bot.answer("d", "市科委牵头哪些任务", TODAY);
        assertEquals("数据库暂时连不上：可以提问；进度和订阅暂时不能更改。", last(during));
        assertEquals(before.tasks(), during.tasks());
        assertTrue(last(bot.answerOnce("tasks led by 市科委", TODAY)).startsWith("The database cannot be reached"));
        assertTrue(last(bot.answerOnce("乱七八糟", TODAY)).startsWith("数据库暂时连不上"));
        away.set(false);
        assertEquals(before, bot.answer("e", "市科委牵头哪些任务", TODAY));
    }

    @Test
    void a_conversation_goes_on_through_it() {
        bot.answer("c", "市科委牵头哪些任务", TODAY);
        away.set(true);
        Answer followed = bot.answer("c", "那教委呢", TODAY);
        away.set(false);
        bot.answer("d", "市科委牵头哪些任务", TODAY);
        assertEquals(bot.answer("d", "那教委呢", TODAY).tasks(), followed.tasks());
    }
}
