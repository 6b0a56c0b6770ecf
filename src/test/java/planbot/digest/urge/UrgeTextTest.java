package planbot.digest.urge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.bot.SeedBot;
import planbot.digest.content.Samples;
import planbot.progress.Said;

/** Texts that press for tasks. */
class UrgeTextTest {
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 5);
    private static final String PLAN = "《重庆市深入实施创新驱动发展战略工作方案》（渝府办发〔2016〕25号）";

    private static String urge(String about, Language language, LocalDate today) {
        UrgeText text = new UrgeText(SeedBot.SHELF, Samples.CALENDAR);
        return PlainText.render(text.of("seed", about, language, today));
    }

    private static String urge(String about, LocalDate today) {
        return urge(about, Language.ZH, today);
    }

    @Test
    void quotesTheClauseTheDeadlineInBothFormsAndTheWorkingDays() {
        assertEquals(
                "【催办】市经济信息委：按照" + PLAN + "第7项“制定并发布《重庆市战略性新兴产业技术创新路线图》。”的要求，"
                        + "应于2016年6月前（2016-06-30）完成，距时限还有20个工作日。请抓紧办理，并反馈进展。",
                urge("7", JUNE));
        assertEquals(
                "[Reminder] 市经济信息委: under " + PLAN
                        + ", task 7 “制定并发布《重庆市战略性新兴产业技术创新路线图》。” is due 2016年6月前 (2016-06-30): "
                        + "overdue by 134 working days. Please proceed without delay and report progress.",
                urge("第7项", Language.EN, NEW_YEAR));
        assertTrue(urge("7", LocalDate.of(2016, 6, 30)).contains("完成，今天到期。"));
    }

    @Test
    void whatTheSourceLostIsSaidToBeLost() {
        assertEquals(
                "【催办】市科委：按照" + PLAN + "第12项（任务内容原文缺失）的要求，应于2017年年底前（2017-12-31）完成，" + "距时限还有410个工作日。请抓紧办理，并反馈进展。",
                urge("12", JUNE));
        String unknown = urge("5", JUNE);
        assertTrue(unknown.startsWith("【催办】（牵头单位原文未写明）："), unknown);
        assertTrue(unknown.contains("的要求，完成时限原文未写明。"), unknown);
        assertTrue(urge("11", JUNE).startsWith("第11项：来源缺失。"));
    }

    @Test
    void pressesAUnitForWhatItLeadsAndIsDue() {
        String text = urge("科委", NEW_YEAR);
        assertTrue(text.startsWith("【催办】市科委：按照" + PLAN + "，下列6项任务请抓紧办理，并反馈进展：\n1. 第3项“组建"), text);
        assertTrue(text.contains("\n6. 第22项（任务内容原文缺失），应于2016年年底前（2016-12-31）完成，已逾期3个工作日。\n"), text);
        assertTrue(text.endsWith("另有7项原文未写明牵头单位、7项整行缺失，无法判断，未列入。"), text);
        assertTrue(urge("市工商联", JUNE).startsWith("市工商联牵头的任务中，没有逾期的，也没有30天内到期的"));
        assertTrue(urge("drc", Language.EN, NEW_YEAR).contains("on these 2 tasks:\n1. task 4 "));
    }

    @Test
    void whatIsNeitherATaskNorALeadUnitIsRefused() {
        assertTrue(urge("市科委配合", JUNE).startsWith("可以催办一项任务或一个牵头单位"));
        assertTrue(urge("市公安局", JUNE).contains("没有市公安局"));
        assertTrue(urge("99", JUNE).startsWith("没有第99项"));
    }

    @Test
    void whatIsReportedDoneIsNotPressedFor() {
        UrgeText text = new UrgeText(SeedBot.shelf(new Said().done(7).knowledge()), Samples.CALENDAR);
        assertEquals("第7项已报完成（市经济信息委 2016-05-20），不用催办。", PlainText.render(text.task("seed", 7, Language.ZH, NEW_YEAR)));
        assertTrue(
                PlainText.render(text.of("seed", "市经济信息委", Language.ZH, JUNE)).contains("不用催办"));
    }

    @Test
    void a_text_presses_for_the_date_that_is_open_as_it_was_postponed_and_tells_what_was_reported() {
        UrgeText text = new UrgeText(
                SeedBot.shelf(new Said()
                        .done(8, "2016-12-31")
                        .postponed(8, "2017-12-31", "2018-03-31", "市政府第12次常务会议")
                        .progress(8, "已形成初稿")
                        .knowledge()),
                Samples.CALENDAR);
        String said = PlainText.render(text.task("seed", 8, Language.ZH, LocalDate.of(2017, 1, 5)));
        assertTrue(said.contains("（2018-03-31）完成"), said);
        assertTrue(said.contains("2016-12-31的已报完成（市科委 2016-05-20）"), said);
        assertTrue(said.contains("2017-12-31延期至2018-03-31（依据：市政府第12次常务会议）"), said);
        assertTrue(said.contains("进展：已形成初稿（市科委 2016-05-20）。请抓紧办理"), said);
    }
}
