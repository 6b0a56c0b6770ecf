package planbot.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.bot.SeedBot;
import planbot.plan.Correction;
import planbot.plan.Plan;
import planbot.plan.Task;

/** The seed's plan as a ledger: every column, and how each kind of loss and report is told. */
class LedgerTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);
    private static final LocalDate LATER = LocalDate.of(2017, 2, 1);

    private static Map<String, String> row(Knowledge known, int number, Language language, LocalDate today) {
        Ledger ledger = new LedgerRequest("seed", "", language)
                .ledgers(SeedBot.shelf(known), today)
                .get(0);
        List<String> cells = ledger.rows(ZONE)
                .filter(row -> row.get(0).equals(String.valueOf(number)))
                .findFirst()
                .orElseThrow();
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(ledger.header().get(i), cells.get(i));
        }
        return row;
    }

    private static Map<String, String> row(Knowledge known, int number) {
        return row(known, number, Language.ZH, TODAY);
    }

    @Test
    void it_has_the_columns_that_offices_use() {
        Ledger ledger = new LedgerRequest("seed", "", Language.ZH)
                .ledgers(SeedBot.SHELF, TODAY)
                .get(0);
        assertEquals("序号 重点任务 完成时限 截止日期 牵头单位 配合单位 进展情况 完成情况 填报单位 填报人 填报时间 延期 备注", String.join(" ", ledger.header()));
        assertEquals(38, ledger.rows(ZONE).count());
        assertTrue(ledger.rows(ZONE).allMatch(row -> row.size() == 13));
    }

    @Test
    void a_row_that_is_whole_stands_as_the_plan_has_it() {
        Map<String, String> row = row(SeedBot.KNOWLEDGE, 8);
        assertEquals("2016年、2017年", row.get("完成时限"));
        assertEquals("2016-12-31、2017-12-31", row.get("截止日期"));
        assertEquals("市科委", row.get("牵头单位"));
        assertEquals("未报", row.get("完成情况"));
        assertEquals("", row.get("备注"));
    }

    @Test
    void what_the_source_lost_is_marked_in_words_that_are_read_back_as_lost() {
        for (Language language : Language.values()) {
            List<String> lost = List.copyOf(cells(SeedBot.KNOWLEDGE, 1, language));
            assertEquals(List.of("1", "来源缺失", "原文未写明", "原文未写明", "原文未写明", "原文未写明"), lost.subList(0, 6));
        }
        assertEquals("来源缺失", row(SeedBot.KNOWLEDGE, 1).get("备注"));
        assertEquals("原文未写明", row(SeedBot.KNOWLEDGE, 5).get("牵头单位"));
        assertEquals("", row(SeedBot.KNOWLEDGE, 9).get("配合单位"), "a cell that is known to be empty");
    }

    private static List<String> cells(Knowledge known, int number, Language language) {
        return new LedgerRequest("seed", "", language)
                .ledgers(SeedBot.shelf(known), TODAY)
                .get(0)
                .rows(ZONE)
                .skip(number - 1L)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_task_is_overdue_until_it_is_reported_done_or_postponed() {
        Knowledge known = SeedBot.KNOWLEDGE;
        LocalDate first = LocalDate.of(2016, 12, 31);
        LocalDate last = LocalDate.of(2017, 12, 31);
        assertEquals("逾期", row(known, 8, Language.ZH, LATER).get("完成情况"));
        assertEquals(
                "部分已报完成",
                row(new Reported().done(8, first).of(known), 8, Language.ZH, LATER)
                        .get("完成情况"));
        assertEquals(
                "逾期",
                row(new Reported().done(8, last).of(known), 8, Language.ZH, LATER)
                        .get("完成情况"));
        assertEquals(
                "已报完成",
                row(new Reported().done(8, null).of(known), 8, Language.ZH, LATER)
                        .get("完成情况"));
        assertEquals(
                "未报",
                row(new Reported().done(8, null).withdrawn(8, 1).of(known), 8).get("完成情况"));
        Knowledge postponed = new Reported()
                .postponed(8, first, LocalDate.of(2017, 6, 30), "渝府办〔2016〕9号")
                .of(known);
        Map<String, String> row = row(postponed, 8, Language.ZH, LATER);
        assertEquals("未报", row.get("完成情况"));
        assertEquals("2016年、2017年", row.get("完成时限"), "the wording stays the plan's");
        assertEquals("2017-06-30、2017-12-31", row.get("截止日期"));
        assertEquals("2016-12-31延期至2017-06-30（渝府办〔2016〕9号）", row.get("延期"));
    }

    @Test
    void who_reported_what_and_when_stands_beside_the_task() {
        Knowledge known = new Reported().progress(7, "已形成初稿").done(7, null).of(SeedBot.KNOWLEDGE);
        Map<String, String> row = row(known, 7);
        assertEquals("已形成初稿", row.get("进展情况"));
        assertEquals("市科委", row.get("填报单位"));
        assertEquals("feishu:ou_li", row.get("填报人"));
        assertEquals("2016-05-10 09:01", row.get("填报时间"));
        assertEquals("reported done", row(known, 7, Language.EN, TODAY).get("State"));
    }

    @Test
    void a_corrected_field_is_told_with_its_source() {
        Plan plan = SeedBot.KNOWLEDGE.edition().plan();
        Plan corrected = new Plan(
                plan.facts(),
                plan.outline(),
                plan.tasks(),
                plan.targets(),
                plan.findings(),
                List.of(
                        new Correction(5, Correction.Field.TEXT, null, "政府公报"),
                        new Correction(5, Correction.Field.LEAD, null, "政府公报")));
        assertEquals("来源缺失；来源：更正（政府公报）", row(SeedBot.knowing(2, corrected), 5).get("备注"));
    }

    @Test
    void a_filter_picks_the_rows_that_it_would_pick_in_a_question() {
        List<Ledger> ledgers = new LedgerRequest("seed", "市科委牵头", Language.ZH).ledgers(SeedBot.SHELF, TODAY);
        List<Integer> numbers =
                ledgers.get(0).tasks().stream().map(Task::number).toList();
        assertEquals(List.of(3, 4, 6, 8, 9, 12, 13, 14, 16, 17, 18, 22, 30, 34), numbers);
    }

    @Test
    void there_is_no_ledger_of_a_plan_that_is_not_loaded_or_by_a_filter_that_is_not_understood() {
        assertEquals(List.of(), new LedgerRequest("gone", "", Language.ZH).ledgers(SeedBot.SHELF, TODAY));
        assertEquals(List.of(), new LedgerRequest("seed", "你好", Language.ZH).ledgers(SeedBot.SHELF, TODAY));
        List<Ledger> every = new ArrayList<>(
                new LedgerRequest(LedgerRequest.EVERY_PLAN, "", Language.ZH).ledgers(SeedBot.SHELF, TODAY));
        assertEquals(1, every.size());
    }
}
