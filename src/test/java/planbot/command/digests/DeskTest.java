package planbot.command.digests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Language;
import planbot.command.Asker;

class DeskTest {
    private final Dialogue dialogue = new Dialogue();

    private String said(String text) {
        return dialogue.say(Dialogue.MEMBER, text);
    }

    private static void assertSays(String told, String... words) {
        for (String word : words) {
            assertTrue(told.contains(word), () -> "not told " + word + " but: " + told);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            订阅 每个工作日 8:57 市科委 30天内 | 每个工作日 08:57 | 参与=市科委 | 提前看30天
            請幫我訂閱 每個工作日 8：57 市科委，謝謝 | 每个工作日 08:57 | 参与=市科委 | 提前看30天
            麻烦订阅市科委每周一9点 | 每周一 09:00 | 参与=市科委 | 本会话
            帮我订阅每个工作日上午九点市科委7天内的任务到feishu:chat:oc_1 | 每个工作日 09:00 | 参与=市科委 | 提前看7天
            订阅 市科委，每天9点，只看变化 | 每天 09:00 | 参与=市科委 | 只报有变化的
            订阅市科委9点 | 每个工作日 09:00 | 参与=市科委 | 本会话
            订阅 市科委 静默 22:00-07:00 | 每个工作日 08:57 | 参与=市科委 | 静默 22:00–07:00
            订阅 每天 9点 静默 晚上10点到早上7点 市科委 | 每天 09:00 | 参与=市科委 | 静默 22:00–07:00
            订阅 每天 9点 市科委 30天 | 每天 09:00 | 参与=市科委（ | 提前看30天
            订阅 每月最后一天 到 feishu:chat:oc_1 | 每月最后一天 08:57 | 全部任务 | 本会话
            subscribe daily 9am changes only send even if empty | every day at 09:00 | changes only | a line even when empty
            每天9点提醒我们市科委的任务 | 每天 09:00 | 参与=市科委 | 本会话
            请每周一9点提醒我 | 每周一 09:00 | 全部任务 | 本会话
            订阅 每天 9点 市科委 一年内 | 每天 09:00 | 参与=市科委（ | 提前看365天
            订阅 每天 9点 半年内 | 每天 09:00 | 全部任务 | 提前看183天
            订阅 每天 9点 2016年内 静默 关 | 每天 09:00 | 2016 | 提前看30天
            我想每周一收到提醒 | 每周一 08:57 | 全部任务 | 本会话
            提醒我每天9点 | 每天 09:00 | 全部任务 | 本会话
            remind us every monday 9:05 | every Monday at 09:05 | all tasks | this chat
            Please subscribe daily 9am quiet 10pm-7am, thanks | every day at 09:00 | all tasks | quiet 22:00–07:00
            SUBSCRIBE DAILY 9AM lead 市科委 in 30 days | every day at 09:00 | lead = 市科委 ( | looking 30 days ahead
            """)
    void an_order_is_repeated_as_it_was_meant(String order, String when, String what, String how) {
        assertSays(said(order), when, what, how);
        assertEquals(1, dialogue.subscriptions.at(Dialogue.CHAT).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            订阅 每天9点和16点 | 16点 | 一个订阅只有一个时刻
            订阅 每天 9:00 18:00 市科委 | 18:00 | 一个订阅只有一个时刻
            subscribe daily 9am and 4pm | 4pm | one time of day
            订阅 每天 9点 静默 25:00-07:00 市科委 | 25:00-07:00 | 静默
            订阅 每天 9点 静默 22:00-22:00 市科委 | 22:00-22:00 | 静默
            订阅 每天 9点 市科委 3个工作日内 | 3个工作日内 | 自然日
            subscribe daily 9am within 3 working days | within 3 working days | calendar days
            订阅 每年 1月1日 | 每年 | 没有这种周期
            subscribe yearly | yearly | no such rhythm
            订阅 明天 9点 | 明天 9点 | 按周期重复
            订阅 6月3日 9点 市科委 | 6月3日 | 按周期重复
            subscribe tomorrow at 9am | tomorrow at 9am | comes once
            订阅 每周八 | 每周 | 没有这种周期
            订阅 每天 9点 市科委 99999天内 | 3650 | 最多
            订阅 每天 9点 到 fieshu | fieshu | feishu、slack、teams
            订阅 每天 9点 市科委 到 飞书 | 飞书 | feishu、slack、teams
            subscribe daily 9am to nowhere | nowhere | feishu, slack, teams
            订阅 cron * * * * * ? | 至少要隔 60 秒 | 秒这一段请写 0
            订阅 每天 9点 时区 Mars/Base | Mars/Base | Asia/Shanghai
            """)
    void what_would_be_taken_for_something_else_is_refused(String order, String place, String remedy) {
        String told = said(order);

        assertTrue(dialogue.subscriptions.after(0, 10).isEmpty(), told);
        assertSays(told, place, remedy);
    }

    @Test
    void a_schedule_by_due_dates_promises_no_horizon() {
        String told = said("订阅 到期前 7天,3天,1天 市经信委");

        assertSays(told, "到期前7天、3天、1天");
        assertFalse(told.contains("提前看") || told.contains("每次报全部"), told);
    }

    @Test
    void a_filter_with_days_that_move_on_is_said_to() {
        assertSays(said("订阅 每天 9点 下个月到期的"), "重新计算");
        assertFalse(said("订阅 每天 9点 市科委").contains("重新计算"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"预览 1", "暂停 1", "退订 1", "恢复 1", "静默 1 关", "退订 7"})
    void of_a_subscription_elsewhere_nothing_is_learnt(String order) {
        said("订阅 每天 9点 市科委");

        assertSays(dialogue.say(Dialogue.ELSEWHERE, order), "这里没有", "号订阅");
        assertEquals(1, dialogue.subscriptions.at(Dialogue.CHAT).size());
    }

    @Test
    void an_admin_reaches_every_subscription() {
        said("订阅 每天 9点 市科委");

        assertSays(dialogue.say(Asker.CONSOLE, "暂停1号订阅"), "已暂停1号");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            查发送 6月3日 | 2015-06-03
            查发送 5月3日 | 2016-05-03
            查发送 2016年6月3日 | 2016-06-03
            receipts june 3 | 2015-06-03
            查发送 昨天 | 2016-05-19
            """)
    void a_day_of_which_receipts_are_asked_is_not_to_come(String asked, String day) {
        assertSays(said(asked), day);
    }

    @Test
    void who_may_not_is_told_whom_to_ask() {
        assertSays(dialogue.say(Dialogue.STRANGER, "订阅 每天 9点"), "李四", "slack:U1");
        assertSays(dialogue.say(Dialogue.MEMBER, "订阅 每天 9点 到 slack"), "管理员", "李四");
    }

    @Test
    void what_is_sent_elsewhere_is_named_in_words() {
        assertSays(dialogue.say(Asker.CONSOLE, "订阅 每天 9点 到 Feishu"), "发到 feishu 的群机器人");
        assertSays(dialogue.say(Asker.CONSOLE, "订阅 每天 9点 到 feishu:chat:oc_9"), "发到 feishu 的一个会话（…_9）");
        assertSays(dialogue.say(Asker.CONSOLE, "订阅列表"), "→ feishu 的群机器人：", "→ feishu 的一个会话（…_9）：");
    }

    @Test
    void a_chat_without_an_address_is_told_so_and_not_how_to_subscribe_it() {
        assertSays(dialogue.say(Dialogue.PLACELESS, "查发送"), "没有订阅和发送记录");
        assertSays(dialogue.say(Dialogue.PLACELESS, "订阅 每天"), "到 通道名");
        assertSays(dialogue.say(Asker.CONSOLE, "不再提醒第7项"), "不是聊天群", "请在收到提醒的群里说");
    }

    @Test
    void more_than_is_shown_is_said_to_be_there() {
        for (int i = 0; i < 51; i++) {
            said("订阅 每天 9点 市科委");
        }

        assertSays(dialogue.say(Asker.CONSOLE, "订阅列表"), "全部会话的订阅（50 个）", "50号", "还有更多，只列出前 50 个");
        assertSays(said("为什么没有提醒第12项"), "订阅10", "还有更多，只列出前 10 个");
    }

    @Test
    void a_preview_is_in_one_language_that_of_the_subscription() {
        said("订阅 每天 9点 市科委 没有也发");

        assertEquals(
                Language.ZH,
                dialogue.answer(Dialogue.MEMBER, "preview 1")
                        .orElseThrow()
                        .doc()
                        .language());
        assertSays(dialogue.say(Dialogue.MEMBER, "preview 7"), "There is no subscription 7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            怎么订阅 | 订阅 每个工作日
            订阅帮助 | 查发送
            how do I subscribe? | subscribe workdays
            为什么没提醒市科委 | 为什么没有提醒第12项
            退订 abc | 退订 3
            取消全部订阅 | 退订 3
            退订99999999999 | 这里没有99999999999号订阅
            unsubscribe foo | unsubscribe 3
            请退订 | 退订 3
            预览订阅 | 预览 3
            不再提醒 | 不再提醒第7项
            mute | mute 7
            """)
    void who_does_not_know_how_is_told(String said, String remedy) {
        assertSays(said(said), remedy);
    }
}
