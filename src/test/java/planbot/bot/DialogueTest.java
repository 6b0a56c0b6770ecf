package planbot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Answer;
import planbot.bot.Inbox.Entry;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.Round;

/** A conversation whose turns are answered by several bots by its record reads as if one had answered them all. */
class DialogueTest {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2016, 5, 20);
    private static final Audit.Entry ENTRY = new Audit.Entry(NOW, "someone", "use plan", "");
    private static final List<String> TEXTS = List.of(
            "市科委牵头哪些任务",
            "2017年内到期的任务",
            "还有吗",
            "下一页",
            "那教委呢",
            "其中2017年的呢",
            "第7项",
            "牵头单位是谁",
            "那《水环境》呢",
            "《水环境》第5项",
            "what about 2018",
            "谢谢",
            "胡说八道的一句话");

    private final TwoPlans.Choices choices = new TwoPlans.Choices();
    private final Bot alone = TwoPlans.bot(choices);
    private final InMemoryInbox inbox = new InMemoryInbox();

    private Dialogue record(Bot bot, String conversation, String text, LocalDate day, Instant now) {
        Said said = new Said(
                conversation, text, day, bot.standing(conversation).edition().key());
        Round round = new Round(List.of(new Entry(null, null, said)), List.of(), List.of(), List.of(), List.of());
        return inbox.write(round, new Lease("A", now), now).get(0).before();
    }

    private Answer ask(Bot bot, String text, LocalDate day, Instant now) {
        return bot.answer("c", record(bot, "c", text, day, now), text, day);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoever_answers_a_turn_answers_the_same(long seed) {
        Random random = new Random(seed);
        List<Bot> bots = Stream.generate(() -> TwoPlans.bot(choices)).limit(3).toList();
        for (int i = 0; i < 60; i++) {
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            LocalDate day = DAY.plusDays(random.nextInt(3) == 0 ? 400 : 0);
            if (random.nextInt(8) == 0) {
                choices.choose("c", random.nextBoolean() ? TwoPlans.WATER : "seed", ENTRY);
            }
            Bot bot = bots.get(random.nextInt(3));

            assertEquals(alone.answer("c", text, day), ask(bot, text, day, NOW), i + ": " + text);
        }
    }

    @Test
    void turns_that_are_answered_out_of_order_follow_what_was_said_before_each() {
        Bot bot = TwoPlans.bot(choices);
        Dialogue first = record(bot, "c", "市科委牵头哪些任务", DAY, NOW);
        Dialogue second = record(bot, "c", "那教委呢", DAY, NOW);
        Dialogue third = record(bot, "c", "还有吗", DAY, NOW);
        List<Answer> wanted = Stream.of("市科委牵头哪些任务", "那教委呢", "还有吗")
                .map(text -> alone.answer("c", text, DAY))
                .toList();

        assertEquals(wanted.get(2), bot.answer("c", third, "还有吗", DAY));
        assertEquals(wanted.get(0), bot.answer("c", first, "市科委牵头哪些任务", DAY));
        assertEquals(wanted.get(1), bot.answer("c", second, "那教委呢", DAY));
        assertEquals(alone.answer("c", "第7项", DAY), ask(bot, "第7项", DAY, NOW), "the latest turn is what is remembered");
    }

    @Test
    void what_was_said_while_the_record_was_away_is_followed_up_where_it_was_said() {
        Bot bot = TwoPlans.bot(choices);
        ask(bot, "第7项", DAY, NOW);
        alone.answer("c", "市科委牵头哪些任务", DAY);
        bot.answer("c", "市科委牵头哪些任务", DAY);

        assertEquals(alone.answer("c", "那教委呢", DAY), ask(bot, "那教委呢", DAY, NOW));
    }

    @Test
    void what_was_said_before_a_silence_is_not_followed_up() {
        Bot bot = TwoPlans.bot(choices);
        ask(bot, "市科委牵头哪些任务", DAY, NOW);
        Answer fresh = alone.answer("other", "那教委呢", DAY);

        assertEquals(fresh, ask(bot, "那教委呢", DAY, NOW.plus(Duration.ofMinutes(31))));
    }

    @Test
    void a_bot_that_knows_the_last_turns_needs_none_of_those_before() {
        Bot bot = TwoPlans.bot(choices);
        Bot other = TwoPlans.bot(choices);
        ask(bot, "市科委牵头哪些任务", DAY, NOW);
        alone.answer("c", "市科委牵头哪些任务", DAY);
        for (int i = 0; i < 2 * Dialogue.MOST_TURNS; i++) {
            Answer wanted = alone.answer("c", "其中2017年的呢", DAY);
            assertEquals(wanted, ask(i % 2 == 0 ? other : bot, "其中2017年的呢", DAY, NOW));
        }
        assertTrue(record(bot, "c", "x", DAY, NOW).since() > NOW.toEpochMilli());
    }
}
