package planbot.digest.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.digest.Order;
import planbot.digest.Order.Scope;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.TaskFacts;
import planbot.digest.Told;
import planbot.digest.content.Composer;
import planbot.digest.content.Samples;
import planbot.progress.Said;
import planbot.schedule.Schedule;
import planbot.schedule.Schedule.Lead;

/** Why a place was told of a task, or was not. */
class ExplanationTest {
    private static final Place PLACE = new Place("team", "chat", "c1");
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 2);
    private static final Order ALL = Samples.order("", Scope.FULL);
    private static final Order SCIENCE = Samples.order("市科委牵头", Scope.FULL);
    private static final Order CHANGES = Samples.order("", Scope.CHANGES);

    private final Composer composer = Samples.composer();

    private static Instant at(LocalDate day) {
        return day.atTime(8, 57).atZone(Samples.ZONE).toInstant();
    }

    private static Subscription subscription(Order order, Mode mode, String why) {
        return new Subscription(3, "", PLACE, order, new Subscription.State(mode, 0, why), at(JUNE.plusDays(1)), "");
    }

    private static Standing fresh(Order order) {
        return new Standing(subscription(order, Mode.RUNNING, ""), null, List.of());
    }

    private static Receipt receipt(Status status, String why, @Nullable Instant settled) {
        return new Receipt(
                1,
                3,
                PLACE,
                "2016-06-02T08:57",
                at(JUNE),
                Row.Timing.ON_TIME,
                status,
                1,
                settled,
                new Receipt.Outcome(1, 1, false, "", why, null));
    }

    /** After a digest of that day was sent. */
    private Standing told(Order order) {
        Told told = composer.compose(order, List.of(), null, JUNE, JUNE).told();
        Receipt sent = receipt(Status.SENT, "", at(JUNE).plusSeconds(60));
        return new Standing(subscription(order, Mode.RUNNING, ""), told, List.of(sent));
    }

    private String why(int task, Standing... standings) {
        return PlainText.render(new Explanation(composer).of(task, List.of(standings), List.of(), Language.ZH, JUNE));
    }

    @Test
    void whatTheSourceLostIsTheFirstReason() {
        assertTrue(why(11, fresh(ALL)).startsWith("第11项没有提醒：来源缺失。"));
        assertEquals("第5项没有提醒：原文未写明完成时限，无从提醒。", why(5, fresh(ALL)));
        assertTrue(why(39, fresh(ALL)).startsWith("没有第39项"));
        assertEquals("第7项没有提醒：本群没有订阅。", why(7));
    }

    @Test
    void saysWhenATaskWillBeToldOf() {
        assertEquals(
                "第7项（时限：2016年6月前，2016-06-30）的提醒情况：\n订阅3【全部任务】：下一次提醒里会有这一项，应发 2016-06-03 08:57。", why(7, fresh(ALL)));
        assertTrue(why(12, fresh(ALL)).endsWith("【全部任务】：还没到提醒的时候：只提醒30天内到期的，2017-12-01 起提醒。"));
        Schedule early = new Schedule.BeforeDue(List.of(new Lead(7, Lead.Unit.DAYS)), LocalTime.of(9, 0));
        Order before = Samples.order(early, "", Scope.FULL, Language.ZH);
        assertTrue(why(7, fresh(before)).endsWith("还没到提醒的时候：2016-06-23 提醒。"));
    }

    @Test
    void saysThatATaskIsNotOfTheFilter() {
        assertTrue(why(7, fresh(SCIENCE)).endsWith("订阅3【市科委牵头】：这一项不符合筛选条件（牵头：市经济信息委；配合：市科委）。"));
        Order month = Samples.order("本月到期的", Scope.FULL);
        Subscription late =
                new Subscription(3, "", PLACE, month, Subscription.State.RUNNING, at(LocalDate.of(2016, 7, 1)), "");
        assertTrue(why(7, new Standing(late, null, List.of())).contains("到下一次提醒（2016-07-01 08:57）时，这一项已不符合筛选条件"));
        assertTrue(why(7, fresh(Samples.order("火星", Scope.FULL))).contains("筛选条件“火星”现在看不懂"));
    }

    @Test
    void saysThatItWasTold() {
        assertTrue(why(7, told(ALL)).contains("：最近一次提醒里有这一项，2016-06-02 08:58 已送达；下一次提醒里会有这一项"));
        assertTrue(why(7, told(CHANGES)).contains("此前已经提醒过这一项（最近一次提醒 2016-06-02 08:58 送达）；只报变化，之后没有变化；"));
    }

    @Test
    void saysWhatBecameOfTheLastDigest() {
        for (Status status :
                List.of(Status.MISSED, Status.MERGED, Status.FAILED, Status.DEAD, Status.UNKNOWN, Status.WAITING)) {
            Standing standing = new Standing(
                    subscription(ALL, Mode.RUNNING, ""), null, List.of(receipt(status, "45009 频率超限", null)));
            String why = why(7, standing);
            assertTrue(why.contains("：2016-06-02 08:57 应发的提醒"), why);
            assertTrue(why.contains("（45009 频率超限）；下一次提醒里会有这一项"), why);
        }
        Receipt others = new Receipt(
                2,
                4,
                PLACE,
                "",
                at(JUNE),
                Row.Timing.ON_TIME,
                Status.DEAD,
                1,
                null,
                new Receipt.Outcome(1, 0, false, "", "", null));
        Standing standing = new Standing(subscription(ALL, Mode.RUNNING, ""), null, List.of(others));
        assertTrue(why(7, standing).endsWith("【全部任务】：下一次提醒里会有这一项，应发 2016-06-03 08:57。"), why(7, standing));
    }

    @Test
    void saysThatASubscriptionDoesNotRun() {
        Standing paused = new Standing(subscription(ALL, Mode.PAUSED, ""), null, List.of());
        assertTrue(why(7, paused).endsWith("订阅3【全部任务】：已被人暂停。"));
        Standing suspended = new Standing(subscription(ALL, Mode.SUSPENDED, "机器人已被移出群"), null, List.of());
        assertTrue(why(7, suspended).endsWith("因多次发送失败已自动停发（机器人已被移出群）。"));
        Standing ended = new Standing(subscription(ALL, Mode.ENDED, ""), null, List.of());
        assertTrue(why(7, ended).endsWith("已取消。"));
    }

    @Test
    void saysThatTheTaskIsMutedOrDone() {
        TaskFacts facts = composer.facts(7).orElseThrow();
        String muted = PlainText.render(
                new Explanation(composer).of(7, List.of(fresh(ALL)), List.of(facts), Language.ZH, JUNE));
        assertTrue(muted.endsWith("：这一项已静音，静音后没有变化。"), muted);
        String toldOnce = PlainText.render(
                new Explanation(composer).of(7, List.of(told(ALL)), List.of(facts), Language.ZH, JUNE));
        assertTrue(toldOnce.contains("：此前已经提醒过这一项（"), toldOnce);
        Composer knowing = Samples.composer(new Said().done(7).knowledge());
        String done =
                PlainText.render(new Explanation(knowing).of(7, List.of(fresh(ALL)), List.of(), Language.ZH, JUNE));
        assertEquals("第7项没有提醒：已报完成（市经济信息委 2016-05-20）。", done);
    }

    @Test
    void everySubscriptionOfThePlaceHasItsOwnReasonInEnglishToo() {
        String why = PlainText.render(
                new Explanation(composer).of(7, List.of(told(ALL), fresh(SCIENCE)), List.of(), Language.EN, JUNE));
        assertEquals("""
                Reminders of task 7 (deadline: 2016年6月前, 2016-06-30):
                Subscription 3 [all tasks]: the last reminder has the task; it was sent 2016-06-02 08:58; the next reminder will have it, due 2016-06-03 08:57.
                Subscription 3 [led by 市科委]: the task does not meet its filter (lead: 市经济信息委; cooperating: 市科委).""", why);
    }
}
