package planbot;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.command.Asker;
import planbot.command.Desk;

/** The words of every order in any order, with what has hurt readers of words: all is read in no time, and answered. */
class OrderFuzzTest {
    private static final Duration READ = Duration.ofSeconds(2);
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);
    private static final List<String> ODD = List.of(
            "0",
            "-1",
            "999999999",
            "99999999999999999999",
            "第",
            "项",
            "号",
            "、",
            "，",
            ",",
            "-",
            "〔2016〕",
            "2016-02-30",
            "13月45日",
            "明年",
            "全部",
            "all",
            "《",
            "》",
            "《》",
            "feishu:",
            ":",
            "*",
            "%s",
            "${x}",
            "\\",
            "(",
            "[",
            "\u0000",
            "\uD83D",
            "😀",
            "\n",
            "\t",
            "　",
            "?",
            "？",
            "。",
            "@planbot",
            "了",
            "吗",
            "市火星局",
            "市科委、市教委",
            "依据",
            "because",
            "to",
            "到",
            "的",
            "");

    private static List<String> words() throws IOException {
        List<String> words = new ArrayList<>(ODD);
        for (OrdersByRoleTest.Line line : OrdersByRoleTest.lines()) {
            words.addAll(List.of(line.order().split("\\s+")));
        }
        return words;
    }

    private static String text(List<String> words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void words_of_orders_in_any_order_are_answered(long seed) throws IOException {
        Random random = new Random(seed);
        Desk desk = OrdersByRoleTest.desk(new ArrayList<>(), new ArrayList<>());
        List<String> words = words();
        for (int i = 0; i < 1_500; i++) {
            String text = text(words, random);
            Asker asker = OrdersByRoleTest.ASKERS.get(random.nextInt(OrdersByRoleTest.ASKERS.size()));
            assertTimeoutPreemptively(
                    READ, () -> desk.read(text, asker, TODAY).map(order -> order.get()), () -> "[" + text + "]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "完成 ",
                "进展 7 ",
                "撤销 ",
                "延期 7 ",
                "done ",
                "postpone 7 ",
                "授权 ",
                "grant ",
                "用方案 ",
                "重新加载 ",
                "台账 ",
                "日历 "
            })
    void what_goes_on_for_long_is_read_in_no_time(String verb) {
        Desk desk = OrdersByRoleTest.desk(new ArrayList<>(), new ArrayList<>());
        for (String part : List.of(
                "1", "1、", "一", "第", "2016", "2016-", "年", " ", "到 ", "a", "feishu:", "市科委、", "《", "*", "?", "a ")) {
            for (int length : List.of(100, 499, 3_999)) {
                String cut = (verb + part.repeat(length / part.length() + 1)).substring(0, length);
                assertTimeoutPreemptively(
                        READ,
                        () -> desk.read(cut, Asker.CONSOLE, TODAY).map(order -> order.get()),
                        () -> "[" + cut + "]");
            }
        }
    }
}
