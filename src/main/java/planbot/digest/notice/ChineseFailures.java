package planbot.digest.notice;

import java.util.Map;

/** Why a digest was not taken, in Chinese, by the word on record. */
final class ChineseFailures {
    static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("busy", "平台暂时不可用"),
            Map.entry("rate", "发得太快，平台限流"),
            Map.entry("stale_token", "访问令牌失效"),
            Map.entry("setup", "密钥、权限、关键词或白名单没有配好"),
            Map.entry("form", "平台不接受这种格式"),
            Map.entry("content", "内容被平台拒绝"),
            Map.entry("no_target", "群、人或 webhook 不存在，或机器人不在其中"),
            Map.entry("timeout", "平台没有按时答复"),
            Map.entry("connection", "连不上平台，或连接中断"),
            Map.entry("unreadable", "平台的答复看不懂"),
            Map.entry("full", "等着发往这里的消息太多"),
            Map.entry("too_old", "太久没有发出"),
            Map.entry("interrupted", "发送时 planbot 中断了"));

    private ChineseFailures() {}
}
