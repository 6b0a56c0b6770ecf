package planbot.command.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import planbot.answer.Language;
import planbot.bot.SeedBot;
import planbot.document.DocumentReader;
import planbot.plan.Plan;
import planbot.source.Reading;

/** What is told of findings, before and after a plan is loaded. */
class FindingsTextTest {
    private static final String HEAD = "2016年民生实事台账,,,,\n序号,重点任务,牵头单位,配合单位,完成时限\n";
    private static final String FIRST = "1,甲,市科委,,尽快办\n";

    private final FindingsText text = new FindingsText(DataWords.in(Language.ZH, ZoneId.of("Asia/Shanghai")));

    private static Plan plan(String csv) {
        Reading reading = new DocumentReader(SeedBot.UNITS).read("a.csv", csv.getBytes(StandardCharsets.UTF_8));
        return assertInstanceOf(Reading.Whole.class, reading).plan();
    }

    @Test
    void what_a_document_does_not_state_is_one_line_that_names_it() {
        String told = text.of(plan(HEAD + FIRST));

        assertEquals(1, told.split("文件未写明", -1).length - 1, told);
        assertTrue(told.contains("文号、发文机关"), told);
        assertFalse(told.contains("标题"), told);
    }

    @Test
    void of_a_changed_plan_only_the_new_findings_are_told_wherever_the_old_ones_stand_now() {
        Plan before = plan(HEAD + FIRST);
        Plan after = plan("备注：略,,,,\n" + HEAD + FIRST + "2,乙,市科委,,回头办\n");

        String told = text.fresh(after, before);

        assertTrue(told.startsWith("新出现的问题 1 处："), told);
        assertTrue(told.contains("（第2项），第5行第5列：“回头办”"), told);
        assertEquals("", text.fresh(before, before));
    }
}
