package planbot.digest.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.bot.SeedBot;
import planbot.digest.Order;
import planbot.digest.Order.Scope;
import planbot.digest.Row;
import planbot.plan.Correction;
import planbot.plan.Deadline;
import planbot.plan.Parties;
import planbot.plan.Plan;
import planbot.plan.Task;

/** How a digest reads. */
class DigestDocTest {
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 3);

    private static Digest digest(String filter, LocalDate day, Language language) {
        Order order = Samples.order(Samples.DAILY, filter, Scope.FULL, language);
        return Samples.composer().compose(order, List.of(), null, day, day);
    }

    private static String text(String filter, LocalDate day) {
        return PlainText.render(DigestDoc.of(digest(filter, day, Language.ZH), Samples.heading(day)));
    }

    @Test
    void readsInChinese() {
        assertEquals("""
                【市科委】6月3日工作提醒：30天内1项
                ■ 即将到期（1项）
                ▸ 牵头：市经济信息委（1项）
                [7] 制定并发布《重庆市战略性新兴产业技术创新路线图》。
                   时限：2016年6月前（2016-06-30） [还有18个工作日；首次提醒]；牵头：市经济信息委；配合：市科委
                未列出：7项原文未写明有关内容，无法判断是否在内；7项整行缺失。
                订阅3 · 应发 2016-06-03 08:57 · 方案第1版""", text("市科委", JUNE));
    }

    @Test
    void readsInEnglish() {
        Doc doc = DigestDoc.of(digest("", JUNE, Language.EN), Samples.heading(JUNE));
        assertEquals("""
                [all tasks] Reminder of 3 June: 1 within 30 days
                ■ Coming up (1)
                ▸ Lead: 市经济信息委 (1)
                [7] 制定并发布《重庆市战略性新兴产业技术创新路线图》。
                   deadline: 2016年6月前（2016-06-30） [18 working days left; first reminder]; lead: 市经济信息委; cooperating: 市科委
                Not listed: 7 without a deadline in the source (原文未写明); 7 lost in the source altogether.
                Subscription 3 · due 2016-06-03 08:57 · plan revision 1""", PlainText.render(doc));
    }

    @Test
    void tellsHowFarADateIsEvenWhereNoDayBetweenIsWorked() {
        assertTrue(text("7", LocalDate.of(2016, 6, 30)).contains("[今天到期；首次提醒]"));
        DigestWords words = DigestWords.in(Language.ZH);
        LocalDate friday = LocalDate.of(2016, 7, 1);
        assertEquals("还有2天（其间没有工作日）", words.left(friday, friday.plusDays(2), 0));
        assertEquals("已逾期1天（其间没有工作日）", words.left(friday.plusDays(1), friday, 0));
        assertEquals("已逾期1个工作日", words.left(friday.plusDays(3), friday, -1));
    }

    @Test
    void aTaskWithTwoDatesThatHavePassedIsOneOfTheRedOnes() {
        String text = text("8", LocalDate.of(2018, 1, 1));
        assertTrue(text.startsWith("【第8项】1月1日工作提醒：红灯1项\n"), text);
        assertTrue(
                text.contains("（2016-12-31、2017-12-31） [2016-12-31 已逾期260个工作日；首次提醒，2017-12-31 已逾期1个工作日；首次提醒]"), text);
        assertTrue(text.contains("2018年的放假安排未知"), text);
    }

    @Test
    void anEmptyOneIsShortAndHonest() {
        assertEquals("""
                【全部任务】5月3日工作提醒：近30天没有到期任务，也没有逾期任务
                未列出：7项原文未写明时限；7项整行缺失。
                订阅3 · 应发 2016-05-03 08:57 · 方案第1版""", text("", LocalDate.of(2016, 5, 3)));
    }

    @Test
    void nothingNewIsNotCalledNothingDue() {
        Order order = Samples.order("", Scope.CHANGES);
        Digest first = Samples.composer().compose(order, List.of(), null, JUNE, JUNE);
        Digest second = Samples.composer().compose(order, List.of(), first.told(), JUNE, JUNE);
        String text = PlainText.render(DigestDoc.of(second, Samples.heading(JUNE)));
        assertTrue(text.startsWith("【全部任务】6月3日工作提醒：没有新的到期提醒\n未列出：1项此前已提醒、没有变化；"), text);
    }

    @Test
    void whatComesLateSaysSo() {
        Heading late = new Heading(3, JUNE.minusDays(1).atTime(8, 57), Row.Timing.LATE);
        String text = PlainText.render(DigestDoc.of(digest("", JUNE, Language.ZH), late));
        assertTrue(text.startsWith("【补发】【全部任务】6月3日工作提醒："), text);
        assertTrue(text.contains("应发 2016-06-02 08:57"), text);
    }

    @Test
    void aLeadThatTheSourceLostIsAGroupOfItsOwnAndADeadlineWithoutADayIsCounted() {
        Knowledge other = Samples.with(rows -> rows.stream()
                .map(task -> switch (task.number()) {
                    case 7 -> new Task(7, task.text(), task.deadline(), Parties.UNKNOWN, task.place());
                    case 3 ->
                        new Task(
                                3,
                                task.text(),
                                new Deadline("持续推进", Deadline.Kind.OPEN_ENDED, List.of()),
                                task.parties(),
                                task.place());
                    default -> task;
                })
                .toList());
        Digest digest = Samples.composer(other).compose(Samples.order("", Scope.FULL), List.of(), null, JUNE, JUNE);
        String text = PlainText.render(DigestDoc.of(digest, Samples.heading(JUNE)));
        assertTrue(text.contains("▸ 牵头：原文未写明（1项）\n[7] 制定"), text);
        assertTrue(text.contains("未列出：7项原文未写明时限；1项时限未定到具体日期；7项整行缺失。\n"), text);
        assertTrue(text.endsWith("方案第2版"), text);
    }

    @Test
    void everyTaskIsGroupedUnderItsLeadInPlanOrder() {
        Doc doc = DigestDoc.of(digest("", LocalDate.of(2018, 1, 1), Language.ZH), Samples.heading(JUNE));
        List<Integer> shown = doc.blocks().stream()
                .filter(Doc.Entries.class::isInstance)
                .flatMap(block -> ((Doc.Entries) block).entries().stream())
                .map(Doc.Entry::number)
                .sorted()
                .toList();
        assertEquals(
                SeedBot.KNOWLEDGE.plan().tasks().stream()
                        .filter(task -> task.deadline() != null)
                        .map(task -> task.number())
                        .toList(),
                shown);
    }

    @Test
    void what_is_not_the_documents_is_told_with_its_source() {
        Plan seed = SeedBot.KNOWLEDGE.plan();
        Plan corrected = new Plan(
                seed.facts(),
                seed.outline(),
                seed.tasks(),
                seed.targets(),
                seed.findings(),
                List.of(new Correction(7, Correction.Field.LEAD, null, "市政府公报")));
        for (Language language : Language.values()) {
            Order order = Samples.order(Samples.DAILY, "市科委", Scope.FULL, language);
            Digest digest = Samples.composer(SeedBot.knowing(2, corrected)).compose(order, List.of(), null, JUNE, JUNE);
            String text = PlainText.render(DigestDoc.of(digest, Samples.heading(JUNE)));
            assertTrue(text.contains(language == Language.ZH ? "来源：更正（市政府公报）" : "source: correction (市政府公报)"), text);
        }
    }
}
