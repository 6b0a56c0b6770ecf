package planbot.digest.notice;

import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Language;

/** What admins are told, in Chinese. */
final class ChineseNotices implements NoticeWords {

    @Override
    public Language language() {
        return Language.ZH;
    }

    @Override
    public String givenUp(About about) {
        return "提醒没有发出：订阅" + about.subscription() + "，记录 #" + about.row() + "，原因：" + about.why() + "，" + about.time()
                + "。“重发 " + about.row() + "”再发。渠道 " + about.channel() + " 一小时内因同样原因没有发出的不再逐条通知，“查发送 失败 全部”列出所有。";
    }

    @Override
    public String unknown(About about) {
        return "不知道提醒是否发出：订阅" + about.subscription() + "，记录 #" + about.row() + "，原因：" + about.why() + "，" + about.time()
                + "。没有再发，“重发 " + about.row() + "”再发。一小时内因同样原因的不再逐条通知，“查发送 全部”列出。";
    }

    @Override
    public String suspended(About about) {
        return "订阅" + about.subscription() + "连续发送失败，已停，原因：" + about.why() + "，" + about.time() + "。排除后“恢复 "
                + about.subscription() + "”。一小时内因同样原因停掉的不再逐条通知，“订阅列表 全部”列出所有。";
    }

    @Override
    public String missed(int count, List<String> list) {
        return "planbot 停机期间错过了 " + count + " 份提醒，已过补发时限：" + String.join("、", list) + "。";
    }

    @Override
    public String failed(int count, List<String> list) {
        return "有 " + count + " 份提醒没有编成：" + String.join("、", list) + "。";
    }

    @Override
    public String stopped(List<Long> subscriptions) {
        return "连续失败、已停的订阅：" + subscriptions.stream().map(String::valueOf).collect(Collectors.joining("、")) + "。";
    }

    @Override
    public String one(long subscription, String period) {
        return "订阅" + subscription + "（" + period + "）";
    }

    @Override
    public String one(long subscription, String period, String why) {
        return "订阅" + subscription + "（" + period + "：" + why + "）";
    }
}
