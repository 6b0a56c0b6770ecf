package planbot.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.plan.Deadline;

/** The wordings of published plans, read in a plan of 2016. */
class DeadlineReaderTest {

    @ParameterizedTest
    @CsvSource({
        "2016年6月前, MONTH, 2016-06-30",
        "2012年10月底前, MONTH, 2012-10-31",
        "2022年10月底前, MONTH, 2022-10-31",
        "6月底完成, MONTH, 2016-06-30",
        "2016年6月, MONTH, 2016-06-30",
        "2020.12, MONTH, 2020-12-31",
        "到2019年6月底, MONTH, 2019-06-30",
        "2月底前, MONTH, 2016-02-29",
        "2016年年底前, YEAR_END, 2016-12-31",
        "2012年底前, YEAR_END, 2012-12-31",
        "年底前, YEAR_END, 2016-12-31",
        "到2025年底前, YEAR_END, 2025-12-31",
        "12月底前, YEAR_END, 2016-12-31",
        "到2029年, YEAR_END, 2029-12-31",
        "力争到2017年, YEAR_END, 2017-12-31",
        "2017年前, YEAR_END, 2017-12-31",
        "2016年、2017年, YEARS, 2016-12-31 2017-12-31",
        "2016年、2017年、2018年, YEARS, 2016-12-31 2017-12-31 2018-12-31",
        "2016、2017年, YEARS, 2016-12-31 2017-12-31",
        "力争2016年完成立项，2017年建成, YEARS, 2016-12-31 2017-12-31",
        "2022年启动建设，到2024年建成投用, YEARS, 2022-12-31 2024-12-31",
        "2018年6月、2019年6月, YEARS, 2018-06-30 2019-06-30",
        "2016年6月底前、2017年6月底前, YEARS, 2016-06-30 2017-06-30",
        "2018年9月中旬前, DAY, 2018-09-20",
        "2020年2月下旬, DAY, 2020-02-29",
        "2018.6.30, DAY, 2018-06-30",
        "力争2016年…2017年…, YEARS, 2016-12-31 2017-12-31",
        "2022年…到2024年…, YEARS, 2022-12-31 2024-12-31",
        "2016年—2018年, YEARS, 2016-12-31 2017-12-31 2018-12-31",
        "2017年3月10日前, DAY, 2017-03-10",
        "2月3日前, DAY, 2016-02-03",
        "11月30日前, DAY, 2016-11-30",
        "每月28日前, RECURRING,",
        "于每季度末月20日前, RECURRING,",
        "每年12月底前, RECURRING,",
        "按月, RECURRING,",
        "2016年第二季度, PERIOD, 2016-06-30",
        "一季度, PERIOD, 2016-03-31",
        "上半年, PERIOD, 2016-06-30",
        "2017年上半年, PERIOD, 2017-06-30",
        "1—9月, PERIOD, 2016-09-30",
        "年中, PERIOD, 2016-06-30",
        "2012年起5年内, SPAN, 2016-12-31",
        "连续3年每年, SPAN,",
        "长期（三年）, SPAN,",
        "5月底前动工, MILESTONE,",
        "9月投入使用, MILESTONE,",
        "持续推进, OPEN_ENDED,",
        "长期坚持, OPEN_ENDED,",
        "年内持续推进, OPEN_ENDED,",
        "贯穿全年, OPEN_ENDED,",
        "长期, OPEN_ENDED,",
        "定期, OPEN_ENDED,",
        "立行立改, IMMEDIATE,",
        "即知即改, IMMEDIATE,",
        "即时整改, IMMEDIATE,",
        "即时启动并持续推进, IMMEDIATE,",
        "'6月底前完成，长期坚持', MONTH, 2016-06-30",
        "2016年年底前完成并长期坚持, YEAR_END, 2016-12-31",
        "2022年到2024年, YEARS, 2022-12-31 2023-12-31 2024-12-31",
        "二季度末, PERIOD, 2016-06-30",
        "2018年1月—2019年6月, MONTH, 2019-06-30",
        "2016 年 6 月前, MONTH, 2016-06-30",
        "争取2016年6月前完成, MONTH, 2016-06-30",
        "于2017年3月10日前, DAY, 2017-03-10",
        "力争2017年12月底前, YEAR_END, 2017-12-31"
    })
    void aWordingIsKeptAndFixesItsDays(String wording, Deadline.Kind kind, String due) {
        Deadline deadline = DeadlineReader.read(wording, 2016).orElseThrow();

        assertEquals(wording, deadline.wording());
        assertEquals(kind, deadline.kind());
        assertEquals(
                due == null ? "" : due,
                deadline.due().stream().map(Object::toString).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2016年13月前", "2月30日前", "加快推动改革", "50家", "市科委", "2016年以来"})
    void otherWordsAreNoDeadline(String words) {
        assertTrue(DeadlineReader.read(words, 2016).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"年底前", "6月底完成", "2月3日前", "上半年"})
    void withoutAYearAnywhereNoDayIsFixed(String wording) {
        assertTrue(DeadlineReader.read(wording, null).orElseThrow().due().isEmpty());
    }
}
