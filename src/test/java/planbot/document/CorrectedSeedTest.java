package planbot.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import planbot.answer.Answer;
import planbot.answer.Knowledge;
import planbot.answer.PlainText;
import planbot.bot.SeedBot;
import planbot.plan.Deadline;
import planbot.plan.Finding;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.source.Corrections;
import planbot.source.Flaw;
import planbot.source.Reading;

/** The seven rows that the seed lost, supplied with made-up words: they are answered like others, and said to be corrections. */
class CorrectedSeedTest {
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);
    private static final Plan SEED = SeedBot.KNOWLEDGE.edition().plan();
    private static final Corrections CORRECTIONS = corrections();
    private static final Plan PLAN = over(CORRECTIONS, SEED);
    private static final Knowledge KNOWLEDGE = SeedBot.knowing(2, PLAN);

    @Test
    void a_supplied_row_is_quoted_as_a_correction() {
        String text = text("第1项");

        assertTrue(text.contains("“虚构任务甲：建设虚构广场3个。”（第1项，来源：更正（虚构的印刷件））"), text);
        assertTrue(text.contains("来源：更正（虚构的印刷件）：内容、时限、牵头、配合"), text);
        assertFalse(text.contains("任务表第1项"), text);
    }

    @Test
    void the_source_is_told_in_english_too() {
        String text = text("who leads task 27?");

        assertTrue(text.contains("source: correction (虚构的来信): text, deadline, lead, cooperating"), text);
    }

    @Test
    void what_is_overridden_stands_beside_it() {
        String original =
                Objects.requireNonNull(SEED.task(2).orElseThrow().deadline()).wording();
        String text = text("第2项什么时候完成");

        assertTrue(text.contains("2018年年底前"), text);
        assertTrue(text.contains("来源：更正（虚构的印刷件）：时限（原文：" + original + "）"), text);
    }

    @Test
    void supplied_rows_are_in_lists_and_no_longer_lost() {
        assertTrue(answer("市教委牵头哪些").tasks().contains(11));
        assertTrue(answer("市发展改革委牵头哪些").tasks().contains(1));
        assertEquals(List.of(33), answer("市虚构局牵头哪些").tasks());
        assertTrue(text("广场目标多少个").contains("3个"));
        assertEquals(
                0,
                PLAN.findings().stream()
                        .filter(finding -> finding.missing() == Finding.Missing.ROW)
                        .count());
        assertTrue(PLAN.tasks().stream().noneMatch(task -> task.state() == Task.State.ABSENT));
    }

    @Test
    void applied_twice_is_applied_once_and_none_is_the_plan() {
        assertEquals(PLAN, over(CORRECTIONS, PLAN));
        assertEquals(SEED, over(new Corrections("x", List.of(), SeedBot.UNITS), SEED));
    }

    @Test
    void the_rest_of_the_plan_is_untouched() {
        for (Task task : SEED.tasks()) {
            if (CORRECTIONS.given().stream().noneMatch(one -> one.task() == task.number())) {
                assertEquals(task, PLAN.task(task.number()).orElseThrow());
            }
        }
        assertEquals(SEED.outline(), PLAN.outline());
        assertEquals(SEED.facts(), PLAN.facts());
    }

    @Test
    void what_does_not_fit_the_plan_is_told_all_at_once() {
        String text =
                "corrections:\n  plan: x\n  source: y\n  tasks:\n    999: { text: 甲 }\n    3: { deadline: 一会儿 }\n";
        Corrections wrong = assertInstanceOf(Reading.Patch.class, CorrectionsFile.read(text, SeedBot.UNITS))
                .corrections();

        List<Flaw> flaws =
                assertInstanceOf(Reading.Refused.class, wrong.over(SEED)).flaws();
        assertEquals(
                List.of(Flaw.Kind.UNKNOWN_TASK, Flaw.Kind.DEADLINE),
                flaws.stream().map(Flaw::kind).toList());
    }

    @Test
    void a_deadline_without_a_year_is_of_the_plans_year() {
        String text = "corrections:\n  plan: x\n  source: y\n  tasks:\n    3: { deadline: 年底前 }\n";
        Corrections given = assertInstanceOf(Reading.Patch.class, CorrectionsFile.read(text, SeedBot.UNITS))
                .corrections();
        Deadline deadline =
                Objects.requireNonNull(over(given, SEED).task(3).orElseThrow().deadline());

        assertEquals(List.of(LocalDate.of(2016, 12, 31)), deadline.due());
    }

    private static Answer answer(String question) {
        return SeedBot.knowing(KNOWLEDGE).answerOnce(question, TODAY);
    }

    private static String text(String question) {
        return PlainText.render(answer(question).doc());
    }

    private static Plan over(Corrections corrections, Plan plan) {
        return assertInstanceOf(Reading.Whole.class, corrections.over(plan)).plan();
    }

    private static Corrections corrections() {
        try {
            String text = Files.readString(Path.of("src/test/resources/plans-corrections/seed.yaml"));
            return ((Reading.Patch) CorrectionsFile.read(text, SeedBot.UNITS)).corrections();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
