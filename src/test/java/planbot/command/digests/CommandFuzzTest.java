package planbot.command.digests;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.command.Asker;

/** Whatever is said, it is read in no time, and answered. */
class CommandFuzzTest {
    private static final List<String> WORDS = List.of(
            "订阅",
            "退订",
            "暂停",
            "恢复",
            "预览",
            "静默",
            "查发送",
            "为什么没有提醒",
            "静音",
            "催办",
            "重发",
            "加载日历",
            "订阅列表",
            "subscribe",
            "unsubscribe",
            "pause",
            "resume",
            "preview",
            "quiet",
            "receipts",
            "why was I not told of",
            "mute",
            "unmute",
            "urge",
            "resend",
            "reload calendar",
            "subscriptions",
            "每个工作日",
            "每周一、三",
            "8:57",
            "25:99",
            "市科委",
            "30天内",
            "九千九百九十九万天内",
            "第",
            "项",
            "号",
            "999999999",
            "99999999999999999999",
            "0",
            "-1",
            "22:00-07:00",
            "99:99-00:00",
            "时区",
            "zone",
            "Mars/Phobos",
            "全部",
            "all",
            "到",
            "to",
            "feishu",
            "feishu:chat:oc_1",
            "wecom:chat:",
            ":::",
            "cron",
            "0 57 8 ? * MON-FRI",
            "* * * * * *",
            "?",
            "？",
            "。",
            " ",
            "　",
            "@planbot",
            "<@U1>",
            "/",
            "\u0000",
            "\uD83D",
            "😀",
            "只看变化",
            "没有也发",
            "到期前",
            "7天",
            ",",
            "、",
            "6月3日",
            "本周",
            "13月45日",
            "零",
            "一百二十",
            "\n",
            "\t",
            "(",
            "[",
            "\\",
            "%s",
            "${x}");
    private static final Duration READ = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void words_in_any_order_are_answered(long seed) {
        Random random = new Random(seed);
        Counter counter = new Counter();
        List<Asker> askers = List.of(
                Counter.asker("boss", "here"),
                Counter.asker("clerk", "here"),
                Counter.asker("guest", "there"),
                Counter.asker("boss", "nowhere"),
                Asker.CONSOLE);
        for (int i = 0; i < 1_500; i++) {
            String text = words(random);
            Asker asker = askers.get(random.nextInt(askers.size()));
            assertTimeoutPreemptively(
                    READ, () -> counter.order(text, asker).map(Supplier::get), () -> "[" + text + "]");
        }
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int words = 1 + random.nextInt(8); words > 0; words--) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"订阅 ", "静默 ", "查发送 ", "为什么没有提醒", "subscribe ", "quiet ", "receipts ", "urge ", "催办", ""})
    void what_goes_on_for_long_is_read_in_no_time(String verb) {
        Counter counter = new Counter();
        for (String part : List.of(
                "每", "1", "1,", "一", "1天", "第", "周一、", " ", "到 ", "9:", "9点", "a", "feishu:", "7天,", "*", "?", "。", "个",
                "@a ", "1 日")) {
            for (int length : List.of(100, 450, 499)) {
                String text = verb + part.repeat(length / part.length() + 1);
                String cut = text.substring(0, Math.min(length, text.length()));
                assertTimeoutPreemptively(
                        READ,
                        () -> counter.order(cut, Counter.asker("boss", "here")).map(Supplier::get),
                        () -> "[" + cut + "]");
            }
        }
    }
}
