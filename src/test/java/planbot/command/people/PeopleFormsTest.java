package planbot.command.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
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

class PeopleFormsTest {
    private static final IcuHanzi HANZI = IcuHanzi.warm();

    private static Optional<Forms.Read<Command>> read(String text) {
        return PeopleForms.FORMS.read(new Spoken(text, HANZI));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我是谁？ | WhoAmI[]
            請問我是誰 | WhoAmI[]
            我有什么权限 | WhoAmI[]
            Who am I? | WhoAmI[]
            ｗｈｏａｍｉ | WhoAmI[]
            what is my id | WhoAmI[]
            权限 | ListRoles[]
            查看权限列表 | ListRoles[]
            谁是管理员 | ListRoles[]
            show roles | ListRoles[]
            授权 wecom:zhangsan 填报 市科委、市教委 | Appoint[who=wecom:zhangsan, what=填报 市科委、市教委]
            @planbot 授权 slack:T1:U2 管理员 | Appoint[who=slack:T1:U2, what=管理员]
            授权 wecom：ZhangSan 订阅。 | Appoint[who=wecom:ZhangSan, what=订阅]
            please grant feishu:ou_1 reporter 市科委, thanks | Appoint[who=feishu:ou_1, what=reporter 市科委]
            授权 | Incomplete[verb=APPOINT]
            授权 wecom:zhangsan | Incomplete[verb=APPOINT]
            grant | Incomplete[verb=APPOINT]
            取消授权 wecom:zhangsan | Dismiss[who=wecom:zhangsan, what=]
            撤销授权 wecom:zhangsan 填报 市科委 | Dismiss[who=wecom:zhangsan, what=填报 市科委]
            revoke from wecom:zhangsan admin | Dismiss[who=wecom:zhangsan, what=admin]
            revoke | Incomplete[verb=DISMISS]
            """)
    void an_order_is_told_by_its_verb(String text, String command) {
        assertEquals(command, read(text).map(read -> read.command().toString()).orElse("question"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "授权经营的任务有哪些",
                "授权市科委牵头的任务",
                "下放审批权限的任务",
                "权限下放由谁牵头",
                "谁是牵头单位",
                "市工商局是谁",
                "管理员培训什么时候完成",
                "who leads the grants",
                "grants for science",
                "what roles does 市科委 have"
            })
    void a_question_is_none(String text) {
        assertTrue(read(text).isEmpty());
    }

    @Test
    void none_of_the_recorded_questions_is_an_order() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> questions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/questions"))) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    json.readTree(line).path("turns").forEach(turn -> questions.add(turn.asText()));
                }
            }
        }

        assertTrue(questions.size() > 500, () -> "read " + questions.size());
        assertEquals(
                List.of(),
                questions.stream().filter(text -> read(text).isPresent()).toList());
    }
}
