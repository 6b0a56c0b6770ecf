package planbot.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planbot.answer.Answer;
import planbot.answer.PlainText;
import planbot.plan.Finding;
import planbot.plan.NamedUnits;
import planbot.plan.Plan;
import planbot.source.PlanReader;
import planbot.source.Reading;

/** A plan whose bodies the directory lacks, or knows by another name, is asked about by any of their names. */
class OtherPlanTest {
    private static final Plan PLAN = ((Reading.Whole) new PlanReader(SeedBot.UNITS)
                    .read("海州市2024年工作要点\n"
                            .concat("1. 建设实验室3个。（牵头单位：市科技局，配合单位：国家税务局海州市税务局，6月底完成）\n")
                            .concat("2. 办理退税。（牵头单位：国家税务局海州市税务局，配合单位：市数据局、市科委）\n")
                            .concat("3. 归集数据。（牵头单位：市数据局，配合单位：市教委）\n")
                            .getBytes(UTF_8)))
            .plan();
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

    @Test
    void bodies_that_only_the_plan_names_are_asked_about() {
        assertEquals(List.of(2), answer("国家税务局海州市税务局牵头哪些").tasks());
        assertEquals(List.of(3), answer("市数据局牵头哪些").tasks());
        assertEquals(List.of(3), answer("数据局牵头哪些").tasks());
    }

    @Test
    void a_body_is_named_as_the_plan_does_and_understood_by_its_other_names() {
        Answer answer = answer("市科委牵头哪些");

        assertEquals(List.of(1), answer.tasks());
        assertTrue(PlainText.render(answer.doc()).contains("牵头：市科技局"));
        assertEquals(List.of(1), answer("市科技局牵头哪些").tasks());
        assertEquals(List.of(2), answer("科委配合哪些").tasks());
    }

    @Test
    void the_second_name_of_a_body_is_a_finding() {
        assertTrue(PLAN.findings().stream()
                .anyMatch(finding -> finding.missing() == Finding.Missing.UNIT_NAME
                        && finding.seen().equals("市科委")
                        && Integer.valueOf(2).equals(finding.task())));
        assertTrue(PLAN.findings().stream().anyMatch(finding -> finding.seen().equals("市数据局")));
        assertFalse(PLAN.findings().stream().anyMatch(finding -> finding.seen().equals("市教委")));
    }

    @Test
    void a_plan_that_names_all_bodies_as_the_directory_does_needs_no_other() {
        assertSame(
                SeedBot.UNITS,
                NamedUnits.of(SeedBot.UNITS, SeedBot.KNOWLEDGE.edition().plan()));
    }

    private static Answer answer(String question) {
        return SeedBot.knowing(SeedBot.knowing(3, PLAN)).answerOnce(question, TODAY);
    }
}
