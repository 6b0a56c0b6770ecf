package planbot.command.progress;

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
import planbot.command.Forms;
import planbot.command.Spoken;
import planbot.hanzi.IcuHanzi;

class ProgressFormsTest {
    private static final IcuHanzi HANZI = IcuHanzi.warm();

    private static Optional<Forms.Read<Command>> read(String text) {
        return ProgressForms.FORMS.read(new Spoken(text, HANZI));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            完成 7 | Done[task=7, when=null]
            完成7 | Done[task=7, when=null]
            完成第七项 | Done[task=7, when=null]
            @planbot 完成 第7项任务。 | Done[task=7, when=null]
            请上报完成第7项，谢谢 | Done[task=7, when=null]
            7 完成了 | Done[task=7, when=null]
            第7项已完成 | Done[task=7, when=null]
            第7項已經完成 | Done[task=7, when=null]
            任务7办结了 | Done[task=7, when=null]
            完成 8 2016 | Done[task=8, when=2016]
            完成 8 2016年 | Done[task=8, when=2016年]
            完成 8 2016-12-31 | Done[task=8, when=2016-12-31]
            完成 8 全部 | Done[task=8, when=all]
            第8项2016年的已完成 | Done[task=8, when=2016年]
            完成 7、8 | Incomplete[verb=DONE]
            完成 7-9 | Incomplete[verb=DONE]
            完成 7 8 | Incomplete[verb=DONE]
            进展 7 | History[task=7]
            进展 7 已形成初稿 | Note[task=7, words=已形成初稿]
            第7项进展：已形成初稿 | Note[task=7, words=已形成初稿]
            撤销 7 | Undo[task=7]
            撤回第7项的报告 | Undo[task=7]
            撤销 | Incomplete[verb=UNDO]
            延期 7 2016-09-30 依据渝府办9号 | Postpone[task=7, from=null, to=2016-09-30, basis=渝府办9号]
            延期第7项到2016年9月30日，依据：渝府办9号 | Postpone[task=7, from=null, to=2016年9月30日, basis=渝府办9号]
            延期 8 2016 2017-03-31 依据渝府办9号 | Postpone[task=8, from=2016, to=2017-03-31, basis=渝府办9号]
            延期 8 2016年 至 2017-03-31 渝府办9号 | Postpone[task=8, from=2016年, to=2017-03-31, basis=渝府办9号]
            延期 7 2016-09-30 | Postpone[task=7, from=null, to=2016-09-30, basis=]
            延期 7 | Postpone[task=7, from=null, to=null, basis=]
            延期 | Incomplete[verb=POSTPONE]
            done 7 | Done[task=7, when=null]
            done 8 2016 | Done[task=8, when=2016]
            done 8 all | Done[task=8, when=all]
            mark 7 as done | Done[task=7, when=null]
            report 7 done | Done[task=7, when=null]
            task 7 is done | Done[task=7, when=null]
            report 7 draft is ready | Note[task=7, words=draft is ready]
            progress 7: draft is ready | Note[task=7, words=draft is ready]
            progress 7 | History[task=7]
            undo 7 | Undo[task=7]
            undo | Incomplete[verb=UNDO]
            postpone 7 to 2016-09-30 because of No. 9 | Postpone[task=7, from=null, to=2016-09-30, basis=No. 9]
            postpone 8 2016 to 2017-03-31 because the road is closed | Postpone[task=8, from=2016, to=2017-03-31, basis=the road is closed]
            postpone 7 | Postpone[task=7, from=null, to=null, basis=]
            """)
    void what_is_clearly_an_order_is_one(String text, String command) {
        assertEquals(Optional.of(command), read(text).map(read -> read.command().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "完成了吗",
                "完成 7 了吗",
                "完成 7？",
                "7完成没有",
                "7完成了没",
                "第7项完成了吗",
                "第7项已完成？",
                "第7项已完成?",
                "请问第7项已完成",
                "能不能完成 7",
                "能否完成第7项",
                "7项已完成",
                "完成7项",
                "38项完成了",
                "已完成的",
                "完成了几项",
                "完成率",
                "没完成的",
                "2016年完成",
                "2016年底前完成",
                "第7项什么时候完成",
                "第7项完成",
                "进展",
                "7 进展",
                "第7项进展",
                "第7项进展怎么样",
                "进展 7 怎么样",
                "进展 7 如何",
                "进展 7 完成没有",
                "延期的任务有哪些",
                "哪些任务延期了",
                "延期了吗",
                "推迟到什么时候",
                "撤销了什么",
                "done",
                "is 7 done",
                "is task 7 done?",
                "done 7?",
                "progress",
                "progress of task 7",
                "what is the progress of 7",
                "report",
                "which tasks are done",
                "undone tasks",
                ""
            })
    void what_may_be_a_question_is_one(String text) {
        assertEquals(Optional.empty(), read(text).map(read -> read.command().toString()));
    }

    @Test
    void no_worked_question_is_an_order() throws IOException {
        List<String> orders = new ArrayList<>();
        for (String folder : List.of("questions", "corpus")) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources/" + folder))) {
                for (Path file : files.toList()) {
                    for (String line : Files.readAllLines(file)) {
                        for (String turn : turns(line)) {
                            read(turn).ifPresent(read -> orders.add(turn));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), orders);
    }

    private static List<String> turns(String line) {
        if (!line.startsWith("{")) {
            return Stream.of(line.split(">>", -1)).map(String::strip).toList();
        }
        String list = line.substring(line.indexOf("\"turns\": [") + 10, line.indexOf("], \"expect\""));
        return Stream.of(list.split("\", \"", -1))
                .map(turn -> turn.replace("\"", ""))
                .toList();
    }

    @Test
    void what_goes_on_record_is_as_it_was_typed() {
        Spoken spoken = new Spoken("@planbot 進展 7 已形成初稿（第一版），报《市政府》。", HANZI);
        Command.Note note =
                (Command.Note) ProgressForms.FORMS.read(spoken).orElseThrow().command();
        assertEquals("已形成初稿（第一版），报《市政府》", spoken.typed(note.words()));
        Spoken polite = new Spoken("请报告进展 7：已印发〔2016〕9号，谢谢", HANZI);
        Command.Note thanked =
                (Command.Note) ProgressForms.FORMS.read(polite).orElseThrow().command();
        assertTrue(polite.typed(thanked.words()).startsWith("已印发〔2016〕9号"));
    }
}
