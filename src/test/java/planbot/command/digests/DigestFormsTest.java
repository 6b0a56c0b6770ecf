package planbot.command.digests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Language;
import planbot.command.Forms;
import planbot.command.Spoken;
import planbot.hanzi.IcuHanzi;

class DigestFormsTest {
    private static final IcuHanzi HANZI = IcuHanzi.warm();

    private static Optional<Forms.Read<Command>> read(String text) {
        return DigestForms.FORMS.read(new Spoken(text, HANZI));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            订阅 每个工作日 8:57 市科委 30天内 | Subscribe[wish=每个工作日 8:57 市科委 30天内]
            订阅市科委 | Subscribe[wish=市科委]
            订阅 | Incomplete[verb=SUBSCRIBE]
            subscribe | Incomplete[verb=SUBSCRIBE]
            訂閱 每週一 09:05 全部 | Subscribe[wish=每周一 09:05 全部]
            @planbot 订阅 cron 0 57 8 * * ? | Subscribe[wish=cron 0 57 8 * * ?]
            ＠planbot　订阅　全部。 | Subscribe[wish=全部]
            subscribe monthly last workday 16:00 lead 市教委 | Subscribe[wish=monthly last workday 16:00 lead 市教委]
            /subscribe to daily 8:00 | Subscribe[wish=daily 8:00]
            订阅列表 | ListSubscriptions[extent=HERE]
            订阅列表 全部 | ListSubscriptions[extent=EVERYWHERE]
            有哪些订阅？ | ListSubscriptions[extent=HERE]
            subscriptions all | ListSubscriptions[extent=EVERYWHERE]
            退订 3 | Cancel[number=3]
            退订3号 | Cancel[number=3]
            取消订阅 #12 | Cancel[number=12]
            退订 | Incomplete[verb=CANCEL]
            unsubscribe 3 | Cancel[number=3]
            暂停 2 | Pause[number=2]
            pause 2 | Pause[number=2]
            恢复订阅2 | Resume[number=2]
            resume 2 | Resume[number=2]
            预览 4 | Preview[number=4]
            preview subscription 4 | Preview[number=4]
            静默 22:00-07:00 | SetQuiet[number=null, hours=22:00-07:00]
            静默 3 22:00-07:00 | SetQuiet[number=3, hours=22:00-07:00]
            静默 关 | SetQuiet[number=null, hours=关]
            静默 3 关 | SetQuiet[number=3, hours=关]
            静默 22点到7点 | SetQuiet[number=null, hours=22点到7点]
            quiet off | SetQuiet[number=null, hours=off]
            quiet 3 22:00-07:00 | SetQuiet[number=3, hours=22:00-07:00]
            静默 | Incomplete[verb=QUIET]
            查发送 | ShowReceipts[when=, extent=HERE]
            查发送 6月3日 | ShowReceipts[when=6月3日, extent=HERE]
            查发送 失败 全部 | ShowReceipts[when=失败, extent=EVERYWHERE]
            receipts failed all | ShowReceipts[when=failed, extent=EVERYWHERE]
            查发送 本周 全部 | ShowReceipts[when=本周, extent=EVERYWHERE]
            receipts for 2016-06-03 | ShowReceipts[when=2016-06-03, extent=HERE]
            receipts | ShowReceipts[when=, extent=HERE]
            为什么没有提醒第12项 | Explain[task=12]
            为什么没提醒我们第十二项？ | Explain[task=12]
            为啥没收到第7项的提醒 | Explain[task=7]
            为什么第7项没有提醒 | Explain[task=7]
            第7项为什么没有提醒？ | Explain[task=7]
            第十二项怎么没提醒我们 | Explain[task=12]
            第7项没有提醒 | Explain[task=7]
            暂停 1,2 | Incomplete[verb=PAUSE]
            恢复1号和2号 | Incomplete[verb=RESUME]
            静音 7 8 | Incomplete[verb=MUTE]
            不再提醒第7项、第8项 | Incomplete[verb=MUTE]
            取消静默 | SetQuiet[number=null, hours=关]
            关闭免打扰 3 | SetQuiet[number=3, hours=关]
            why was I not reminded of 12? | Explain[task=12]
            why were we not told about item 12 | Explain[task=12]
            不再提醒第7项 | Mute[task=7]
            别提醒7 | Mute[task=7]
            静音 7 | Mute[task=7]
            mute 7 | Mute[task=7]
            恢复提醒第7项 | Unmute[task=7]
            unmute 7 | Unmute[task=7]
            催办 12 | Urge[whom=12]
            催办市科委 | Urge[whom=市科委]
            urge 市科委 | Urge[whom=市科委]
            重发 17 | Resend[receipt=17]
            resend #17 | Resend[receipt=17]
            请暂停1号订阅，谢谢 | Pause[number=1]
            麻烦帮我查发送 昨天 | ShowReceipts[when=昨天, extent=HERE]
            @planbot 您好，请退订第3个订阅 | Cancel[number=3]
            can you unsubscribe 2 please | Cancel[number=2]
            show receipts yesterday | ShowReceipts[when=yesterday, extent=HERE]
            show my subscriptions | ListSubscriptions[extent=HERE]
            为什么提醒我第12项 | Explain[task=12]
            为什么又提醒第12项了 | Explain[task=12]
            why was I reminded of 12 | Explain[task=12]
            why did I not get a reminder about task 12 | Explain[task=12]
            why not reminded of 12 | Explain[task=12]
            静默1 晚上10点到早上7点 | SetQuiet[number=1, hours=晚上10点到早上7点]
            quiet 1 10pm-7am | SetQuiet[number=1, hours=10pm-7am]
            重新加载日历 | ReloadCalendar[]
            reload calendar | ReloadCalendar[]
            """)
    void orders(String text, String command) {
        assertEquals(Optional.of(command), read(text).map(read -> read.command().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市科委牵头哪些任务",
                "第7项什么时候",
                "为什么要建孵化器",
                "恢复生态",
                "暂停办理的任务有哪些",
                "提醒我",
                "",
                "7",
                "订阅号是什么",
                "which tasks are due",
                "quietly",
                "pausing",
                "muted colours",
                "请问市科委牵头哪些任务",
                "帮我查市科委的任务",
                "可以暂停办理的任务有哪些",
                "为什么要推动孵化器",
                "please show what 市科委 leads",
                "每月报送的任务有哪些",
                "到期前完成的有哪些",
                "提醒我第3项",
                "帮我"
            })
    void questions_are_no_orders(String text) {
        assertEquals(Optional.empty(), read(text));
    }

    @Test
    void no_question_of_the_corpus_is_an_order() throws IOException {
        List<String> questions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/corpus"))) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("="))
                        .forEach(questions::add);
            }
        }

        assertTrue(questions.size() > 500, () -> "read " + questions.size());
        assertEquals(
                List.of(),
                questions.stream().filter(text -> read(text).isPresent()).toList());
    }

    @Test
    void the_verb_tells_the_language() {
        assertEquals(Language.EN, read("subscribe daily 市科委").orElseThrow().language());
        assertEquals(Language.ZH, read("订阅 DRC").orElseThrow().language());
    }

    @Test
    void a_long_text_is_no_order() {
        assertEquals(Optional.empty(), read("订阅 " + "市科委".repeat(500)));
    }
}
