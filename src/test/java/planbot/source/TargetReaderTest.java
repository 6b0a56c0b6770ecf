package planbot.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.plan.Outline;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Target;
import planbot.plan.Task;

class TargetReaderTest {
    @ParameterizedTest
    @CsvSource({
        "建成50余亩, 50余亩, 50, 亩, OVER,",
        "建成100多座, 100多座, 100, 座, OVER,",
        "'投入1,000万元', '1,000万元', 1000, 万元, EXACT,",
        "投入50 万元, 50 万元, 50, 万元, EXACT,",
        "引进3至5家, 3至5家, 3至5, 家, EXACT,",
        "修路1－5公里, 1－5公里, 1－5, 公里, EXACT,",
        "提高3个百分点, 3个百分点, 3, 个百分点, EXACT,",
        "库容20万立方米以上, 20万立方米以上, 20, 万立方米, AT_LEAST,",
        "逾300人, 逾300人, 300, 人, OVER,",
        "不足5家, 不足5家, 5, 家, UNDER,",
        "最多5次, 最多5次, 5, 次, AT_MOST,",
        "近200户, 近200户, 200, 户, ABOUT,",
        "到2019年新增30户, 30户, 30, 户, EXACT, 2019",
        "到2019年推进《规划（2016—2020年）》发放80万元, 80万元, 80, 万元, EXACT, 2019",
        "推进《规划（2016—2020年）》发放80万元, 80万元, 80, 万元, EXACT,"
    })
    void aFigureIsReadWithWhatTheWordsMakeOfIt(
            String sentence, String wording, String amount, String unit, Target.Comparator comparator, Integer year) {
        Task task = new Task(1, sentence, null, Parties.UNKNOWN, new Place(1, 1));
        List<Target> targets = TargetReader.read(List.of(task), new Outline(List.of(), List.of(), List.of()));

        assertEquals(
                List.of(new Target(new Target.Figure(wording, amount, unit, comparator), year, sentence, 1, null)),
                targets);
    }
}
