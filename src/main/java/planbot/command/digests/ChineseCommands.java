package planbot.command.digests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.command.Blocks;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Subscription;
import planbot.digest.notice.Failures;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;
import planbot.schedule.ScheduleWords;

/** What is said to orders, in Chinese. */
final class ChineseCommands implements CommandWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Override
    public String consoleIsNoPlace() {
        return "这里不是聊天群，消息发不到这里。请写明发到哪里，例如：订阅 每个工作日 8:57 市科委 到 feishu（通道的群机器人），或 到 feishu:chat:oc_xxx。";
    }

    @Override
    public String chatIsNoPlace() {
        return "这个平台的机器人不能主动向本会话发消息。请管理员把提醒发到群机器人，例如：订阅 每个工作日 8:57 市科委 到 通道名。";
    }

    @Override
    public String consoleHasNothing() {
        return "这里不是聊天群，没有自己的提醒。请在收到提醒的群里说这句话；静默也可以写编号，例如：静默 3 22:00-07:00。";
    }

    @Override
    public String chatHasNothing() {
        return "这个平台的机器人不能主动向本会话发消息，所以这里没有订阅和发送记录。管理员可以说“订阅列表 全部”“查发送 全部”。";
    }

    @Override
    public String noSuchChannel(String channel, List<String> channels) {
        return "没有叫“" + channel + "”的通道。"
                + (channels.isEmpty()
                        ? "还没有启用任何通道：先在 conf/planbot.yaml 的 channels 里接上一个平台（见 src/site/markdown/guides）。"
                        : "已启用的通道：" + String.join("、", channels) + "。");
    }

    @Override
    public String unreachable(String channel, String kind) {
        return "通道 " + channel + " 不能主动发到" + (kind.equals("webhook") ? "群机器人：还没有配置它的 webhook" : "“" + kind + "”这种地址")
                + "。";
    }

    @Override
    public String subscribed(long number, String what, String target) {
        return "已订阅（" + number + "号）：" + what + "，发到" + (target.equals(here()) ? "" : " ") + target + "。";
    }

    @Override
    public String order(Order order, String filter) {
        StringBuilder text = new StringBuilder(ScheduleWords.CHINESE.schedule(order.schedule()));
        text.append("，").append(filter).append("，");
        // A schedule by due dates says itself which tasks are told, and tells them whatever was told before.
        if (!(order.schedule() instanceof Schedule.ByDue)) {
            text.append("提前看").append(order.horizon()).append("天，");
            text.append(order.scope() == Order.Scope.CHANGES ? "只报有变化的，" : "每次报全部，");
        }
        text.append(order.whenEmpty() == Order.WhenEmpty.SKIP ? "没有内容时不发" : "没有内容时也发一句");
        if (order.onChange() == Order.OnChange.TELL) {
            text.append("，方案有变化就通知");
        }
        if (order.quiet() != null) {
            text.append("，静默 ").append(hours(order.quiet()));
        }
        if (!order.zone().getId().equals("Asia/Shanghai")) {
            text.append("，时区 ").append(order.zone().getId());
        }
        return text.toString();
    }

    private static String hours(Quiet quiet) {
        return quiet.from() + "–" + quiet.to();
    }

    @Override
    public String filter(String reading, int tasks) {
        return reading + "（现有 " + tasks + " 项）";
    }

    @Override
    public String here() {
        return "本会话";
    }

    @Override
    public String there(Place place) {
        if (place.address().isEmpty()) {
            return place.channel() + " 的" + (place.kind().equals("webhook") ? "群机器人" : kind(place.kind()));
        }
        return place.channel() + " 的" + kind(place.kind()) + "（" + place.ending() + "）";
    }

    @Override
    public String sentTo(Place place) {
        return "发往 " + there(place) + "。";
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "chat", "webhook" -> "一个会话";
            case "group" -> "一个群";
            case "user" -> "个人会话";
            default -> "一个" + kind;
        };
    }

    @Override
    public String nextTimes(List<String> times, String remark) {
        return (times.isEmpty() ? "按现在的数据，近期没有要发的时候。" : "接下来：" + String.join("，", times) + "。")
                + (remark.isEmpty() ? "" : remark + "。");
    }

    private static String list(Collection<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    @Override
    public String howToGoOn(long number) {
        return "“预览 " + number + "”看现在会发什么，“暂停 " + number + "”“退订 " + number + "”停止，“查发送”看发送记录。";
    }

    @Override
    public String cannotRead(String problem) {
        return "没有订阅成：" + problem;
    }

    @Override
    public String noSuchZone(String zone) {
        return "没有“" + zone + "”这个时区。请用 Asia/Shanghai 这样的写法。";
    }

    @Override
    public String horizonTooLong(int days) {
        return "最多提前看 " + days + " 天。";
    }

    @Override
    public String horizonInWorkdays(String said) {
        return "没有订阅成：“" + said + "”：提前看多久按自然日算，请写成“7天内”。（在到期前第几个工作日提醒，写成“到期前3个工作日”。）";
    }

    @Override
    public String oneTime(String said) {
        return "没有订阅成：“" + said + "”：一个订阅只有一个时刻。几个时刻请分几次订阅，或写 cron，例如：订阅 cron 0 0 9,16 * * ?";
    }

    @Override
    public String notOnce(String said) {
        return "没有订阅成：“" + said + "”只有一次，订阅是按周期重复的。可以写：每天 9点、每周一 9点、每月15日 9点、到期前 3天。";
    }

    @Override
    public String filterMovesOn() {
        return "条件里的时间每次按发送当天重新计算。";
    }

    @Override
    public String noSubscriptions(boolean everywhere) {
        return (everywhere ? "还没有任何订阅。" : "本会话还没有订阅。") + "例如：订阅 每个工作日 8:57 市科委 30天内";
    }

    @Override
    public String subscriptions(int count, boolean everywhere) {
        return (everywhere ? "全部会话的订阅（" : "本会话的订阅（") + count + " 个）：";
    }

    @Override
    public String listed(Subscription subscription, String filter, String next, boolean everywhere) {
        String mode = switch (subscription.state().mode()) {
            case RUNNING -> next.isEmpty() ? "运行中，近期没有要发的时候" : "运行中，下次 " + next;
            case PAUSED -> "已暂停（“恢复 " + subscription.number() + "”继续）";
            case SUSPENDED ->
                "因连续发送失败已停：" + Failures.told(subscription.state().why(), Language.ZH) + "（排除后“恢复 "
                        + subscription.number() + "”）";
            case ENDED -> "已退订";
        };
        String where = everywhere ? " → " + there(subscription.place()) : "";
        String declared = subscription.isDeclared() ? "【配置文件：" + subscription.name() + "】" : "";
        return subscription.number() + "号" + declared + where + "：" + order(subscription.order(), filter) + "。" + mode
                + "。";
    }

    @Override
    public String moreSubscriptions(int most) {
        return "还有更多，只列出前 " + most + " 个。";
    }

    @Override
    public String noSuchSubscription(long number) {
        return "这里没有" + number + "号订阅。“订阅列表”看有哪些。";
    }

    @Override
    public String declared(long number, String name) {
        return number + "号订阅写在配置文件里（digests.subscriptions." + name + "），请在那里修改；在聊天里可以“暂停 " + number + "”。";
    }

    @Override
    public String cancelled(long number) {
        return "已退订" + number + "号。";
    }

    @Override
    public String paused(long number) {
        return "已暂停" + number + "号。“恢复 " + number + "”继续。";
    }

    @Override
    public String pausedAlready(long number) {
        return number + "号本来就是暂停的。";
    }

    @Override
    public String resumed(long number, String next) {
        return "已恢复" + number + "号。" + next;
    }

    @Override
    public String runsAlready(long number) {
        return number + "号本来就在运行。";
    }

    @Override
    public String noHours(String said) {
        return "没看懂静默时段“" + said + "”。例如：静默 22:00-07:00，静默 3 22:00-07:00，静默 关。";
    }

    @Override
    public String quietSet(List<Long> numbers, @Nullable Quiet quiet) {
        String which = numbers.stream().map(number -> number + "号").collect(Collectors.joining("、"));
        return quiet == null ? which + "不再有静默时段。" : which + "在 " + hours(quiet) + " 之间不发送；这期间到点的，过后再发。";
    }

    @Override
    public String nothingToSend(long number) {
        return number + "号订阅现在没有要发的内容。";
    }

    @Override
    public String givenUp(int count) {
        return count == 0 ? "没有放弃了的发送记录。" : "没有发出、已放弃的记录 " + count + " 条，最近的是：";
    }

    @Override
    public String receipts(int count, LocalDate from, LocalDate to) {
        return days(from, to) + " 的发送记录（" + count + "条，新的在前）：";
    }

    @Override
    public String noReceipts(LocalDate from, LocalDate to) {
        return days(from, to) + " 没有发送记录。";
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? from.toString() : from + " 至 " + to;
    }

    @Override
    public String receipt(Receipt receipt, ZoneId zone) {
        Receipt.Outcome outcome = receipt.outcome();
        StringBuilder text = new StringBuilder("#" + receipt.id() + " ");
        text.append(receipt.subscription() == 0 ? "给管理员的通知" : "订阅" + receipt.subscription());
        text.append("，应发 ").append(time(receipt.planned(), zone));
        if (receipt.timing() == Row.Timing.LATE) {
            text.append("（补发）");
        }
        text.append("：").append(status(receipt, zone));
        if (outcome.doubtful()) {
            text.append("；有一次发送没有得到答复，又发了一次，可能重复");
        }
        if (!outcome.platform().isEmpty()) {
            text.append("；平台回执 ").append(outcome.platform());
        }
        return text + "。";
    }

    private static String status(Receipt receipt, ZoneId zone) {
        Receipt.Outcome outcome = receipt.outcome();
        Instant settled = receipt.settled();
        String at = settled == null ? "" : time(settled, zone);
        String parts = outcome.parts() > 1 ? "，共 " + outcome.parts() + " 条消息，已发 " + outcome.taken() + " 条" : "";
        String why = outcome.why().isEmpty() ? "" : "，原因：" + Failures.told(outcome.why(), Language.ZH);
        return switch (receipt.status()) {
            case SENT -> "已发送，" + at + "，第 " + receipt.attempts() + " 次尝试" + parts;
            case WAITING ->
                (receipt.attempts() == 0 ? "等待发送" : "已试 " + receipt.attempts() + " 次，还没有发出")
                        + (outcome.next() == null ? "" : "，下次 " + time(outcome.next(), zone))
                        + parts
                        + why;
            case SKIPPED -> "没有到期或变化的任务，按约定没有发";
            case MISSED -> "错过了：当时 planbot 没有运行，已过补发时限";
            case MERGED -> "当时 planbot 没有运行，或正值静默时段，已并入后一份";
            case FAILED -> "没有编成" + why;
            case DEAD ->
                "没有发出，已放弃，" + at + "，试了 " + receipt.attempts() + " 次" + parts + why + "（“重发 " + receipt.id() + "”再发）";
            case WITHDRAWN -> "发出之前订阅已暂停或退订，没有发" + parts;
            case UNKNOWN -> "不知道是否发出（平台没有答复），没有再发，" + at + parts + why + "（“重发 " + receipt.id() + "”再发）";
        };
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    @Override
    public String moreReceipts(int most) {
        return "只列出最近 " + most + " 条；写明日期可以看别的，例如：查发送 6月3日。";
    }

    @Override
    public String noSuchDay(String said) {
        return "没看懂日期“" + said + "”。例如：查发送 6月3日，查发送 本周。";
    }

    @Override
    public String noSuchReceipt(long number) {
        return "这里没有 #" + number + " 这条发送记录。“查发送”看有哪些。";
    }

    @Override
    public String cannotBeSentAgain(Receipt receipt) {
        return "#" + receipt.id() + " 不用也不能重发：只有放弃了的，或不知道是否发出的，才能重发；订阅已暂停或退订的也不再发。";
    }

    @Override
    public String sentAgain(Receipt receipt) {
        return "#" + receipt.id() + " 已排队重发。“查发送”看结果。";
    }

    @Override
    public String noSuchTask(int number, int last) {
        return "没有第" + number + "项：方案的任务是第1至" + last + "项。";
    }

    @Override
    public String muted(int task) {
        return "第" + task + "项不再提醒本会话，直到它的时限、牵头单位或完成情况有变化。“恢复提醒第" + task + "项”取消。";
    }

    @Override
    public String unmuted(int task) {
        return "第" + task + "项恢复提醒。";
    }

    @Override
    public String notMuted(int task) {
        return "第" + task + "项本来就会提醒，没有被静音。";
    }

    @Override
    public String nobodyToUrge(String whom) {
        return "没看懂要催办什么：“" + whom + "”。例如：催办 12，催办 市科委。";
    }

    @Override
    public String calendarLoaded(Collection<Integer> years) {
        return "已重新加载工作日历，有放假和调休安排的年份：" + list(years) + "。";
    }

    @Override
    public String calendarWrong(String problem) {
        return "工作日历没有换，还用原来的。新文件有错：" + problem;
    }

    @Override
    public String incomplete(Command.Verb verb) {
        return switch (verb) {
            case SUBSCRIBE ->
                "请写明什么时候提醒、提醒哪些任务，例如：订阅 每个工作日 8:57 市科委 30天内；订阅 每周一 09:05 全部；" + "订阅 到期前 7天,3天,1天 市教委牵头。“订阅列表”看已有的。";
            case CANCEL -> "请写明退订几号，例如：退订 3。“订阅列表”看编号。";
            case PAUSE -> "请写明暂停几号，例如：暂停 3。“订阅列表”看编号。";
            case RESUME -> "请写明恢复几号，例如：恢复 3。“订阅列表”看编号。";
            case PREVIEW -> "请写明预览几号，例如：预览 3。“订阅列表”看编号。";
            case QUIET -> "请写明时段，例如：静默 22:00-07:00，或：静默 关。";
            case URGE -> "请写明催办哪一项或哪个单位，例如：催办 12，催办 市科委。";
            case RESEND -> "请写明重发哪一条，例如：重发 17。“查发送”看编号。";
            case EXPLAIN -> "请写明第几项，例如：为什么没有提醒第12项。";
            case MUTE -> "请写明不再提醒第几项，例如：不再提醒第7项。要停掉整个订阅：暂停 3，或退订 3。";
        };
    }

    @Override
    public List<Doc.Block> help() {
        return new Blocks()
                .lead("订阅后，到点把到期和逾期的任务发到本会话。可以这样说：")
                .paragraph("订阅 每个工作日 8:57 市科委 30天内｜订阅 每周一 09:05 全部｜订阅 到期前 7天,3天,1天 市经信委")
                .paragraph(
                        "时间还可以写：每天 9点、每月15日、每月最后一个工作日、逾期时、cron 0 57 8 ? * MON-FRI。后面可以加：只看变化、没有也发、有变化就通知、静默 22:00-07:00、到 通道名。")
                .paragraph("订阅列表｜预览 3｜暂停 3｜恢复 3｜退订 3｜静默 3 22:00-07:00｜静默 3 关")
                .paragraph("查发送｜查发送 6月3日｜重发 41｜为什么没有提醒第12项｜不再提醒第7项｜恢复提醒第7项｜催办 12｜催办 市科委")
                .blocks();
    }
}
