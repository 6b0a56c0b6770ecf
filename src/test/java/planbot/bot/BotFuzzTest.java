package planbot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import planbot.answer.Answer;
import planbot.answer.PlainText;

/** Whatever the text, there is an answer, and the same one again. */
class BotFuzzTest {
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);
    private static final List<String> PIECES = List.of(
            "科委",
            "牵头",
            "、",
            "教委",
            "配合的",
            "2016年6月前",
            "第7、8、9项",
            "一",
            "1",
            "(",
            "@",
            "零",
            "和",
            "从2016年到",
            "第1和",
            "最后",
            "配合单位超过",
            "没有写明",
            "a ",
            "the ",
            "in the next ",
            "keweijiaowei",
            "Ａ",
            "市",
            "x",
            "不是",
            "科为",
            "路线途",
            "最近一个",
            " ",
            "。",
            "１",
            "創",
            "😀",
            "sceince commission ",
            "还有吗",
            "第二条",
            "只看",
            "那",
            "呢",
            "\n",
            "\u202E",
            "2月30日");

    @FuzzTest
    void any_text_is_answered(FuzzedDataProvider data) {
        LocalDate today = LocalDate.ofEpochDay(data.consumeLong(-700_000, 2_900_000));
        Bot bot = SeedBot.fresh();
        int turns = data.consumeInt(1, 3);
        for (int i = 1; i < turns; i++) {
            check(bot, data.consumeString(200), today);
        }
        check(bot, data.consumeRemainingAsString(), today);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void streams_of_pieces_are_answered() {
        Random random = new Random(20160519);
        for (int i = 0; i < 4_000; i++) {
            Bot bot = SeedBot.fresh();
            for (int turn = random.nextInt(3); turn >= 0; turn--) {
                StringBuilder text = new StringBuilder();
                for (int piece = random.nextInt(i % 100 == 0 ? 900 : 12); piece >= 0; piece--) {
                    text.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                check(bot, text.toString(), TODAY.plusDays(random.nextInt(900)));
            }
        }
    }

    @Test
    void a_text_of_four_thousand_characters_is_read_and_a_longer_one_refused() {
        String limit = "𠮷".repeat(Bot.MAX_QUESTION);
        assertFalse(answer(limit).intent() == Answer.Intent.TOO_LONG);
        assertEquals(Answer.Intent.TOO_LONG, answer(limit + "x").intent());
        assertTrue(PlainText.render(answer(limit + "x").doc()).contains("4000"));
    }

    @Test
    void a_conversation_cannot_make_its_question_grow() {
        Bot bot = SeedBot.fresh();
        bot.answer("c", "科委的任务", TODAY);
        for (int i = 0; i < 500; i++) {
            for (String turn : List.of("哪些是逾期的", "只看2016年" + (i % 12 + 1) + "月的", "其中牵头的", "只看含孵化器的")) {
                String understood = bot.answer("c", turn, TODAY.plusDays(i)).understood();
                assertTrue(understood.length() < 1_000, understood);
            }
        }
    }

    private static Answer answer(String text) {
        return SeedBot.fresh().answer("c", text, TODAY);
    }

    private static void check(Bot bot, String text, LocalDate today) {
        Answer answer = bot.answer("c", text, today);
        assertFalse(answer.doc().blocks().isEmpty());
        assertFalse(PlainText.render(answer.doc()).isBlank());
        assertEquals(answer(text), answer(text));
    }
}
