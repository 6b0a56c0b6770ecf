package planbot.bot;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Answer;
import planbot.answer.Answer.Intent;
import planbot.answer.Doc;
import planbot.answer.Doc.Suggestion;
import planbot.answer.PlainText;
import planbot.answer.Reply;
import planbot.answer.Respondent;
import planbot.answer.Shelf;
import planbot.ask.Turn;

/** Questions where two plans are loaded. */
class SeveralPlansTest {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 20);
    private static final String WATER = TwoPlans.WATER;
    private static final Audit.Entry ENTRY = new Audit.Entry(Instant.EPOCH, "someone", "use plan", "");

    private final TwoPlans.Choices choices = new TwoPlans.Choices();
    private final Bot bot = TwoPlans.bot(choices);

    private Answer ask(String text) {
        return bot.answer("a", text, DAY);
    }

    private static String text(Answer answer) {
        return PlainText.render(answer.doc());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            《江津区水环境综合治理实施方案》第7项 | 7
            《水环境》第7项谁牵头 | 7
            《 水環境 》第7项谁牵头 | 7
            第7项《水环境》谁牵头 | 7
            在《水环境》中第3项什么时候完成 | 3
            江津区水环境综合治理实施方案第7项 | 7
            水环境综合治理方案里的第7项 | 7
            江津府办发〔2017〕8号第3项 | 3
            江津府办发[2017]8号第3项 | 3
            江津府办发【2017】8号第3项 | 3
            江津府办发（2017）8号 第3项 | 3
            〔2017〕8号第3项 | 3
            8号文的第2项 | 2
            shuihuanjing-2017 第5项 | 5
            治水方案第5项 | 5
            task 5 of plan "水环境" | 5
            《水环境》task 5 | 5
            """)
    void a_plan_is_named_by_its_title_its_number_its_key_and_the_names_it_was_given(String text, int task) {
        Answer answer = ask(text);

        assertEquals(WATER, answer.plan(), () -> text(answer));
        assertEquals(List.of(task), answer.tasks(), () -> text(answer));
        assertTrue(text(answer).contains("《" + TwoPlans.WATER_TITLE + "》"), () -> text(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "创新驱动",
                "水环境",
                "28号文",
                "第7项",
                "市科委2016年的任务",
                "xshuihuanjing-2017x",
                "《重庆市战略性新兴产业技术创新路线图》谁牵头",
                "《创》"
            })
    void words_that_are_no_whole_name_name_no_plan(String text) {
        assertEquals("seed", ask(text).plan());
    }

    @Test
    void a_name_of_two_plans_is_asked_back_and_each_button_asks_of_one() {
        Answer answer = ask("《方案》第7项谁牵头");

        assertEquals(Intent.ASK_BACK, answer.intent());
        List<String> asked = answer.doc().suggestions().stream()
                .map(suggestion -> ask(suggestion.question()))
                .map(pressed -> pressed.plan() + pressed.tasks())
                .toList();
        assertEquals(List.of("seed[7]", WATER + "[7]"), asked);
    }

    @Test
    void two_plans_named_at_once_are_asked_back() {
        assertEquals(Intent.ASK_BACK, ask("《创新驱动》和《水环境》谁的任务多").intent());
    }

    @Test
    void a_document_that_is_not_loaded_is_told_with_those_that_are() {
        Answer answer = ask("《大气污染防治方案》第7项");

        assertEquals(Intent.INVALID, answer.intent());
        assertEquals(List.of(), answer.tasks());
        assertTrue(text(answer).contains("大气污染防治方案") && text(answer).contains(TwoPlans.WATER_TITLE), text(answer));
    }

    @Test
    void follow_ups_go_on_in_the_plan_that_was_named_and_whole_questions_do_not() {
        assertEquals(WATER, ask("《水环境》第7项谁牵头").plan());
        assertEquals(WATER + "[8]", ask("第8项呢").plan() + ask("什么时候完成").tasks());
        assertEquals("seed", ask("市科委牵头哪些任务").plan());
        assertEquals("seed", ask("还有吗").plan());
    }

    @Test
    void more_of_a_list_is_of_its_plan() {
        ask("《水环境》全部任务");

        assertEquals(WATER, ask("还有吗").plan());
        assertEquals(List.of(2), ask("第二条").tasks());
    }

    @Test
    void the_same_can_be_asked_of_the_other_plan() {
        ask("市科委2016年的任务");
        Answer other = ask("那《水环境》呢");

        assertEquals(WATER, other.plan());
        assertEquals("参与=市科委，2016年到期", other.understood());
    }

    @Test
    void what_names_no_plan_is_about_the_one_the_conversation_chose() {
        choices.choose("a", WATER, ENTRY);

        assertEquals(WATER, ask("第7项").plan());
        assertEquals("seed", bot.answer("b", "第7项", DAY).plan());
        assertEquals("seed", ask("25号文第7项").plan());
        assertEquals("seed", ask("什么时候完成").plan());
        assertEquals(WATER, ask("第7项谁牵头").plan());
    }

    @Test
    void a_chosen_plan_that_is_gone_is_told_of_once() {
        choices.choose("a", "gone-2015", ENTRY);

        Answer first = ask("第7项");
        assertEquals("seed", first.plan());
        assertTrue(text(first).contains("gone-2015"), text(first));
        assertFalse(text(ask("第7项")).contains("gone-2015"));
    }

    @ParameterizedTest
    @CsvSource({"区水利局牵头哪些任务,4", "2019年到期的任务,1", "黑臭水体,1"})
    void what_another_plan_has_is_told_where_this_one_has_nothing(String text, int tasks) {
        Answer answer = ask(text);
        Suggestion offered = answer.doc().suggestions().stream()
                .filter(suggestion -> suggestion.question().equals("《" + TwoPlans.WATER_TITLE + "》" + text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text(answer)));

        assertEquals("seed[]", answer.plan() + answer.tasks());
        assertTrue(text(answer).contains("有 " + tasks + " 项"), text(answer));
        assertEquals(tasks, ask(offered.question()).tasks().size());
    }

    @Test
    void nothing_is_offered_of_other_plans_to_who_named_one() {
        Answer answer = ask("《创新驱动》2019年到期的任务");

        assertFalse(text(answer).contains(TwoPlans.WATER_TITLE), text(answer));
    }

    @Test
    void every_button_asks_the_same_whoever_presses_it() {
        for (String text : List.of("《水环境》区水利局的任务", "市科委牵头哪些任务", "《水环境》第3项", "你好", "谁的任务最多")) {
            for (Suggestion suggestion : bot.answer("card", text, DAY).doc().suggestions()) {
                choices.choose("other", WATER, ENTRY);
                Answer own = bot.answer("fresh" + text + suggestion.label(), suggestion.question(), DAY);
                Answer other = bot.answer("other", suggestion.question(), DAY);
                assertEquals(
                        own.plan() + own.tasks() + own.understood(),
                        other.plan() + other.tasks() + other.understood(),
                        suggestion.question());
            }
        }
    }

    @Test
    void the_worked_questions_of_the_main_plan_are_answered_as_where_it_is_alone() throws IOException {
        for (List<String> turns : conversations()) {
            Bot both = TwoPlans.bot(choices);
            Bot alone = SeedBot.fresh();
            for (String turn : turns) {
                Answer beside = both.answer("w", turn, DAY);
                Answer before = alone.answer("w", turn, DAY);
                assertAll(
                        turns.toString(),
                        () -> assertEquals(before.tasks(), beside.tasks()),
                        () -> assertEquals(before.intent(), beside.intent()),
                        () -> assertEquals(lead(before), lead(beside)),
                        () -> assertEquals("seed", beside.plan()));
            }
        }
    }

    @Test
    void where_one_plan_is_loaded_every_answer_is_that_plans_byte_for_byte() throws IOException {
        Random random = new Random(7);
        List<String> said =
                new ArrayList<>(conversations().stream().flatMap(List::stream).toList());
        List.of("《水环境》第7项", "25号文第7项", "《方案》", "《", "方案", "seed").forEach(said::add);
        Bot bot = SeedBot.fresh();
        Turn last = null;
        for (int i = 0; i < 3_000; i++) {
            String text = said.get(random.nextInt(said.size()));
            if (random.nextInt(4) == 0) {
                text = "《" + text.substring(0, random.nextInt(text.length() + 1)) + "》" + text;
            }
            Reply reply = new Respondent(SeedBot.KNOWLEDGE, Tongue.of(text), DAY)
                    .reply(SeedBot.KNOWLEDGE.interpreter().read(text, last, DAY), last);
            last = reply.turn() == null ? last : reply.turn();

            assertEquals(reply.answer().doc(), bot.answer("one", text, DAY).doc(), text);
        }
    }

    @Test
    void any_text_is_answered() {
        Random random = new Random(11);
        String signs = "《》〈〉〔〕[]（）【】\"“”plan 方案8号文25创新驱动水环境治水的呢和\u0001\n\uD83D\uDE00shuihuanjing-2017";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k > 0; k--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertFalse(ask(text.toString()).doc().blocks().isEmpty(), text.toString());
        }
    }

    @Test
    void what_has_the_same_title_is_called_by_its_key() {
        Shelf twins = new Shelf(
                SeedBot.SHELF.revision(),
                List.of(SeedBot.KNOWLEDGE, SeedBot.knowing(2, SeedBot.KNOWLEDGE.plan(), "again-2018")));
        Bot both = new Bot(() -> twins, new TwoPlans.Turns(), Replies.none());

        assertEquals(Intent.ASK_BACK, both.answer("a", "《创新驱动》第7项", DAY).intent());
        for (Suggestion button : both.answer("a", "《again-2018》第7项", DAY).doc().suggestions()) {
            assertEquals("again-2018", both.answer("b", button.question(), DAY).plan(), button.question());
        }
    }

    private static String lead(Answer answer) {
        return ((Doc.Lead) answer.doc().blocks().get(0)).text();
    }

    private static List<List<String>> conversations() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<List<String>> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/questions"))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        List<String> turns = new ArrayList<>();
                        for (JsonNode turn : json.readTree(line).get("turns")) {
                            turns.add(turn.asText());
                        }
                        all.add(turns);
                    }
                }
            }
        }
        return all;
    }
}
