package planbot.bot;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Doc.Suggestion;

/** A button asks what its answer was about, whoever presses it and whatever was asked since. */
class SuggestedQuestionsTest {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 20);
    private static final Path RESOURCES = Path.of("src/test/resources");

    /** Labels that say nothing without the answer they stand under. */
    private static final Set<String> SHORT = Set.of("还有吗", "more", "只看牵头的", "only lead");

    private record Talk(LocalDate today, List<String> turns) {}

    @Test
    void whatIsPressedIsWhatTypingTheLabelWouldHaveAskedInEveryConversationOfTheCorpora() throws IOException {
        Set<String> pressed = new HashSet<>();
        List<String> leftShort = new ArrayList<>();
        for (Talk talk : talks()) {
            Bot bot = SeedBot.fresh();
            Answer answer = null;
            for (String turn : talk.turns()) {
                answer = bot.answer("asker", turn.strip(), talk.today());
            }
            for (Suggestion suggestion :
                    java.util.Objects.requireNonNull(answer).doc().suggestions()) {
                if (suggestion.question().equals(suggestion.label()) && SHORT.contains(suggestion.label())) {
                    leftShort.add(String.join(" >> ", talk.turns()));
                } else if (pressed.add(talk.today() + suggestion.question())) {
                    press(talk, answer, suggestion);
                }
            }
        }
        assertTrue(pressed.size() > 400, () -> "only " + pressed.size());
        assertTrue(leftShort.size() < 8, leftShort::toString);
    }

    private static void press(Talk talk, Answer card, Suggestion suggestion) {
        Bot bot = SeedBot.fresh();
        talk.turns().forEach(turn -> bot.answer("asker", turn.strip(), talk.today()));
        Answer typed = bot.answer("asker", suggestion.label(), talk.today());
        bot.answer("list", "2017年到期的任务", talk.today());
        bot.answer("task", "第7项谁牵头", talk.today());
        bot.answer("next", "下一个截止是什么时候", talk.today());
        bot.answer("doubt", "科为牵头哪些", talk.today());
        assertAll(Stream.of("nobody", "list", "task", "next", "doubt").map(presser -> () -> {
            Answer asked = bot.answer(presser, suggestion.question(), talk.today());
            String what = presser + " after " + talk.turns() + ": " + suggestion;
            assertEquals(typed.tasks(), asked.tasks(), what);
            assertEquals(shown(typed), shown(asked), what);
            // Pinyin looks English until its words are set right.
            if (card.intent() != Answer.Intent.ASK_BACK) {
                assertEquals(card.doc().language(), asked.doc().language(), what);
            }
        }));
    }

    @Test
    void theNextPageOfAnOlderAnswerIsThatAnswers() {
        Bot bot = SeedBot.fresh();
        String more = question(bot.answer("a", "市科委牵头哪些任务", DAY), "还有吗");
        bot.answer("a", "2017年到期的任务", DAY);

        Answer pressed = bot.answer("a", more, DAY);

        assertEquals("市科委牵头的任务有哪些 第2页", more);
        assertEquals(14, pressed.tasks().size());
        assertEquals(List.of(11, 12, 13, 14), positions(pressed));
        assertEquals(List.of(), positions(bot.answer("a", "还有吗", DAY)));
    }

    @Test
    void aConversationGoesOnFromWhatWasPressed() {
        Bot bot = SeedBot.fresh();
        String onlyLead = question(bot.answer("a", "市教委的任务", DAY), "只看牵头的");

        Answer pressed = bot.answer("b", onlyLead, DAY);

        assertEquals(bot.answer("c", "市教委牵头哪些任务", DAY).tasks(), pressed.tasks());
        assertEquals(
                bot.answer("c", "市科委牵头哪些任务", DAY).tasks(),
                bot.answer("b", "那科委呢", DAY).tasks());
    }

    @Test
    void aFollowUpOfALaterPageBeginsWithTheFirst() {
        Bot bot = SeedBot.fresh();
        bot.answer("a", "2017年到期的任务 第2页", DAY);

        assertEquals(1, positions(bot.answer("a", "2016年的呢", DAY)).get(0));
    }

    @Test
    void aNameThatIsAskedBackIsOfferedWithTheWholeQuestion() {
        Bot bot = SeedBot.fresh();
        Suggestion offered =
                bot.answer("a", "科为牵头2016年到期的", DAY).doc().suggestions().get(0);

        assertEquals(
                bot.answer("c", "市科委牵头2016年到期的", DAY).tasks(),
                bot.answer("b", offered.question(), DAY).tasks());
    }

    @Test
    void aPageThatIsNotThereIsSaid() {
        Bot bot = SeedBot.fresh();

        assertEquals("没有第3页：这个列表共2页。", lead(bot.answer("a", "市科委牵头哪些任务 第3页", DAY)));
        assertEquals(
                "There is no page 0: this list has 2 pages.", lead(bot.answer("a", "tasks led by 市科委, page 0", DAY)));
        assertEquals("没有第99999页：这个列表共2页。", lead(bot.answer("a", "第99999页", DAY)));
        assertEquals(List.of(11, 12, 13, 14), positions(bot.answer("a", "第二页", DAY)));
        assertEquals(lead(bot.answer("d", "还有吗", DAY)), lead(bot.answer("e", "第2页", DAY)));
    }

    @Test
    void aQuestionTooLongForAButtonStaysItsLabel() {
        String many = String.join(
                "、", SeedBot.UNITS.units().stream().map(unit -> unit.name()).toList());
        Answer answer = SeedBot.fresh().answer("a", many + "任一参与的任务", DAY);

        assertTrue(answer.more());
        assertTrue(answer.doc().suggestions().contains(new Suggestion("还有吗", "还有吗")));
    }

    private static String lead(Answer answer) {
        return ((Doc.Lead) answer.doc().blocks().get(0)).text();
    }

    private static String question(Answer answer, String label) {
        return answer.doc().suggestions().stream()
                .filter(suggestion -> suggestion.label().equals(label))
                .findFirst()
                .orElseThrow()
                .question();
    }

    private static List<Integer> positions(Answer answer) {
        return entries(answer).stream().map(Doc.Entry::position).toList();
    }

    private static List<Integer> shown(Answer answer) {
        return entries(answer).stream().map(Doc.Entry::number).toList();
    }

    private static List<Doc.Entry> entries(Answer answer) {
        return answer.doc().blocks().stream()
                .filter(Doc.Entries.class::isInstance)
                .flatMap(block -> ((Doc.Entries) block).entries().stream())
                .toList();
    }

    private static List<Talk> talks() throws IOException {
        List<Talk> talks = new ArrayList<>();
        for (String line : lines("corpus")) {
            if (!line.isBlank() && "=@+-#".indexOf(line.charAt(0)) < 0) {
                talks.add(new Talk(DAY, List.of(line.split(">>", -1))));
            }
        }
        ObjectMapper json = new ObjectMapper();
        for (String line : lines("questions")) {
            if (!line.isBlank()) {
                JsonNode node = json.readTree(line);
                List<String> turns = new ArrayList<>();
                node.get("turns").forEach(turn -> turns.add(turn.asText()));
                talks.add(new Talk(LocalDate.parse(node.get("asOf").asText()), turns));
            }
        }
        return talks;
    }

    private static List<String> lines(String folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
