package planbot.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planbot.source.Flattened.HEAD;
import static planbot.source.Flattened.plan;
import static planbot.source.Flattened.row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of rows, glued to texts that begin with figures. */
class RowNumbersTest {
    @Test
    void aTextThatBeginsWithAFigureIsPartedFromItsNumber() {
        String text = HEAD + "1修渠。2020年6月前县林草局250名护林员上岗。2020年6月前县水务局33D测绘。2020年6月前县水务局";

        assertEquals("50名护林员上岗。", row(text, 2).text());
        assertEquals("3D测绘。", row(text, 3).text());
    }

    @ParameterizedTest
    @CsvSource({"支持企业上市。", "大力植树。", "人才引进。", "公布名单。", "以水定城。", "项目推进。", "处置险情。", "年度考核。"})
    void aTextThatBeginsLikeWhatIsCountedKeepsTheDigitsOfItsNumber(String text) {
        String rows = HEAD + "1修渠。2020年6月前县林草局" + HEAD + "25" + text + "2020年6月前县水务局\n";

        assertEquals(text, row(rows, 25).text());
        assertEquals(25, plan(rows).tasks().size());
    }

    @Test
    void aYearBehindTheUnitsIsNoRowsNumber() {
        String rows = HEAD + "19修渠。2020年6月前县林草局2020年6月8日印发。";

        assertEquals(19, plan(rows).tasks().size());
    }

    @ParameterizedTest
    @CsvSource({
        "224小时自助区建成。, 24小时自助区建成。",
        "26+1产业发展。, 6+1产业发展。",
        "25G基站布局。, 5G基站布局。",
        "22020年造林。, 2020年造林。",
        "2120急救网络。, 120急救网络。",
        "24A级景区创建。, 4A级景区创建。"
    })
    void theDigitsArePartedSoThatTheTableGoesOnCounting(String second, String text) {
        String rows = HEAD + "1修渠。长期县林草局" + second + "长期县水务局3养鱼。长期县水务局\n";

        assertEquals(text, row(rows, 2).text());
        assertEquals(3, plan(rows).tasks().size());
    }

    @Test
    void aStrayCopyOfARowLeadsNoOtherAstray() {
        String copies = "3养鱼。长期县水务局";
        String first = HEAD + "1修渠。长期县林草局" + copies + "24A级景区创建。长期县林草局" + copies + "4养花。长期县水务局\n";
        assertEquals("4A级景区创建。", row(first, 2).text());
        assertEquals(4, plan(first).tasks().size());

        StringBuilder long60 = new StringBuilder(HEAD);
        for (int number = 1; number <= 60; number++) {
            long60.append(number).append("修渠").append(number).append("号。长期县林草局");
            long60.append(number == 51 ? "1修渠1号。长期县林草局" : "");
        }
        assertEquals(60, plan(long60 + "\n").tasks().size());
        assertEquals("修渠55号。", row(long60 + "\n", 55).text());
    }

    @Test
    void digitsAreNotPartedIntoTheNumberOfARowThatReadsOtherwise() {
        String copy = "2020年6月前县水务局2150名护林员上岗。";
        String rows = copy + HEAD + "1修渠。长期县林草局2植树。长期县水务局3养鱼。长期县林草局\n";

        assertEquals("植树。", row(rows, 2).text());
        assertEquals("50名护林员上岗。", row(rows, 21).text());
    }

    @Test
    void aFigureThatNoTableCountsToIsNoRowsNumber() {
        String text = HEAD + "1修渠。2020年6月前县水务局500强企业引进来。2020年6月前县林草局\n";

        assertTrue(plan(text).tasks().size() < 10);
    }
}
